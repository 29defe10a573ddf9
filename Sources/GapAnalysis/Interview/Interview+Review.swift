/// One list of what deserves a second look.
package enum Review: String, CaseIterable, Sendable {
  /// People answered differently, and nothing was decided yet.
  case unsettled
  case unanswered
  case toBeChecked = "to-be-checked"
  /// Rated fully, but nothing proves it.
  case evidenceMissing = "evidence-missing"
  case notApplicable = "not-applicable"
  case flagged
  /// Answered when the question had other words.
  case reworded
  /// Answered otherwise than in the last snapshot.
  case changed
}

extension Interview {
  /// The questions on one of the lists, in order, among those that apply.
  package func questions(in review: Review) -> [Question] {
    switch review {
    case .changed:
      guard let snapshot = assessment.snapshots.last else { return [] }
      let before = assessment.state(at: snapshot)
      return openToAsk.filter {
        assessment.answer(to: $0.id).said != before.answer(to: $0.id).said
      }
    default: return openToAsk.filter { review.holds(assessment.answer(to: $0.id), $0) }
    }
  }
}

extension Review {
  fileprivate func holds(_ answer: Answer, _ question: Question) -> Bool {
    switch self {
    case .unsettled: return answer.isUnsettled
    case .unanswered: return answer.choice == nil
    case .toBeChecked: return answer.choice == .dontKnow
    case .evidenceMissing: return answer.rating == .fully && answer.evidence.isEmpty
    case .notApplicable:
      if case .notApplicable = answer.choice { return true } else { return false }
    case .flagged: return answer.isFlagged
    case .reworded: return answer.wording.map { $0 != question.fingerprint } ?? false
    case .changed: return false
    }
  }
}

extension Answer {
  /// What was said, without who and when.
  fileprivate var said: Answer {
    Answer(choice: choice, note: note, evidence: evidence, isFlagged: isFlagged)
  }
}
