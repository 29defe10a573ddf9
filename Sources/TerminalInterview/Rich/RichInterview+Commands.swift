import GapAnalysis

extension RichInterview {
  /// Does what a key or the menu asks for.
  mutating func obey(_ command: Command) throws(Leaving) {
    if let question = interview.currentQuestion {
      if try obey(command, at: question) { return }
    } else if command.needsQuestion {
      return say(.askQuestionsOnly)
    }
    switch command {
    case .back: goBack()
    case .next, .skip: goOn()
    case .undo: undo()
    case .redo: redo()
    case .go, .find: overlays.append(.search(Search()))
    case .list: showSections()
    case .review: showReviews()
    case .profile: moving { $0.visitProfile() }
    case .deepen: deepen()
    case .language: speakNext()
    case .order: changeOrder()
    case .help: showCommands()
    case .snapshot: open(.snapshot)
    case .report: open(.reports)
    case .copy: open(.copy)
    case .quit: throw Leaving(outcome: interview.outcomeOfLeaving)
    case .why, .note, .evidence, .edit, .flag, .clear, .history: break
    }
  }

  /// False for a command that is not about a question.
  private mutating func obey(
    _ command: Command, at question: Question
  ) throws(Leaving) -> Bool {
    switch command {
    case .why: overlays.append(.reading(reader(for: .why(question.id))))
    case .history: overlays.append(.reading(reader(for: .history(question.id))))
    case .note: open(.note(question.id))
    case .edit:
      open(.note(question.id))
      try press(.control("e"))
    case .evidence: open(.evidence(question.id))
    case .flag: flag(question)
    case .skip: skip(question)
    case .clear: clear(question)
    default: return false
    }
    return true
  }
}

extension Command {
  /// Whether it means something at a question only.
  var needsQuestion: Bool {
    switch self {
    case .why, .note, .evidence, .edit, .flag, .clear, .history: true
    default: false
    }
  }
}

extension RichInterview {
  private mutating func flag(_ question: Question) {
    let isFlagged = !interview.assessment.answer(to: question.id).isFlagged
    save(
      .flagged(question: question.id, isFlagged: isFlagged),
      saying: words(isFlagged ? .askSavedFlag : .askSavedUnflag))
  }

  private mutating func skip(_ question: Question) {
    guard interview.assessment.answer(to: question.id).choice == nil else { return goOn() }
    if save(.skipped(question: question.id), saying: words(.askSavedSkip)) {
      card.hasChanged = false
      goOn()
    }
  }

  private mutating func clear(_ question: Question) {
    guard interview.assessment.answer(to: question.id).choice != nil else {
      card.marker = nil
      return say(.askUnchanged)
    }
    if save(.answered(question: question.id, choice: nil), saying: words(.askCleared)) {
      renewCard()
    }
  }

  private mutating func undo() {
    guard let event = interview.assessment.nextUndo, let change = interview.undoing else {
      return say(.askNothingToUndo)
    }
    apply(change, to: event, saying: .askUndone)
  }

  private mutating func redo() {
    guard let event = interview.assessment.nextRedo, let change = interview.redoing else {
      return say(.askNothingToRedo)
    }
    apply(change, to: event, saying: .askRedone)
  }

  /// Undoes or redoes without leaving the place, unless it no longer applies.
  private mutating func apply(_ change: Change, to event: Event, saying phrase: Phrase) {
    let what = words.described(event.change, in: interview.questionnaire)
    guard save(change, saying: words(phrase, ["change": what])) else { return }
    let step = interview.current
    if step != .end, !interview.steps.contains(step) { interview.next() }
    renewCard()
  }

  private mutating func deepen() {
    guard interview.assessment.depth == .triage else { return say(.askDeepAlready) }
    guard save(.depthChosen(.full), saying: words(.askDeepened)) else { return }
    if interview.current == .end, let open = interview.nextOpenQuestion { jump(to: open) }
  }

  mutating func speakNext() {
    words = catalogues.after(words)
    retitle()
    say(.askLanguageChanged, .plain, ["name": words.name])
  }

  /// Goes on in clause order or by importance.
  private mutating func changeOrder() {
    interview.order = interview.order == .clause ? .impact : .clause
    say(interview.order == .clause ? .askOrderByClause : .askOrderByImpact)
  }
}

extension RichInterview {
  mutating func takeSnapshot(_ name: String) {
    do throws(Refusal) {
      let change = try interview.takingSnapshot(name)
      if save(change, saying: words(.askSavedSnapshot, ["name": name])) { closeWriting() }
    } catch {
      refuse(error)
    }
  }

  mutating func writeReports(_ folder: String) {
    guard !folder.isEmpty else { return say(.wizardNameMissing, .warning) }
    switch services.writeReports(folder, words.language) {
    case .success(let paths):
      closeWriting()
      say(.wizardReportsWritten, .good, ["paths": words.list(paths)])
    case .failure(let failure): notice = Notice(text: failure.description, style: .bad)
    }
  }

  mutating func copy(to name: String) {
    guard !name.isEmpty else { return say(.wizardNameMissing, .warning) }
    do throws(StorageFailure) {
      try keeper.rewrite(name, for: interview)
      closeWriting()
      say(.askCopied, .good, ["file": keeper.storage.name()])
    } catch {
      notice = Notice(text: error.description, style: .bad)
    }
  }
}
