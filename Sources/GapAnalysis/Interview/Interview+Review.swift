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
  /// Rated as another rating does not allow.
  case contradictory
  /// Answered when the question had other words.
  case reworded
  /// Answered otherwise than in the last snapshot.
  case changed
}

extension Interview {
  /// The questions on one of the lists, in order, among those that apply.
  package func questions(in review: Review) -> [Question] {
    switch review {
    case .unsettled: questions { $1.isUnsettled }
    case .unanswered: questions { $1.choice == nil }
    case .toBeChecked: questions { $1.choice == .dontKnow }
    case .evidenceMissing: questions { $1.rating == .fully && $1.evidence.isEmpty }
    case .notApplicable:
      questions {
        if case .notApplicable = $1.choice { true } else { false }
      }
    case .flagged: questions { $1.isFlagged }
    case .contradictory: contradictoryQuestions
    case .reworded: questions { $1.wording != nil && $1.wording != $0.fingerprint }
    case .changed: changedQuestions
    }
  }

  private func questions(where holds: (Question, Answer) -> Bool) -> [Question] {
    openToAsk.filter { holds($0, assessment.answer(to: $0.id)) }
  }

  private var contradictoryQuestions: [Question] {
    let ids = Set(contradictions.flatMap(\.questions).map(\.id))
    return openToAsk.filter { ids.contains($0.id) }
  }

  private var changedQuestions: [Question] {
    guard let snapshot = assessment.snapshots.last else { return [] }
    let before = assessment.state(at: snapshot)
    return questions { $1.said != before.answer(to: $0.id).said }
  }
}

extension Answer {
  /// What was said, without who and when.
  fileprivate var said: Answer {
    Answer(choice: choice, note: note, evidence: evidence, isFlagged: isFlagged)
  }
}
