import GapAnalysis

extension RichInterview {
  /// Has a change stored, and only then takes it in and says so. False if it is not stored: then the
  /// user is told, and asked where there is something to choose.
  @discardableResult
  mutating func save(_ change: Change, saying acknowledgement: String) -> Bool {
    taken(keeper.save(change, in: &interview), change, acknowledgement)
  }

  /// Tells what became of a change; true if it is stored.
  mutating func taken(
    _ saving: Keeper.Saving, _ change: Change, _ acknowledgement: String
  ) -> Bool {
    switch saving {
    case .saved(let shift, let theirs):
      let sentences = [acknowledgement] + words.described(shift) + [words.takenIn(theirs)]
      notice = Notice(
        text: sentences.inARow, style: .good)
      card.hasChanged = true
      return true
    case .overtaken(let theirs):
      notice = Notice(
        text: [words.takenIn(theirs), words(.troubleOvertaken)].inARow, style: .warning)
      renewCard()
    case .disputed(let divergence): show(.dispute(divergence, change, acknowledgement))
    case .failed(let failure): show(.trouble(failure, change, acknowledgement))
    }
    return false
  }

  /// Says a phrase until the next key.
  mutating func say(
    _ phrase: Phrase, _ style: Style = .plain, _ values: [String: String] = [:]
  ) {
    notice = Notice(text: words(phrase, values), style: style)
  }

  /// Says why a change is not accepted.
  mutating func refuse(_ refusal: Refusal) {
    notice = Notice(text: words.described(refusal), style: .warning)
  }
}

extension RichInterview {
  /// Does what was chosen about a change that is not stored.
  mutating func remedy(
    _ remedy: Remedy, _ change: Change, _ acknowledgement: String
  ) throws(Leaving) {
    overlays.removeLast()
    switch remedy {
    case .tryAgain: save(change, saying: acknowledgement)
    case .writeAgain: rewrite(nil, change, acknowledgement)
    case .writeElsewhere:
      open(.elsewhere(change, acknowledgement))
    case .goOn:
      renewCard()
      say(.askUnchanged)
    case .quit: throw Leaving(outcome: .unsaved)
    }
  }

  /// Writes everything to a file, then the change that waits for it.
  mutating func rewrite(_ name: String?, _ change: Change, _ acknowledgement: String) {
    do throws(StorageFailure) {
      try keeper.rewrite(name, for: interview)
      save(change, saying: acknowledgement)
    } catch {
      // The file may be back, and then only has to be read again.
      if name == nil {
        save(change, saying: acknowledgement)
      } else {
        show(.trouble(error, change, acknowledgement))
      }
    }
  }

  /// Stores what is left of two histories, with the side that was chosen.
  mutating func settle(
    _ divergence: Divergence, keepingMine: Bool, _ change: Change, _ acknowledgement: String
  ) {
    overlays.removeLast()
    let saving = keeper.settle(divergence, keepingMine: keepingMine, in: &interview)
    let said = keepingMine ? acknowledgement : words(.troubleTheirsKept)
    if taken(saving, change, said) { renewCard() }
  }
}
