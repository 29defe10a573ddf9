import GapAnalysis

extension PlainInterview {
  /// Takes the number of a choice.
  mutating func choose(_ key: Int, for question: Question) throws(Leaving) -> Turn {
    if let rating = Rating(key: key) { return try choose(.rated(rating), for: question) }
    switch key {
    case 0: return try choose(.dontKnow, for: question)
    case 9:
      guard let exception = try readReason(for: question) else { return .again }
      return try choose(.notApplicable(exception), for: question)
    default:
      say(.askNotUnderstood)
      return .again
    }
  }

  private mutating func choose(_ choice: Choice, for question: Question) throws(Leaving) -> Turn {
    let change: Change
    do throws(Refusal) {
      change = try interview.answering(question.id, with: choice)
    } catch {
      let turn = refuse(error)
      if case .decisionNeedsReason = error { return try decide(choice, for: question) }
      return turn
    }
    return try take(change, choosing: choice, for: question)
  }

  /// Where people answered differently, a decision against what they propose needs a reason.
  private mutating func decide(_ choice: Choice, for question: Question) throws(Leaving) -> Turn {
    guard case .text(let reason) = try readText(.askDecisionReasonPrompt) else {
      say(.askUnchanged)
      return .again
    }
    let change: Change
    do throws(Refusal) {
      change = try interview.deciding(question.id, Decision(choice, reason: reason))
    } catch {
      return refuse(error)
    }
    return try take(change, choosing: choice, for: question)
  }

  private mutating func take(
    _ change: Change, choosing choice: Choice, for question: Question
  ) throws(Leaving) -> Turn {
    let values = ["key": String(choice.key), "answer": words.name(of: choice)]
    guard try save(change, saying: words(.askSavedChoice, values)) else { return .anew }
    if choice == .rated(.fully), interview.assessment.answer(to: question.id).evidence.isEmpty {
      return try askForProof(of: question)
    }
    interview.next()
    return .anew
  }

  /// Asked once after "fully"; without an answer the report says that evidence is missing.
  private mutating func askForProof(of question: Question) throws(Leaving) -> Turn {
    switch try readText(.askEvidenceForFully) {
    case .cancel: return .anew
    case .nothing, .remove:
      interview.next()
      return .anew
    case .text(let text):
      let turn = try addEvidence(Evidence(what: text), to: question)
      if turn == .again { interview.next() }
      return .anew
    }
  }
}

extension PlainInterview {
  /// Why a question does not apply; nil if the user thinks better of it.
  private func readReason(for question: Question) throws(Leaving) -> NotApplicable? {
    let reasons = interview.reasons(for: question)
    if question.isMandatory { say(.askMandatory) }
    for (offset, reason) in reasons.enumerated() {
      say(.askOption, ["key": String(offset + 1), "name": words.name(of: reason)])
    }
    while true {
      switch vocabulary.read(try read(words(.askReasonPrompt))) {
      case .number(let number) where reasons.indices.contains(number - 1):
        let reason = reasons[number - 1]
        return reason == .other ? try readOwnReason() : NotApplicable(reason)
      case .nothing, .command(.back, _):
        say(.askUnchanged)
        return nil
      case .command(.quit, _): throw leaving
      case .command(.help, _): help()
      case .number, .command, .other: say(.askProfileNotUnderstood)
      }
    }
  }

  private func readOwnReason() throws(Leaving) -> NotApplicable? {
    while true {
      let minimum = ["minimum": String(Interview.shortestReason)]
      switch try readText(.askReasonTextPrompt, minimum) {
      case .text(let text) where Interview.isLongEnough(reason: text):
        return NotApplicable(.other, text: text)
      case .text: say(.refusalReasonTooShort, minimum)
      case .nothing, .remove, .cancel:
        say(.askUnchanged)
        return nil
      }
    }
  }
}
