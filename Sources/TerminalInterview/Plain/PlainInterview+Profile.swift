import GapAnalysis

extension PlainInterview {
  /// Says what is asked, what can be chosen, and what is known already.
  func present(_ field: ProfileField) {
    let fields = interview.profileToAsk
    let number = (fields.firstIndex { $0.id == field.id } ?? 0) + 1
    say(
      .askProfilePlace,
      [
        "number": String(number), "of": String(fields.count),
        "label": field.label[words.language],
      ])
    say(field.ask[words.language])
    if let help = field.help { say(help[words.language]) }
    for (offset, option) in words.options(of: field).enumerated() {
      say(.askOption, ["key": String(offset + 1), "name": option.label])
    }
    if field.kind == .many { say(.askProfileManyHint) }
    if let values = interview.assessment.profile[field.id] {
      say(.askProfileCurrent, ["value": words.described(values, of: field)])
    }
  }

  /// Reads one line for a profile field.
  mutating func answer(_ field: ProfileField) throws(Leaving) -> Turn {
    let line = try read(words(.askProfilePrompt))
    switch vocabulary.read(line) {
    case .nothing:
      interview.next()
      return .anew
    case .command(.clear, ""): return try clear(field)
    case .command(let command, let text) where isCommand(command, text, line, at: field):
      return try obey(command, text)
    default: return try set(field, line)
    }
  }
}

extension PlainInterview {
  /// A field for text takes what could be a name, such as "Note Printing", as the text it is: a command
  /// there stands alone, or leads to a place or a language that exists.
  private func isCommand(
    _ command: Command, _ text: String, _ line: String, at field: ProfileField
  ) -> Bool {
    guard field.kind == .text else { return true }
    if text.isEmpty { return isSpeltOut(line) }
    switch command {
    case .go: return destination(text) != nil
    case .language: return catalogue(text) != nil
    default: return false
    }
  }

  private mutating func set(
    _ field: ProfileField, _ line: String
  ) throws(Leaving) -> Turn {
    guard let values = values(line, for: field) else {
      say(.askProfileNotUnderstood)
      return .again
    }
    let change: Change
    do throws(Refusal) {
      change = try interview.setting(field.id, to: values)
    } catch {
      return refuse(error)
    }
    let value = words.described(values, of: field)
    return try saveAndGoOn(change, saying: words(.askSavedProfile, ["value": value]))
  }

  private mutating func clear(_ field: ProfileField) throws(Leaving) -> Turn {
    guard interview.assessment.profile[field.id] != nil else {
      say(.askUnchanged)
      return .again
    }
    let change = Change.profileSet(field: field.id, values: [])
    return try saveAndGoOn(change, saying: words(.askCleared))
  }

  /// The values a line stands for; nil if it names none.
  private func values(_ line: String, for field: ProfileField) -> [String]? {
    switch field.kind {
    case .text: return [line]
    case .date: return [line.folded]
    case .yesNo: return vocabulary.truth(line).map { [$0] } ?? chosen(line, of: field)
    case .choice, .many: return chosen(line, of: field)
    }
  }

  private func chosen(_ line: String, of field: ProfileField) -> [String]? {
    guard let numbers = vocabulary.numbers(line) else { return nil }
    let options = words.options(of: field)
    guard numbers.allSatisfy({ (1...options.count).contains($0) }),
      field.kind == .many || numbers.count == 1
    else { return nil }
    // In the order of the options, each once.
    return options.indices.filter { numbers.contains($0 + 1) }.map { options[$0].value }
  }
}
