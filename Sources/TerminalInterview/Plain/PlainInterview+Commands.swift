import GapAnalysis

extension PlainInterview {
  /// Does what a word asks for, wherever the interview stands.
  mutating func obey(_ command: Command, _ text: String) throws(Leaving) -> Turn {
    switch command {
    case .back: return back()
    case .next: return next()
    case .undo: return try undo()
    case .redo: return try redo()
    case .go: return go(to: text)
    case .profile: return visitProfile()
    case .deepen: return try deepen()
    case .language: return speak(text)
    case .snapshot: return try takeSnapshot(text)
    case .report: return writeReports(text)
    case .copy: return copy(to: text)
    case .order: changeOrder()
    case .list: sayList()
    case .find: find(text)
    case .review: sayReview()
    case .help: help()
    case .quit: throw leaving
    case .skip where interview.currentQuestion == nil: return next()
    case .why, .note, .evidence, .edit, .history, .skip, .flag, .clear:
      guard let question = interview.currentQuestion else {
        say(.askQuestionsOnly)
        return .again
      }
      return try obey(command, text, at: question)
    }
    return .again
  }

  private mutating func obey(
    _ command: Command, _ text: String, at question: Question
  ) throws(Leaving) -> Turn {
    switch command {
    case .note: return try note(text, on: question)
    case .evidence: return try evidence(text, for: question)
    case .edit: return try edit(question)
    case .skip: return try skip(question)
    case .flag: return try flag(question)
    case .clear: return try clear(question)
    case .history:
      sayHistory(question)
      return .again
    default:
      sayWhy(question)
      return .again
    }
  }

  /// What can be typed, with the sentence that is otherwise said once.
  func help() {
    say(.askInstruction)
    say(words(.askHelp), keepingLines: true)
  }

  /// The catalogue a user means by its code or its own name.
  func catalogue(_ text: String) -> Words? {
    let wanted = text.folded
    return catalogues.first { $0.language.rawValue == wanted || $0.name.folded == wanted }
  }
}

extension PlainInterview {
  private mutating func skip(_ question: Question) throws(Leaving) -> Turn {
    guard interview.assessment.answer(to: question.id).choice == nil else { return next() }
    return try saveAndGoOn(.skipped(question: question.id), saying: words(.askSavedSkip))
  }

  private mutating func flag(_ question: Question) throws(Leaving) -> Turn {
    let isFlagged = !interview.assessment.answer(to: question.id).isFlagged
    return try saveAndStay(
      .flagged(question: question.id, isFlagged: isFlagged),
      saying: words(isFlagged ? .askSavedFlag : .askSavedUnflag))
  }

  private mutating func clear(_ question: Question) throws(Leaving) -> Turn {
    guard interview.assessment.answer(to: question.id).choice != nil else {
      say(.askUnchanged)
      return .again
    }
    return try saveAndStay(
      .answered(question: question.id, choice: nil), saying: words(.askCleared))
  }

  private mutating func undo() throws(Leaving) -> Turn {
    guard let event = interview.assessment.nextUndo, let change = interview.undoing else {
      say(.askNothingToUndo)
      return .again
    }
    return try apply(change, to: event, saying: .askUndone)
  }

  private mutating func redo() throws(Leaving) -> Turn {
    guard let event = interview.assessment.nextRedo, let change = interview.redoing else {
      say(.askNothingToRedo)
      return .again
    }
    return try apply(change, to: event, saying: .askRedone)
  }

  /// Undoes or redoes without leaving the place, unless it no longer applies.
  private mutating func apply(
    _ change: Change, to event: Event, saying phrase: Phrase
  ) throws(Leaving) -> Turn {
    let what = words.described(event.change, in: interview.questionnaire)
    guard try save(change, saying: words(phrase, ["change": what])) else { return .anew }
    let step = interview.current
    if step != .end, !interview.steps.contains(step) { interview.next() }
    let isAboutHere = interview.current != step || step == .end || event.change.step == step
    return isAboutHere ? .anew : .again
  }

  /// Asks the whole questionnaire from now on, beginning with the first question still open.
  private mutating func deepen() throws(Leaving) -> Turn {
    guard interview.assessment.depth == .triage else {
      say(.askDeepAlready)
      return .again
    }
    guard try save(.depthChosen(.full), saying: words(.askDeepened)) else { return .anew }
    if interview.current == .end { return next() }
    return .again
  }

  /// Changes the language; without a name to the next one.
  private mutating func speak(_ text: String) -> Turn {
    guard let chosen = text.isEmpty ? catalogues.after(words) : catalogue(text) else {
      let names = catalogues.map { "\($0.name) (\($0.language.rawValue))" }
      say(.askNoSuchLanguage, ["names": words.list(names)])
      return .again
    }
    words = chosen
    say(.askLanguageChanged, ["name": words.name])
    return .anew
  }
}

extension Change {
  /// The step at which the change shows.
  fileprivate var step: Interview.Step? {
    if case .profileSet(let field, _) = self { return .profile(field: field) }
    return question.map { .question(id: $0) }
  }
}
