/// How the answer to a question developed.
///
/// Only a rating is better or worse than another rating; to know, or no longer to know, is neither.
package enum QuestionDevelopment: String, CaseIterable, Sendable {
  case better, worse
  case newlyAnswered = "newly-answered"
  case noLongerAnswered = "no-longer-answered"
  /// "Don't know" became a rating.
  case resolved
  /// Another choice that is neither better nor worse.
  case changed
  /// Answered to other words than before: not comparable.
  case reworded
  /// The questionnaire answered before did not ask it.
  case new
  /// The questionnaire answered now does not ask it any more.
  case gone
  case same
}

/// One question on both sides.
package struct QuestionComparison: Sendable, Equatable {
  package let id: String
  /// Empty where the questionnaire no longer knows the question.
  package let clause: String
  /// The choice that counted; nil also where the question did not apply.
  package let before: Choice?
  package let after: Choice?
  package let development: QuestionDevelopment
}

extension QuestionComparison {
  static func all(_ before: Analysis, _ after: Analysis) -> [QuestionComparison] {
    let earlier = ComparedAnswers(before)
    let later = ComparedAnswers(after)
    return ids(before, after).map { id in
      let (old, new) = (earlier.choice(id), later.choice(id))
      return QuestionComparison(
        id: id, clause: after.questionnaire.question(id)?.clause ?? earlier.clause(id),
        before: old, after: new, development: development(of: id, earlier, later, old, new))
    }
  }

  /// The questions that are asked, then those that only an earlier questionnaire asked.
  private static func ids(_ before: Analysis, _ after: Analysis) -> [String] {
    let asked = (after.questionnaire.questions + before.questionnaire.questions).map(\.id)
    let recorded = [before, after].flatMap {
      $0.assessment.questionnaire?.wordings.keys.sorted() ?? []
    }
    let answered = [before, after].flatMap { $0.assessment.answers.keys.sorted() }
    return unique(asked + (recorded + answered).filter { asksNoMore($0, before, after) })
  }

  /// Questions beyond the depth of both sides are not compared; those without a place are gone.
  private static func asksNoMore(_ id: String, _ before: Analysis, _ after: Analysis) -> Bool {
    let isBeyond = { (analysis: Analysis) in analysis.beyond.contains(id) }
    return !isBeyond(before) && !isBeyond(after)
  }

  private static func development(
    of id: String, _ earlier: ComparedAnswers, _ later: ComparedAnswers, _ before: Choice?,
    _ after: Choice?
  ) -> QuestionDevelopment {
    if earlier.lacks(id), later.asks(id) { return .new }
    if later.lacks(id), earlier.asks(id) { return .gone }
    guard let before, let after else {
      return before == after ? .same : before == nil ? .newlyAnswered : .noLongerAnswered
    }
    if !earlier.hasSameWords(id, as: later) { return .reworded }
    switch (before, after) {
    case (.rated(let old), .rated(let new)):
      return old == new ? .same : old < new ? .better : .worse
    case (.dontKnow, .rated): return .resolved
    default: return before == after ? .same : .changed
    }
  }
}

/// One side's answers, as they count.
private struct ComparedAnswers {
  private let analysis: Analysis
  private let results: [String: QuestionResult]
  private let reference: QuestionnaireReference?

  init(_ analysis: Analysis) {
    self.analysis = analysis
    results = Dictionary(
      analysis.results.map { ($0.question.id, $0) }, uniquingKeysWith: { first, _ in first })
    reference = analysis.assessment.questionnaire
  }

  /// The choice, unless the question does not apply here.
  func choice(_ id: String) -> Choice? {
    guard let result = results[id] else { return analysis.assessment.answer(to: id).choice }
    if case .conditionIsFalse = result.reason { return nil }
    return result.answer.choice
  }

  func clause(_ id: String) -> String { results[id]?.question.clause ?? "" }

  /// Whether the questionnaire that was answered asks it; a file may not say.
  func asks(_ id: String) -> Bool { reference?.wordings[id] != nil }

  /// Whether the questionnaire that was answered is known not to ask it.
  func lacks(_ id: String) -> Bool {
    guard let reference, !reference.wordings.isEmpty else { return false }
    return reference.wordings[id] == nil
  }

  /// Whether both were answered to the same words; where a file does not say, to the same
  /// questionnaire.
  func hasSameWords(_ id: String, as other: ComparedAnswers) -> Bool {
    let mine = analysis.assessment.answer(to: id).wording
    let theirs = other.analysis.assessment.answer(to: id).wording
    if let mine, let theirs { return mine == theirs }
    return reference?.fingerprint == other.reference?.fingerprint
  }
}
