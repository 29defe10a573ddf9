/// One list of what deserves a second look.
package enum Review: String, CaseIterable, Sendable {
  case unanswered
  case toBeChecked = "to-be-checked"
  /// Rated fully, but nothing proves it.
  case evidenceMissing = "evidence-missing"
  case notApplicable = "not-applicable"
  case flagged

  fileprivate func holds(_ answer: Answer) -> Bool {
    switch self {
    case .unanswered: return answer.choice == nil
    case .toBeChecked: return answer.choice == .dontKnow
    case .evidenceMissing: return answer.rating == .fully && answer.evidence.isEmpty
    case .notApplicable:
      if case .notApplicable = answer.choice { return true } else { return false }
    case .flagged: return answer.isFlagged
    }
  }
}

extension Interview {
  /// The questions on one of the lists, in order, among those that apply.
  package func questions(in review: Review) -> [Question] {
    openToAsk.filter { review.holds(assessment.answer(to: $0.id)) }
  }
}
