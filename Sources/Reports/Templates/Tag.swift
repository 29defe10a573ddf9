import GapAnalysis

/// One `{{...}}` of a template.
struct Tag: Equatable {
  /// What a tag does, by its first character.
  enum Kind: Equatable {
    case value, section, inverted, close, partial, comment
    case dynamicPartial, delimiters, unescaped, pragma, inheritance
    /// `{{` without `}}`.
    case unfinished
  }

  let kind: Kind
  let name: String
  let location: SourceLocation
  /// Where it stands in the source, in UTF-8 bytes.
  let bytes: Range<Int>
}

extension TemplateSource {
  /// All its tags in order.
  var tags: [Tag] {
    var scanner = TagScanner(bytes: Array(text.utf8), file: file)
    return scanner.tags()
  }
}

/// Walks over a template's bytes and keeps count of lines and columns.
private struct TagScanner {
  let bytes: [UInt8]
  let file: String
  private var position = 0
  private var place = TextPlace()
  /// Lengths of endings that do not come any more.
  private var missing: Set<Int> = []

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func tags() -> [Tag] {
    var result: [Tag] = []
    while position < bytes.count {
      if braces(UInt8(ascii: "{"), 2, at: position) {
        result.append(tag())
      } else {
        step()
      }
    }
    return result
  }

  private mutating func tag() -> Tag {
    let start = position
    let location = SourceLocation(file: file, line: place.line, column: place.column)
    let length = braces(UInt8(ascii: "{"), 3, at: start) ? 3 : 2
    // Where one search found no end, the next one would not either.
    var end = missing.contains(length) ? bytes.count : start + length
    while end < bytes.count, !braces(UInt8(ascii: "}"), length, at: end) { end += 1 }
    let isFinished = end < bytes.count
    if !isFinished { missing.insert(length) }
    let after = isFinished ? end + length : start + length
    while position < after { step() }
    guard isFinished else {
      return Tag(kind: .unfinished, name: "", location: location, bytes: start..<after)
    }
    let inner = String(decoding: bytes[(start + length)..<end], as: UTF8.self)
    let (kind, name) = length == 3 ? (.unescaped, inner) : Self.classify(inner)
    return Tag(kind: kind, name: trimmed(name), location: location, bytes: start..<after)
  }

  private static func classify(_ inner: String) -> (Tag.Kind, String) {
    guard let sigil = inner.first else { return (.value, "") }
    let rest = String(inner.dropFirst())
    switch sigil {
    case "#": return (.section, rest)
    case "^": return (.inverted, rest)
    case "/": return (.close, rest)
    case "!": return (.comment, rest)
    case ">": return (trimmed(rest).first == "*" ? .dynamicPartial : .partial, rest)
    case "=": return (.delimiters, rest)
    case "&": return (.unescaped, rest)
    case "%": return (.pragma, rest)
    case "<", "$": return (.inheritance, rest)
    default: return (.value, inner)
    }
  }

  private mutating func step() {
    place.pass(bytes[position])
    position += 1
  }

  /// Whether so many braces stand at a place.
  private func braces(_ brace: UInt8, _ number: Int, at place: Int) -> Bool {
    bytes[place] == brace && place + number <= bytes.count
      && (place + 1..<place + number).allSatisfy { bytes[$0] == brace }
  }
}

private func trimmed(_ text: String) -> String {
  let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
  let start = text.drop(while: isSpace)
  guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(start[...last])
}
