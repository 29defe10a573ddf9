import OfficeFiles

/// The text of a paragraph as its reader sees it, each character with the place it came from: Word
/// divides a text into runs wherever it likes.
struct WordParagraph {
  /// One character.
  struct Unit {
    let scalar: Unicode.Scalar
    /// The text token it is part of; of the element, where it stands for a tab or a break.
    let token: Int
    /// Its bytes in the part; an entity is one character.
    let bytes: Range<Int>
    /// Whether it is a character of a text, not an element.
    let isText: Bool
  }

  /// Its start tag.
  let token: Int
  /// From 1, in the order of their ends: where a reader of a problem looks.
  let number: Int
  var units: [Unit] = []

  /// What it says, for problems; the start of a long text.
  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: units.prefix(81).map(\.scalar))
    return units.count > 80 ? String(text.dropLast()) + "…" : String(text)
  }
}

extension WordParagraph {
  /// The paragraphs of a part that hold a brace, in order; texts that are deleted are no texts.
  static func withBraces(in xml: XMLTokens) -> [WordParagraph] {
    var reader = ParagraphReader(xml)
    return reader.paragraphs()
  }
}

/// Walks over the tokens of a part; text boxes have paragraphs inside paragraphs.
private struct ParagraphReader {
  private let xml: XMLTokens
  private let paragraph: Int
  private let text: Int
  private let deleted: Set<Int>
  /// Elements that are read as a character.
  private let characters: [Int: Unicode.Scalar]
  private var open: [WordParagraph] = []
  private var found: [WordParagraph] = []
  private var count = 0
  /// The end of the deletion that is being passed over.
  private var skipsUntil = -1

  init(_ xml: XMLTokens) {
    self.xml = xml
    paragraph = xml.code(of: "w:p")
    text = xml.code(of: "w:t")
    deleted = Set(["w:del", "w:moveFrom"].map(xml.code))
    let known: [(String, Unicode.Scalar)] = [
      ("w:tab", "\t"), ("w:br", "\n"), ("w:cr", "\n"), ("w:noBreakHyphen", "-"),
      ("w:softHyphen", "\u{AD}"),
    ]
    characters = Dictionary(
      known.map { (xml.code(of: $0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func paragraphs() -> [WordParagraph] {
    for index in xml.tokens.indices { read(index) }
    return found.filter { paragraph in
      paragraph.units.contains { isBrace($0.scalar) || isClosingBrace($0.scalar) }
    }
    .sorted { $0.token < $1.token }
  }

  private mutating func read(_ index: Int) {
    let token = xml.tokens[index]
    if index < skipsUntil { return }
    switch (token.kind, token.name) {
    case (.start, paragraph):
      count += 1
      open.append(WordParagraph(token: index, number: count))
    case (.empty, paragraph): count += 1
    case (.end, paragraph): if let last = open.popLast() { found.append(last) }
    case (.start, let name) where deleted.contains(name): skipsUntil = token.partner
    case (.empty, let name):
      if let scalar = characters[name], !open.isEmpty, isInRun(index) {
        open[open.count - 1].units.append(
          .init(scalar: scalar, token: index, bytes: token.bytes, isText: false))
      }
    case (.text, _): if isShown(token) { readText(index) }
    default: break
    }
  }

  /// A tab among properties is a stop, not a character.
  private func isInRun(_ index: Int) -> Bool {
    let parent = xml.tokens[index].parent
    return parent >= 0 && xml.name(parent) == "w:r"
  }

  private func isShown(_ token: XMLTokens.Token) -> Bool {
    !open.isEmpty && token.parent >= 0 && xml.tokens[token.parent].name == text
  }

  private mutating func readText(_ index: Int) {
    let source = xml.source
    let bytes = xml.tokens[index].bytes
    var position = bytes.lowerBound
    while position < bytes.upperBound {
      let (scalar, length) = character(source, position, bytes.upperBound)
      let place = position..<(position + length)
      open[open.count - 1].units.append(
        .init(scalar: scalar, token: index, bytes: place, isText: true))
      position += length
    }
  }

  private func character(_ source: [UInt8], _ start: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    let first = source[start]
    if first == UInt8(ascii: "&"),
      let close = source[start..<end].firstIndex(of: UInt8(ascii: ";")),
      let scalar = XMLEntity.character(source[(start + 1)..<close])
    {
      return (scalar, close + 1 - start)
    }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let text = String(decoding: source[start..<min(start + length, end)], as: UTF8.self)
    return (text.unicodeScalars.first ?? " ", min(length, end - start))
  }
}

/// `{`, or what a Chinese keyboard writes for it.
func isBrace(_ scalar: Unicode.Scalar) -> Bool { scalar == "{" || scalar == "\u{FF5B}" }

func isClosingBrace(_ scalar: Unicode.Scalar) -> Bool { scalar == "}" || scalar == "\u{FF5D}" }

/// Soft hyphens, and characters without width or of direction.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
  default: false
  }
}
