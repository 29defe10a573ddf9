import GapAnalysis

extension PlainInterview {
  /// Says the place, the question, the levels, and what was said before.
  mutating func present(_ question: Question) {
    if !hasInstructed {
      say(.askInstruction)
      hasInstructed = true
    }
    sayPlace(of: question)
    say(question.ask[words.language])
    let answer = interview.assessment.answer(to: question.id)
    for rating in Rating.allCases {
      sayLevel(rating, of: question, isCurrent: answer.rating == rating)
    }
    say(.askOtherChoices)
    if answer.isUnsettled { sayVoices(answer.voices) }
    sayCurrent(answer)
  }

  /// Reads one line for a question.
  mutating func answer(_ question: Question) throws(Leaving) -> Turn {
    switch vocabulary.read(try read(words(.askPrompt))) {
    case .nothing where interview.assessment.answer(to: question.id).choice != nil:
      interview.next()
      return .anew
    case .number(let key): return try choose(key, for: question)
    case .command(let command, let text): return try obey(command, text)
    case .nothing, .other:
      say(.askNotUnderstood)
      return .again
    }
  }
}

extension PlainInterview {
  private func sayPlace(of question: Question) {
    let place = interview.place(of: question)
    let clause = interview.questionnaire.clause(question.clause)
    say(
      .askPlace,
      [
        "number": String(place?.number ?? 1), "of": String(place?.of ?? 1),
        "clause": question.clause, "title": clause?.title[words.language] ?? "",
        "percent": String(interview.progress.percent ?? 0),
      ])
  }

  private func sayLevel(_ rating: Rating, of question: Question, isCurrent: Bool) {
    say(
      isCurrent ? .askLevelCurrent : .askLevel,
      [
        "key": String(rating.key), "name": words.name(of: rating),
        "text": question.levels[rating][words.language],
      ])
  }

  private func sayVoices(_ voices: [Voice]) {
    let agreement = interview.questionnaire.scoring.agreement.agreement(of: voices)
    say(words(.reviewUnsettled))
    for line in words.lines(of: voices, agreement) { say(line) }
  }

  private func sayCurrent(_ answer: Answer) {
    if let choice = answer.choice, choice.rating == nil {
      say(.askCurrentOther, ["answer": words.described(choice).withoutFullStop])
    }
    if !answer.note.isEmpty { say(.askCurrentNote, ["text": answer.note.beginning]) }
    for entry in answer.evidence {
      say(.askCurrentEvidence, ["text": words.described(entry).beginning])
    }
    if answer.rating == .fully, answer.evidence.isEmpty { say(.askNoEvidence) }
    if answer.isFlagged { say(.askFlagged) }
  }
}
