/// One list of what deserves a second look.
package enum Review: String, CaseIterable, Sendable {
  case unanswered
  case toBeChecked = "to-be-checked"
  /// Rated fully, but nothing proves it.
  case evidenceMissing = "evidence-missing"
  case notApplicable = "not-applicable"
  case flagged
  /// Rated as another rating does not allow.
  case contradictory
}

extension Interview {
  /// The questions on one of the lists, in order, among those that apply.
  package func questions(in review: Review) -> [Question] {
    switch review {
    case .unanswered: questions { $0.choice == nil }
    case .toBeChecked: questions { $0.choice == .dontKnow }
    case .evidenceMissing: questions { $0.rating == .fully && $0.evidence.isEmpty }
    case .notApplicable:
      questions {
        if case .notApplicable = $0.choice { true } else { false }
      }
    case .flagged: questions(where: \.isFlagged)
    case .contradictory: contradictoryQuestions
    }
  }

  private func questions(where holds: (Answer) -> Bool) -> [Question] {
    openToAsk.filter { holds(assessment.answer(to: $0.id)) }
  }

  private var contradictoryQuestions: [Question] {
    let ids = Set(contradictions.flatMap(\.questions).map(\.id))
    return openToAsk.filter { ids.contains($0.id) }
  }
}
