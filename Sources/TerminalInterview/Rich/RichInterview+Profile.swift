import GapAnalysis

extension RichInterview {
  mutating func press(_ key: Key, at field: ProfileField) throws(Leaving) {
    switch field.kind {
    case .text, .date: try type(key, into: field)
    case .yesNo, .choice, .many: try choose(key, for: field)
    }
  }

  /// A typed field: letters are its text, so that commands are on the keys that are none.
  private mutating func type(_ key: Key, into field: ProfileField) throws(Leaving) {
    switch key {
    case .enter, .tab: store(card.field.text.trimmed, in: field)
    case .escape: say(.wizardEscapeTyping)
    case .up where card.field.isEmpty, .left where card.field.isEmpty: goBack()
    case .character("?") where card.field.isEmpty, .character("？") where card.field.isEmpty:
      showCommands()
    default:
      if card.field.take(key) { return }
      if Self.command(for: key) == .back { return goBackKeeping(field) }
      if let command = Self.command(for: key) { try obey(command) }
    }
  }

  /// Goes back, with what was typed stored.
  private mutating func goBackKeeping(_ field: ProfileField) {
    let text = card.field.text.trimmed
    let stored = interview.assessment.profile[field.id]?.first ?? ""
    guard text == stored || store(values(text, field), of: field) else { return }
    goBack()
  }

  private func values(_ text: String, _ field: ProfileField) -> [String] {
    text.isEmpty ? [] : [field.kind == .date ? text.folded : text]
  }

  private mutating func store(_ text: String, in field: ProfileField) {
    store(values(text, field), in: field)
  }

  private mutating func choose(_ key: Key, for field: ProfileField) throws(Leaving) {
    let options = words.options(of: field)
    if let digit = key.digit, options.indices.contains(digit - 1) {
      card.marker = digit - 1
      if field.kind == .many { return toggle(digit - 1, of: field) }
      // As at a question: a digit chooses, Enter goes on.
      let values = [options[digit - 1].value]
      if self.options.isFast { return store(values, in: field) }
      if values != interview.assessment.profile[field.id] { _ = store(values, of: field) }
      return
    }
    switch key {
    case .up, .character("k"), .control("p"): moveMarker(-1, among: options.count)
    case .down, .character("j"), .control("n"): moveMarker(1, among: options.count)
    case .character(" "), .character("\u{3000}"):
      if field.kind == .many { toggle(card.marker ?? 0, of: field) }
    case .enter: storeChosen(options.map(\.value), of: field)
    case .tab, .right, .character("n"): goOn()
    case .character("-"): store([], in: field)
    case .escape: say(.wizardEscape)
    default: if let command = Self.command(for: key) { try obey(command) }
    }
  }

  private mutating func toggle(_ index: Int, of field: ProfileField) {
    let options = words.options(of: field)
    card.chosen.formSymmetricDifference([index])
    guard card.chosen.contains(index) else { return }
    // "None" and the others exclude one another; what was chosen last holds.
    let isNone = options.map { $0.value == ProfileField.none }
    card.chosen = card.chosen.filter { isNone[$0] == isNone[index] }
  }

  private mutating func storeChosen(_ values: [String], of field: ProfileField) {
    guard field.kind == .many else {
      guard let marker = card.marker else { return goOn() }
      return store([values[marker]], in: field)
    }
    let chosen = values.indices.filter(card.chosen.contains).map { values[$0] }
    store(chosen, in: field)
  }

  /// Stores values, unless they are there already, and goes on.
  private mutating func store(_ values: [String], in field: ProfileField) {
    let isStored = values == interview.assessment.profile[field.id] ?? []
    if isStored || store(values, of: field) { goOn() }
  }

  /// Stores values and stays; false if they are not taken.
  private mutating func store(_ values: [String], of field: ProfileField) -> Bool {
    do throws(Refusal) {
      let change = try interview.setting(field.id, to: values)
      let said =
        values.isEmpty
        ? words(.askCleared)
        : words(.askSavedProfile, ["value": words.described(values, of: field)])
      return save(change, saying: said)
    } catch {
      refuse(error)
      return false
    }
  }
}
