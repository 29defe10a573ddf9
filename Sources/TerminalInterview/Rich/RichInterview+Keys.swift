import GapAnalysis

extension RichInterview {
  /// How long a first Ctrl-C counts, in milliseconds.
  private static let interruptPatience = 3000

  /// Deals with one key, wherever the interview stands.
  mutating func press(_ key: Key) throws(Leaving) {
    if key == .control("c") { return try interrupt() }
    interruptEnds = nil
    notice = nil
    if key == .control("l") { return }
    if key == .function(2) { return speakNext() }
    if key.writes, isWriting { return type(key) }
    guard let overlay = overlays.last else { return try pressAtCard(key) }
    switch overlay {
    case .menu(let menu, let purpose): try press(key, menu, purpose)
    case .writing(let writing): try press(key, writing)
    case .reading(let reader): press(key, reader)
    case .search(let search): press(key, search)
    }
  }

  /// The command a key stands for at a question.
  static func command(for key: Key) -> Command? {
    switch key {
    case .function(1): .why
    case .function(3), .function(4): .help
    case .backTab, .left: .back
    case .tab, .right: .next
    case .control("e"): .edit
    case .control("r"): .redo
    case .control("d"): nil
    case .character(let character): letters[character == "、" ? "/" : character.halfWidth]
    default: nil
    }
  }

  /// The letter shown for a command.
  static func letter(for command: Command) -> String {
    switch command {
    case .redo: "Ctrl-R"
    case .edit: "Ctrl-E"
    case .go: ""
    default: letters.filter { $0.value == command }.map { String($0.key) }.min() ?? ""
    }
  }

  private static let letters: [Character: Command] = [
    "b": .back, "n": .next, "c": .note, "e": .evidence, "f": .flag, "s": .skip, "u": .undo,
    "w": .why, "/": .find, "g": .find, "l": .list, "r": .review, "L": .language, "?": .help,
    "q": .quit, "h": .history, "p": .profile, "d": .deepen, "-": .clear, "S": .snapshot,
    "o": .order, "R": .report, "C": .copy,
  ]

  /// Whether a change waits that could not be stored.
  private var isUnsaved: Bool {
    if case .menu(_, let purpose) = overlays.last { !purpose.canBeLeft } else { false }
  }

  private mutating func interrupt() throws(Leaving) {
    if let ends = interruptEnds, console.clock() < ends {
      throw Leaving(outcome: isUnsaved ? .unsaved : .interrupted)
    }
    keepDraft()
    interruptEnds = console.clock() + Self.interruptPatience
    notice = Notice(
      text: words(isUnsaved ? .wizardInterruptUnsaved : .wizardInterrupt), style: .warning)
  }
}

extension RichInterview {
  private mutating func pressAtCard(_ key: Key) throws(Leaving) {
    if key == .control("d") { throw Leaving(outcome: .endOfInput) }
    switch interview.current {
    case .question(let id):
      guard let question = interview.questionnaire.question(id) else { return goOn() }
      try press(key, at: question)
    case .profile(let id):
      guard let field = interview.questionnaire.profileField(id) else { return goOn() }
      try press(key, at: field)
    case .end: try pressAtEnd(key)
    }
  }

  private mutating func press(_ key: Key, at question: Question) throws(Leaving) {
    if let character = key.digit, let index = Option.all.firstIndex(where: { $0.key == character })
    {
      return choose(index, at: question, goesOn: options.isFast)
    }
    switch key {
    case .up, .character("k"), .control("p"): moveMarker(-1, among: Option.all.count)
    case .down, .character("j"), .control("n"): moveMarker(1, among: Option.all.count)
    case .pageUp: card.scroll -= 5
    case .pageDown: card.scroll += 5
    case .enter: takeMarked(at: question)
    case .escape: say(.wizardEscape)
    default:
      guard let command = Self.command(for: key) else { return }
      if command == .next { return passOn(from: question) }
      try obey(command)
    }
  }

  mutating func moveMarker(_ by: Int, among count: Int) {
    card.marker = card.marker.map { ($0 + by + count) % count } ?? (by > 0 ? 0 : count - 1)
  }

  /// Enter: stores what is marked, unless it is the answer already, and goes on.
  private mutating func takeMarked(at question: Question) {
    guard let marker = card.marker else { return say(.wizardChooseFirst, .warning) }
    let stored = interview.assessment.answer(to: question.id).choice.flatMap(Option.index)
    if marker == stored { goOn() } else { choose(marker, at: question, goesOn: true) }
  }

  /// Tab and the like: as Enter, but an open question may stay open.
  private mutating func passOn(from question: Question) {
    if card.marker == nil { goOn() } else { takeMarked(at: question) }
  }
}

extension Key {
  /// The digit it types, half or full width.
  var digit: Int? {
    guard case .character(let character) = self, character.halfWidth.isASCII else { return nil }
    return character.halfWidth.wholeNumberValue
  }
}
