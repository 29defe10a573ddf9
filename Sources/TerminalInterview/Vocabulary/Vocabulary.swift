import GapAnalysis

/// Understands what is typed: the words of all catalogues in any language, upper or lower case, half
/// or full width.
struct Vocabulary {
  private let commands: [String: Command]
  /// Longest first, so that a word is not taken for a shorter one it begins with.
  private let commandsWithText: [(word: [Character], command: Command)]
  private let yes: Set<String>
  private let no: Set<String>

  init(_ catalogues: [Words]) {
    func words(_ phrase: Phrase) -> [String] {
      catalogues.flatMap { $0(phrase).split(separator: " ").map(\.folded) }
    }
    let all = Command.allCases.flatMap { command in
      words(command.phrase).map { (word: $0, command: command) }
    }
    commands = Dictionary(
      all.map { ($0.word, $0.command) }, uniquingKeysWith: { first, _ in first })
    commandsWithText = all.filter(\.command.takesText)
      .map { (word: Array($0.word), command: $0.command) }
      .sorted { $0.word.count > $1.word.count }
    yes = Set(words(.commandYes))
    no = Set(words(.commandNo))
  }

  /// What a line says.
  func read(_ line: String) -> Reading {
    let text = line.trimmed
    guard !text.isEmpty else { return .nothing }
    // A number or a bare word is short; only the start of a long line can matter.
    if text.utf8.count <= 64 {
      let folded = text.folded
      if let number = number(folded) { return .number(number) }
      if let command = commands[folded] { return .command(command, "") }
    }
    return withText(Array(text)) ?? .other(text)
  }

  /// The single numbers in `1, 3` or `１、３`; nil if there is anything else.
  func numbers(_ line: String) -> [Int]? {
    let parts = line.folded.split { $0.isWhitespace || ",;、.。".contains($0) }
    let numbers = parts.compactMap { number(String($0)) }
    return numbers.count == parts.count && !numbers.isEmpty ? numbers : nil
  }

  /// `yes` and `no` as the values a profile field stores; nil for anything else.
  func truth(_ line: String) -> String? {
    let word = line.trimmed.folded
    return yes.contains(word) ? "yes" : no.contains(word) ? "no" : nil
  }
}

extension Vocabulary {
  private func number(_ folded: String) -> Int? {
    folded.utf8.count <= 3 && folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(folded) : nil
  }

  /// A word with text after it. After a Chinese word or a mark no space is needed.
  private func withText(_ line: [Character]) -> Reading? {
    for (word, command) in commandsWithText where line.count > word.count {
      guard String(line[..<word.count]).folded == String(word), let last = word.last else {
        continue
      }
      let rest = line[word.count...]
      let isLatin = last.isASCII && last.isLetter
      guard !isLatin || !joins(rest[rest.startIndex]) else { continue }
      return .command(command, text(after: rest))
    }
    return nil
  }

  private func joins(_ character: Character) -> Bool {
    !(character.isWhitespace || character.halfWidth == ":")
  }

  /// Without the colon or comma that may stand between a word and its text.
  private func text(after rest: ArraySlice<Character>) -> String {
    let text = String(rest).trimmed
    guard let first = text.first, ":,".contains(first.halfWidth) else { return text }
    return text.dropFirst().trimmed
  }
}
