import GapAnalysis
import OfficeFiles

/// The steps that make a template of a part.
struct WordPreparation {
  let xml: XMLTokens
  let file: String
  private let names: Set<String>
  private(set) var paragraphs: [WordParagraph] = []
  /// In the order of the part.
  private(set) var tags: [WordTag] = []
  private(set) var problems: [Problem] = []
  /// What looks like a mistake and may be none.
  private(set) var warnings: [Problem] = []
  var edits = WordEdits()
  /// The bytes of tags that show nothing themselves.
  private(set) var silent = SilentBytes()
  /// Where fields such as a table of contents begin and end.
  private(set) var fields: [(token: Int, isBegin: Bool)] = []
  /// The paragraphs whose section break is put behind them.
  var paragraphsLosingBreak = Set<Int>()
  /// The tags that are placed, so that they need not be left where they were typed.
  var placed = Set<Int>()
  /// The places of the tags among ``tags``, in the order they were written.
  private(set) var written: [Int] = []

  /// - Parameter names: all that a tag may hold anywhere.
  init(_ xml: XMLTokens, file: String, names: Set<String>) {
    self.xml = xml
    self.file = file
    self.names = names
  }

  mutating func findTags() {
    paragraphs = WordParagraph.withBraces(in: xml)
    for (index, paragraph) in paragraphs.enumerated() {
      guard let found = paragraph.tags(index) else {
        report(
          "unfinished-tag", index, "'{{' without '}}'", "close the tag in the same paragraph")
        continue
      }
      tags += found
      for text in paragraph.almostTags(besides: found, known: names) { warn(text, paragraph) }
    }
    tags.sort { $0.position < $1.position }
    silent = SilentBytes(
      tags.filter { $0.isSection || $0.isRemark }
        .flatMap { tag in paragraphs[tag.paragraph].units[tag.units].map(\.bytes) })
    findTagsOutsideText()
    findTagsInAttributes()
    findFields()
  }

  private mutating func findFields() {
    let code = xml.code(of: "w:fldChar")
    for index in xml.tokens.indices where xml.tokens[index].name == code {
      switch xml.value(of: "w:fldCharType", in: index) {
      case "begin": fields.append((index, true))
      case "end": fields.append((index, false))
      default: break
      }
    }
  }

  mutating func report(_ id: String, _ paragraph: Int, _ message: String, _ remedy: String) {
    let place = SourceLocation(file: file, line: paragraphs[paragraph].number, column: 1)
    let text = paragraphs[paragraph].text
    problems.append(Problem(at: place, "\(message), in “\(text)”", remedy: remedy, id: id))
  }

  private mutating func warn(_ text: String, _ paragraph: WordParagraph) {
    let place = SourceLocation(file: file, line: paragraph.number, column: 1)
    warnings.append(
      Problem(
        .warning, at: place, "“\(text)” looks like a tag and is none, in “\(paragraph.text)”",
        remedy: "write {{name}}, unless it is meant to be read as it stands", id: "almost-tag"))
  }

  /// Field codes, formulas and the like hold texts that are not shown as they stand.
  private mutating func findTagsOutsideText() {
    for index in xml.tokens.indices where xml.tokens[index].kind == .text {
      guard hasBraces(index), xml.tokens[index].parent >= 0 else { continue }
      let name = xml.name(xml.tokens[index].parent)
      guard name != "w:t", name != "w:delText", name != "w:delInstrText" else { continue }
      problems.append(
        Problem(
          at: SourceLocation(file: file, line: 1, column: 1),
          "a tag stands in <\(name)>: \(String(decoding: xml.bytes(index).prefix(80), as: UTF8.self))",
          remedy: "tags are filled in texts, not in field codes, formulas or drawings",
          id: "tag-outside-text"))
    }
  }

  /// Descriptions, watermarks and the like are attributes. What a content control is called is shown to
  /// nobody who reads the file.
  private mutating func findTagsInAttributes() {
    for index in xml.tokens.indices where xml.tokens[index].name >= 0 && hasBraces(index) {
      let parent = xml.tokens[index].parent
      if parent >= 0, xml.name(parent) == "w:sdtPr" { continue }
      let tag = xml.tokens[index].bytes
      for (_, place) in XMLAttributes(source: xml.source, tag: tag) {
        let value = String(decoding: xml.source[place], as: UTF8.self)
        guard value.contains("{{"), value.contains("}}") else { continue }
        problems.append(
          Problem(
            at: SourceLocation(file: file, line: 1, column: 1),
            "a tag stands in a description, watermark or other property: \(value.prefix(80))",
            remedy: "tags are filled in texts; write the words themselves, or put a text box there",
            id: "tag-outside-text"))
      }
    }
  }

  /// The text of the template.
  mutating func text() -> String {
    var out: [UInt8] = []
    out.reserveCapacity(xml.source.count + 1024)
    for index in xml.tokens.indices {
      for piece in edits.before[index] ?? [] { write(piece, &out) }
      if let pieces = edits.texts[index] {
        for piece in pieces { write(piece, &out) }
      } else if !edits.dropped.contains(index) {
        write(bytes: xml.bytes(index), &out)
      }
      for piece in edits.after[index] ?? [] { write(piece, &out) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func write(_ piece: WordEdits.Piece, _ out: inout [UInt8]) {
    switch piece {
    case .bytes(let range): write(bytes: xml.source[range], &out)
    case .text(let text): out.append(contentsOf: text.utf8)
    case .tag(let index):
      written.append(index)
      out.append(contentsOf: "{{\(tags[index].content)}}".utf8)
    }
  }

  /// Braces that are no tags must not become any.
  private func write(bytes: ArraySlice<UInt8>, _ out: inout [UInt8]) {
    guard bytes.contains(UInt8(ascii: "{")) else { return out.append(contentsOf: bytes) }
    for byte in bytes {
      if byte == UInt8(ascii: "{") {
        out.append(contentsOf: "&#123;".utf8)
      } else {
        out.append(byte)
      }
    }
  }

  private func hasBraces(_ index: Int) -> Bool {
    let bytes = xml.bytes(index)
    let brace = UInt8(ascii: "{")
    return zip(bytes, bytes.dropFirst()).contains { $0 == brace && $1 == brace }
  }
}

/// Places in a part, looked up quickly.
struct SilentBytes {
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ ranges: [Range<Int>] = []) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let end = ends.last, end == range.lowerBound {
        ends[ends.count - 1] = range.upperBound
      } else {
        starts.append(range.lowerBound)
        ends.append(range.upperBound)
      }
    }
  }

  func contains(_ place: Int) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && place < ends[low - 1]
  }
}
