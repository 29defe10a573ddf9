import GapAnalysis

extension PlainInterview {
  /// Has a change stored, and only then takes it in and says so. False if it was not stored; then
  /// nothing has changed, and the user was told.
  mutating func save(
    _ change: Change, saying acknowledgement: String
  ) throws(Leaving) -> Bool {
    switch keeper.save(change, in: &interview) {
    case .saved(let shift, let theirs):
      tell(acknowledgement, shift, theirs)
      return true
    case .overtaken(let theirs):
      say(words.takenIn(theirs))
      say(.troubleOvertaken)
      return false
    case .disputed(let divergence): return try settle(divergence, acknowledgement)
    case .failed(let failure) where failure.kind == .gone:
      return try writeAgain(failure, change, acknowledgement)
    case .failed(let failure):
      say(.askNotSaved, ["reason": words.described(failure, keeper.storage.name())])
      return false
    }
  }

  /// Saves, stays at the same place, and asks again; what was not saved is asked anew.
  mutating func saveAndStay(
    _ change: Change, saying acknowledgement: String
  ) throws(Leaving) -> Turn {
    try save(change, saying: acknowledgement) ? .again : .anew
  }

  /// Saves and goes on; what was not saved is asked anew.
  mutating func saveAndGoOn(
    _ change: Change, saying acknowledgement: String
  ) throws(Leaving) -> Turn {
    if try save(change, saying: acknowledgement) { interview.next() }
    return .anew
  }

  /// Says why a change is not accepted; the prompt comes again.
  func refuse(_ refusal: Refusal) -> Turn {
    say(words.described(refusal))
    return .again
  }

  /// Writes everything to a file of another name and goes on in that.
  func copy(to name: String) -> Turn {
    guard !name.isEmpty else {
      say(.wizardNameMissing)
      return .again
    }
    do throws(StorageFailure) {
      try keeper.rewrite(name, for: interview)
      say(.askCopied, ["file": keeper.storage.name()])
    } catch {
      say(error.description)
    }
    return .again
  }
}

extension PlainInterview {
  private func tell(_ acknowledgement: String, _ shift: Shift, _ theirs: [Event]) {
    say(acknowledgement)
    for sentence in words.described(shift) { say(sentence) }
    if !theirs.isEmpty { say(words.takenIn(theirs)) }
  }

  /// Asks which of two answers counts; both stay in the history.
  private mutating func settle(
    _ divergence: Divergence, _ acknowledgement: String
  ) throws(Leaving) -> Bool {
    say(.troubleDispute)
    for line in words.described(divergence, in: interview.questionnaire) { say(line) }
    let choice = try chooseOne(of: [.troubleMine, .troubleTheirs])
    switch keeper.settle(divergence, keepingMine: choice == 0, in: &interview) {
    case .saved(let shift, let theirs):
      tell(choice == 0 ? acknowledgement : words(.troubleTheirsKept), shift, theirs)
      return choice == 0
    case .failed(let failure):
      say(.askNotSaved, ["reason": words.described(failure, keeper.storage.name())])
    case .overtaken, .disputed: say(.troubleOvertaken)
    }
    return false
  }

  /// The file is gone: everything known is written anew, here or elsewhere, until it is stored.
  private mutating func writeAgain(
    _ failure: StorageFailure, _ change: Change, _ acknowledgement: String
  ) throws(Leaving) -> Bool {
    say(.troubleNotSaved, ["reason": words.described(failure, keeper.storage.name())])
    let choice = try chooseOne(of: [.troubleWriteAgain, .troubleWriteElsewhere])
    var name: String?
    if choice == 1 {
      let typed = try read(words(.wizardFileName) + " ")
      if typed.isEmpty { return try writeAgain(failure, change, acknowledgement) }
      name = typed
    }
    do throws(StorageFailure) {
      try keeper.rewrite(name, for: interview)
    } catch {
      return try writeAgain(error, change, acknowledgement)
    }
    return try save(change, saying: acknowledgement)
  }

  /// The place of the chosen phrase.
  private func chooseOne(of phrases: [Phrase]) throws(Leaving) -> Int {
    for (offset, phrase) in phrases.enumerated() {
      say(.askOption, ["key": String(offset + 1), "name": words(phrase)])
    }
    while true {
      switch vocabulary.read(try read(words(.startPrompt))) {
      case .number(let number) where phrases.indices.contains(number - 1): return number - 1
      case .command(.quit, _): throw leaving
      default: say(.askProfileNotUnderstood)
      }
    }
  }
}
