import GapAnalysis

extension PlainInterview {
  /// Has a change stored, and only then takes it in and says so. False if it was not stored; then
  /// nothing has changed, and the user was told.
  mutating func save(_ change: Change, saying acknowledgement: String) -> Bool {
    do {
      let shift = interview.take(try record(change))
      say(acknowledgement)
      tell(shift)
      return true
    } catch {
      say(.askNotSaved, ["reason": String(describing: error).withoutFullStop])
      return false
    }
  }

  /// Saves, stays at the same place, and asks again; what was not saved is asked anew.
  mutating func saveAndStay(_ change: Change, saying acknowledgement: String) -> Turn {
    save(change, saying: acknowledgement) ? .again : .anew
  }

  /// Saves and goes on; what was not saved is asked anew.
  mutating func saveAndGoOn(_ change: Change, saying acknowledgement: String) -> Turn {
    if save(change, saying: acknowledgement) { interview.next() }
    return .anew
  }

  /// Says why a change is not accepted; the prompt comes again.
  func refuse(_ refusal: Refusal) -> Turn {
    say(words.described(refusal))
    return .again
  }

  private func tell(_ shift: Shift) {
    if !shift.keptAside.isEmpty {
      say(.askAnswerKept, ["count": String(shift.keptAside.count)])
    }
    if !shift.appeared.isEmpty {
      say(.askNewQuestions, ["count": String(shift.appeared.count)])
    }
  }
}
