package import GapAnalysis

/// What can be chosen when the program is started without a command.
package struct StartMenu: Sendable {
  /// An assessment that is there.
  package struct Entry: Sendable {
    let file: String
    let organisation: String
    let answered: Int
    let applicable: Int
    /// Of the last change.
    let day: String
    /// Number of the clause where it stopped; empty at the end.
    let clause: String
    /// Whether it can be opened; what hinders is said when somebody tries.
    let isUsable: Bool

    package init(
      file: String, organisation: String, answered: Int, applicable: Int, day: String,
      clause: String, isUsable: Bool = true
    ) {
      self.file = file
      self.organisation = organisation
      self.answered = answered
      self.applicable = applicable
      self.day = day
      self.clause = clause
      self.isUsable = isUsable
    }
  }

  package enum Choice: Sendable, Equatable {
    case open(String)
    case new(String, Depth)
    case example
    case quit
  }

  let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  enum Item {
    case entry(Entry)
    case new(Depth)
    case other
    case example
  }

  var items: [Item] {
    entries.map(Item.entry) + [.new(.triage), .new(.full), .other, .example]
  }
}

extension Words {
  /// One line for what can be chosen.
  func line(_ item: StartMenu.Item) -> String {
    switch item {
    case .entry(let entry) where !entry.isUsable:
      return self(.startUnusable, ["file": entry.file])
    case .entry(let entry):
      let name = entry.organisation.isEmpty ? entry.file : entry.organisation
      let place = entry.clause.isEmpty ? "" : self(.startAtClause, ["clause": entry.clause])
      return self(
        .startContinue,
        [
          "name": name, "file": entry.file, "answered": String(entry.answered),
          "applicable": String(entry.applicable), "day": entry.day, "place": place,
        ])
    case .new(.triage): return self(.startTriage)
    case .new(.full): return self(.startFull)
    case .other: return self(.startOther)
    case .example: return self(.startExample)
    }
  }
}

extension StartMenu {
  /// Asks line by line.
  /// - Parameters:
  ///   - speak: is told the language when it is changed.
  ///   - notice: what became of the last choice.
  package func choose(
    on console: Console, words catalogues: [Words], notice: String = "",
    speak: (Language) -> Void
  ) -> Choice {
    var talk = StartTalk(
      menu: self, console: console, catalogues: catalogues, vocabulary: Vocabulary(catalogues))
    defer { speak(talk.words.language) }
    return talk.run(saying: notice)
  }
}

/// The start on plain lines.
private struct StartTalk {
  let menu: StartMenu
  let console: Console
  let catalogues: [Words]
  let vocabulary: Vocabulary
  var words: Words

  init(menu: StartMenu, console: Console, catalogues: [Words], vocabulary: Vocabulary) {
    self.menu = menu
    self.console = console
    self.catalogues = catalogues
    self.vocabulary = vocabulary
    words = catalogues[0]
  }

  mutating func run(saying notice: String) -> StartMenu.Choice {
    if !notice.isEmpty { say(notice) }
    present()
    while let line = read(words(.startPrompt)) {
      switch vocabulary.read(line) {
      case .nothing, .command(.quit, _): return .quit
      case .number(let number) where menu.items.indices.contains(number - 1):
        if let choice = take(menu.items[number - 1]) { return choice }
      case .command(.language, _):
        words = catalogues.after(words)
        present()
      default: say(words(.startNotUnderstood))
      }
    }
    return .quit
  }

  private func present() {
    say(words(.startHeading))
    for (index, item) in menu.items.enumerated() { say("\(index + 1) \(words.line(item))") }
    say(words(.startQuit))
  }

  private func take(_ item: StartMenu.Item) -> StartMenu.Choice? {
    switch item {
    case .entry(let entry): .open(entry.file)
    case .new(let depth): read(words(.startName)).flatMap { $0.isEmpty ? nil : .new($0, depth) }
    case .other: read(words(.startPath)).flatMap { $0.isEmpty ? nil : .open($0) }
    case .example: .example
    }
  }

  private func read(_ prompt: String) -> String? {
    var input = LineInput.resumed
    while input == .resumed {
      console.write(prompt)
      input = console.readLine()
    }
    guard case .line(let line) = input else { return nil }
    let typed = SafeText.typed(line).trimmed
    if !console.isEchoed { console.write(SafeText.printable(typed) + "\n") }
    return typed
  }

  private func say(_ text: String) {
    for line in LineWrap.lines(SafeText.printable(text), width: console.width()) {
      console.write(line + "\n")
    }
  }
}
