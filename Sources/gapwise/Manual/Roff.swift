/// Writes a manual page in mdoc, the macros of roff that say what a word is.
///
/// See mdoc(7) and groff_char(7).
struct Roff {
  private(set) var text = ""

  /// A call of a macro, its words escaped already.
  mutating func macro(_ call: String) { text += ".\(call)\n" }

  /// A paragraph or a part of one; each sentence begins a line, so that roff knows where one ends.
  mutating func say(_ words: String) {
    for line in words.replacing(". ", with: ".\n").split(separator: "\n") {
      text += Self.line(line) + "\n"
    }
  }

  /// Lines that stay as they are, such as commands to type.
  mutating func literal(_ lines: String) {
    macro("Bd -literal -offset indent")
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      text += Self.line(line) + "\n"
    }
    macro("Ed")
  }

  /// A list of tags with their meanings.
  mutating func list(_ items: [(tag: String, meaning: String)]) {
    guard !items.isEmpty else { return }
    macro("Bl -tag -width Ds")
    for item in items {
      macro("It \(item.tag)")
      say(item.meaning)
    }
    macro("El")
  }

  /// A word that follows a macro: not taken for another one, nor for several words.
  static func word(_ word: some StringProtocol) -> String {
    let escaped = escape(word).replacing("\"", with: "\\(dq")
    let isPlain = word.first.map { $0.isLowercase || $0 == "-" } ?? false
    let guarded = isPlain ? escaped : "\\&" + escaped
    return guarded.contains(" ") ? "\"\(guarded)\"" : guarded
  }

  /// A line of text: one that begins like a call of a macro is none.
  private static func line(_ line: some StringProtocol) -> String {
    (line.first.map { ".'".contains($0) } ?? false ? "\\&" : "") + escape(line)
  }

  private static func escape(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map(escape).joined()
  }

  /// A bare hyphen would become a typographic one, which no shell understands when it is copied.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\e"
    case "-": return "\\-"
    case "'": return "\\(aq"
    case "`": return "\\(ga"
    case "^": return "\\(ha"
    case "~": return "\\(ti"
    case _ where scalar.isASCII: return String(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }
  }
}
