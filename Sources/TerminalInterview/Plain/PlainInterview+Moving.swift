import GapAnalysis

extension PlainInterview {
  /// Says that everything was passed, and what is still open.
  func presentEnd() {
    let open = interview.questions(in: .unanswered).count
    if open == 0 { say(.askEnd) } else { say(.askEndOpen, ["count": String(open)]) }
    let beyond = interview.questionsBeyond
    if open == 0, beyond > 0 { say(.askEndOfTriage, ["count": String(beyond)]) }
  }

  /// Reads one line at the end; Enter leaves.
  mutating func answerAtEnd() throws(Leaving) -> Turn {
    switch vocabulary.read(try read(words(.askEndPrompt))) {
    case .nothing: throw leaving
    case .command(let command, let text): return try obey(command, text)
    case .number, .other:
      say(.askEndNotUnderstood)
      return .again
    }
  }

  mutating func back() -> Turn {
    guard interview.back() else {
      say(.askNoWayBack)
      return .again
    }
    return .anew
  }

  /// Goes on; from the end to the first question that is open.
  mutating func next() -> Turn {
    guard interview.current == .end else {
      interview.next()
      return .anew
    }
    guard let open = interview.nextOpenQuestion else {
      say(.askReviewNothing)
      return .again
    }
    interview.jump(to: .question(id: open.id))
    return .anew
  }

  mutating func go(to text: String) -> Turn {
    guard !text.isEmpty else {
      say(.askGoUsage)
      return .again
    }
    if let question = destination(text) {
      interview.jump(to: .question(id: question.id))
      return .anew
    }
    let isKnown = interview.questionnaire.question(text.asPlace) != nil
    say(isKnown ? .askNotNow : .askNoSuchPlace, ["text": text])
    return .again
  }

  mutating func visitProfile() -> Turn {
    guard interview.visitProfile() else {
      say(.askUnchanged)
      return .again
    }
    return .anew
  }

  /// The question a clause number or an id leads to.
  func destination(_ text: String) -> Question? { interview.destination(text.asPlace) }
}
