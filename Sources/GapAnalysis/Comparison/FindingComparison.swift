/// How a finding developed.
package enum FindingDevelopment: String, CaseIterable, Sendable {
  /// The point is now met.
  case closed
  case new
  /// It was closed once, and is back.
  case reopened
  /// Gone without being met: the point is no longer judged.
  case lapsed
  /// On both sides.
  case open
}

/// One finding on either side, or on both.
package struct FindingComparison: Sendable, Equatable {
  /// `F-` and the question's id, as in every report.
  package let id: String
  package let question: Question
  package let before: Conformity
  package let after: Conformity
  package let development: FindingDevelopment
}

extension FindingComparison {
  static func all(_ before: Analysis, _ after: Analysis) -> [FindingComparison] {
    let old = before.conformities
    let new = after.conformities
    let questions =
      after.questionnaire.questions
      + before.questionnaire.questions.filter { new[$0.id] == nil }
    return questions.compactMap { question in
      let (was, isNow) = (old[question.id] ?? .notAssessed, new[question.id] ?? .notAssessed)
      guard was.isFinding || isNow.isFinding else { return nil }
      return FindingComparison(
        id: "F-" + question.id, question: question, before: was, after: isNow,
        development: development(was, isNow) { after.wasClosedBefore(question) })
    }
  }

  private static func development(
    _ before: Conformity, _ after: Conformity, wasClosed: () -> Bool
  ) -> FindingDevelopment {
    switch (before.isFinding, after.isFinding) {
    case (true, true): .open
    case (true, false): [.met, .evidenceMissing].contains(after) ? .closed : .lapsed
    default: wasClosed() ? .reopened : .new
    }
  }
}

extension Analysis {
  fileprivate var conformities: [String: Conformity] {
    Dictionary(
      results.map { ($0.question.id, $0.conformity) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the finding of this question existed earlier in the history and was closed then.
  ///
  /// What was taken back counts as never said.
  fileprivate func wasClosedBefore(_ question: Question) -> Bool {
    let ratings = assessment.history(of: question.id).filter { !$0.isUndone }
      .compactMap(\.event.change.choice?.rating)
    let wasFinding = ratings.map { questionnaire.scoring.isFinding(question, rated: $0) }
    guard let first = wasFinding.firstIndex(of: true) else { return false }
    return wasFinding[first...].contains(false)
  }
}
