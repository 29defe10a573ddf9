/// What the answer to one question comes to, and why.
///
/// An object that never changes, for the same reason as ``Question``.
package final class QuestionResult: Sendable, Equatable {
  /// The rule a conformity follows from.
  package enum Reason: Sendable, Equatable {
    /// The rule of the questionnaire with this id.
    case rule(String)
    /// Rated fully, with evidence.
    case fullyWithEvidence
    case fullyWithoutEvidence
    /// Rated below fully, but no rule of the questionnaire makes that a finding.
    case noRuleFits
    case dontKnow
    case unanswered
    case notApplicable(NotApplicable)
    case conditionIsFalse(Condition)
  }

  package let question: Question
  package let answer: Answer
  package let conformity: Conformity
  package let reason: Reason

  init(question: Question, answer: Answer, conformity: Conformity, reason: Reason) {
    self.question = question
    self.answer = answer
    self.conformity = conformity
    self.reason = reason
  }

  /// Whether somebody decided that it is no part of this assessment.
  var isLeftOut: Bool {
    if case .notApplicable = reason { conformity == .notAssessed } else { false }
  }

  package static func == (left: QuestionResult, right: QuestionResult) -> Bool {
    left === right
      || left.question == right.question && left.answer == right.answer
        && left.conformity == right.conformity && left.reason == right.reason
  }
}

extension Questionnaire {
  /// The result of every question, in the order of ``questions``, as is their applicability.
  func results(
    of assessment: Assessment, _ applicability: [Applicability]
  ) -> [QuestionResult] {
    zip(questions, applicability).map { question, applicability in
      let answer = assessment.answer(to: question.id)
      let (conformity, reason) = scoring.judge(question, answer, applicability)
      return QuestionResult(
        question: question, answer: answer, conformity: conformity, reason: reason)
    }
  }
}

extension ScoringRules {
  /// Whether a question that applies becomes a finding by this rating.
  func isFinding(_ question: Question, rated rating: Rating) -> Bool {
    judge(question, rated: rating, Answer()).0.isFinding
  }

  fileprivate func judge(
    _ question: Question, _ answer: Answer, _ applicability: Applicability
  ) -> (Conformity, QuestionResult.Reason) {
    if case .notTriggered(let condition) = applicability {
      return (.notTriggered, .conditionIsFalse(condition))
    }
    switch answer.choice {
    case nil: return (.notAssessed, .unanswered)
    case .dontKnow: return (.toBeChecked, .dontKnow)
    case .notApplicable(let exception):
      let isOutside = exception.reason == .notInScopeOfAssessment
      return (isOutside ? .notAssessed : .notTriggered, .notApplicable(exception))
    case .rated(let rating): return judge(question, rated: rating, answer)
    }
  }

  private func judge(
    _ question: Question, rated rating: Rating, _ answer: Answer
  ) -> (Conformity, QuestionResult.Reason) {
    if let rule = findings.first(where: { $0.match.fits(question, rated: rating) }) {
      return (rule.conformity, .rule(rule.id))
    }
    guard rating == .fully else { return (.improvement, .noRuleFits) }
    return answer.evidence.isEmpty
      ? (.evidenceMissing, .fullyWithoutEvidence) : (.met, .fullyWithEvidence)
  }
}
