import GapAnalysis

extension RichInterview {
  /// Stores an option for a question.
  mutating func choose(_ index: Int, at question: Question, goesOn: Bool) {
    card.marker = index
    switch Option.all[index] {
    case .rating(let rating): store(.rated(rating), for: question, goesOn: goesOn)
    case .dontKnow: store(.dontKnow, for: question, goesOn: goesOn)
    case .notApplicable: askReason(for: question, goesOn: goesOn)
    }
  }

  /// Stores a choice; after "fully" without evidence the proof is asked for, once.
  mutating func store(_ choice: Choice, for question: Question, goesOn: Bool) {
    let change: Change
    do throws(Refusal) {
      change = try interview.answering(question.id, with: choice)
    } catch {
      if case .decisionNeedsReason = error { open(.decision(question.id, choice, goesOn: goesOn)) }
      return refuse(error)
    }
    take(change, choosing: choice, for: question, goesOn: goesOn)
  }

  /// Stores a change that chooses.
  mutating func take(
    _ change: Change, choosing choice: Choice, for question: Question, goesOn: Bool
  ) {
    let values = ["key": String(choice.key), "answer": words.name(of: choice)]
    guard save(change, saying: words(.askSavedChoice, values)) else { return renewCard() }
    if choice == .rated(.fully), interview.assessment.answer(to: question.id).evidence.isEmpty {
      return open(.proof(question.id, goesOn: goesOn))
    }
    if goesOn { goOn() }
  }

  private mutating func askReason(for question: Question, goesOn: Bool) {
    show(.reasons(question: question.id, goesOn: goesOn))
  }

  /// Takes the reason why a question does not apply.
  mutating func take(_ reason: NotApplicable.Reason, for question: Question, goesOn: Bool) {
    overlays.removeLast()
    guard reason == .other else {
      return store(.notApplicable(NotApplicable(reason)), for: question, goesOn: goesOn)
    }
    open(.reason(question.id, goesOn: goesOn))
  }
}
