import OfficeFiles

/// Makes a finished part of a filled one: marks become elements, places get names Word takes, and
/// nothing is left behind that Word would call damaged.
struct WordFinisher {
  /// How much is done to a part.
  enum Care {
    /// A template of ours: every run gets its language, every place a name that Word takes.
    case full
    /// Somebody's own file: only what was filled in is touched.
    case least
  }

  let xml: XMLTokens
  let care: Care
  var out: [UInt8] = []
  let code: Codes
  /// The shading of paragraph styles by name; cells refer to it as `style:NAME`.
  private let shades: [String: String]
  private var nextBookmark: Int
  private var bookmarks = Set<String>()
  /// The new numbers of bookmarks that are open, by their old ones; nil for one that is left out.
  private var openBookmarks: [String: [Int?]] = [:]
  private var nextPicture: Int
  private var paragraphs = Set<String>()
  private var controls = Set<String>()
  /// End tags that are left out with their start tags.
  private var leftOut = Set<Int>()
  /// The end of the link that leads nowhere and is being written as text.
  private(set) var plainUntil = -1
  /// Every place of the part; a link to anywhere else is no link.
  private let places: Set<String>
  /// Whether a table that has come to follow another at once is kept apart from it: Word would draw
  /// one table.
  private let separatesTables: Bool

  /// - Parameter number: of the part, so that ids are not used twice in a file.
  init(
    _ xml: XMLTokens, care: Care, shades: [String: String] = [:], number: Int = 0,
    separatesTables: Bool = false
  ) {
    self.xml = xml
    self.care = care
    self.separatesTables = separatesTables
    self.shades = shades
    code = Codes(xml)
    nextBookmark = number * 100_000
    nextPicture = number * 100_000 + 1
    places = care == .full ? xml.values(of: "w:name", in: code.bookmarkStart) : []
    out.reserveCapacity(xml.source.count + xml.source.count / 4)
  }

  mutating func finished() -> [UInt8] {
    var index = 0
    while index < xml.tokens.count { index = emit(index) }
    return out
  }

  /// The names looked for, as numbers.
  struct Codes {
    let run, runProperties, text, table, row, cell, cellProperties, paragraph, control,
      controlProperties, controlContent, id: Int
    let bookmarkStart, bookmarkEnd, link, shading, picture: Int
    /// What must hold a paragraph, besides cells.
    let holders: Set<Int>

    init(_ xml: XMLTokens) {
      run = xml.code(of: "w:r")
      runProperties = xml.code(of: "w:rPr")
      text = xml.code(of: "w:t")
      table = xml.code(of: "w:tbl")
      row = xml.code(of: "w:tr")
      cell = xml.code(of: "w:tc")
      cellProperties = xml.code(of: "w:tcPr")
      paragraph = xml.code(of: "w:p")
      control = xml.code(of: "w:sdt")
      controlProperties = xml.code(of: "w:sdtPr")
      controlContent = xml.code(of: "w:sdtContent")
      id = xml.code(of: "w:id")
      bookmarkStart = xml.code(of: "w:bookmarkStart")
      bookmarkEnd = xml.code(of: "w:bookmarkEnd")
      link = xml.code(of: "w:hyperlink")
      shading = xml.code(of: "w:shd")
      picture = xml.code(of: "wp:docPr")
      holders = Set(
        ["w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:txbxContent"].map(xml.code))
    }
  }
}

extension WordFinisher {
  /// Writes the token, or the whole element where it is treated as one; gives the next token.
  mutating func emit(_ index: Int) -> Int {
    let token = xml.tokens[index]
    switch token.name {
    case -1: copy(index)
    case code.run where token.kind == .start && needsCare(index):
      writeRun(index)
      return token.partner + 1
    case code.table where isLeftOut(index), code.row where isLeftOut(index),
      code.control where isLeftOut(index):
      return token.partner + 1
    case code.table where token.kind == .start: beginTable(index)
    case code.row where token.kind == .start && care == .least: copyWithNewNumber(index)
    case code.cell where token.kind == .end: close(index)
    case code.bookmarkStart where token.kind != .end: beginBookmark(index)
    case code.bookmarkEnd where token.kind != .end: endBookmark(index)
    case code.link: link(index)
    case code.shading where token.kind != .end: shade(index)
    case code.picture where token.kind != .end:
      replace("id", in: index, with: "\(nextPicture)")
      nextPicture += 1
    case code.paragraph where token.kind != .end && care == .least: copyWithNewNumber(index)
    case code.id where care == .least && isControlProperty(token):
      // Word gives a number to a control that has none, but not to two that share one.
      if controls.insert(xml.value(of: "w:val", in: index) ?? "").inserted { copy(index) }
    default:
      if token.kind == .end, code.holders.contains(token.name) { return closeHolder(index) }
      copy(index)
    }
    return index + 1
  }

  private func isControlProperty(_ token: XMLTokens.Token) -> Bool {
    token.parent >= 0 && xml.tokens[token.parent].name == code.controlProperties
  }

  /// A token as it is, without marks: where they can stand nowhere, a space does.
  mutating func copy(_ index: Int) { copy(xml.bytes(index), hasMarks: hasMarks(index)) }

  private mutating func copy(_ bytes: ArraySlice<UInt8>, hasMarks: Bool) {
    guard hasMarks else { return out.append(contentsOf: bytes) }
    var isLanguage = false
    for byte in bytes {
      switch byte {
      case WordMark.begin: isLanguage = true
      case WordMark.language: isLanguage = false
      case WordMark.end: break
      case WordMark.lineBreak, WordMark.tab: out.append(0x20)
      default: if !isLanguage { out.append(byte) }
      }
    }
  }

  func hasMarks(_ index: Int) -> Bool { xml.tokens[index].hasMarks }
}

extension WordFinisher {
  /// A cell must end in a paragraph, whatever was left out of it.
  private mutating func close(_ index: Int) {
    let last = lastElement(before: index)
    if last == -1 || xml.tokens[last].name == code.cellProperties
      || xml.tokens[last].name == code.table
    {
      markup("<w:p/>")
    }
    copy(index)
  }

  private mutating func closeHolder(_ index: Int) -> Int {
    if lastElement(before: index) == -1 { markup("<w:p/>") }
    copy(index)
    return index + 1
  }

  private mutating func beginTable(_ index: Int) {
    if separatesTables {
      let last = lastElement(before: index)
      if last >= 0, xml.tokens[last].name == code.table { markup("<w:p/>") }
    }
    copy(index)
  }

  private mutating func shade(_ index: Int) {
    guard let fill = xml.value(of: "w:fill", in: index), fill.hasPrefix("style:") else {
      return copy(index)
    }
    replace("w:fill", in: index, with: shades[String(fill.dropFirst(6))] ?? "auto")
  }

  private mutating func beginBookmark(_ index: Int) {
    let id = xml.value(of: "w:id", in: index) ?? ""
    let given = xml.value(of: "w:name", in: index) ?? ""
    let name = care == .full ? wordBookmark(given) : given
    guard !name.isEmpty, bookmarks.insert(name).inserted else {
      return openBookmarks[id, default: []].append(nil)
    }
    openBookmarks[id, default: []].append(nextBookmark)
    if care == .full {
      write("<w:bookmarkStart w:id=\"\(nextBookmark)\" w:name=\"\(name)\"/>")
    } else {
      replace("w:id", in: index, with: "\(nextBookmark)")
    }
    nextBookmark += 1
  }

  private mutating func endBookmark(_ index: Int) {
    let id = xml.value(of: "w:id", in: index) ?? ""
    guard case .some(.some(let number)) = openBookmarks[id]?.popLast() else { return }
    replace("w:id", in: index, with: "\(number)")
  }

  /// A link that leads nowhere is a text.
  private mutating func link(_ index: Int) {
    let token = xml.tokens[index]
    if token.kind == .end {
      if !leftOut.contains(index) { copy(index) }
      return
    }
    guard care == .full, let anchor = xml.value(of: "w:anchor", in: index) else {
      return copy(index)
    }
    guard places.contains(anchor) else {
      leftOut.insert(token.partner)
      plainUntil = token.partner
      return
    }
    replace("w:anchor", in: index, with: wordBookmark(anchor))
  }

  /// A paragraph or row that is repeated must not keep its number.
  private mutating func copyWithNewNumber(_ index: Int) {
    guard let id = xml.value(of: "w14:paraId", in: index), !paragraphs.insert(id).inserted else {
      return copy(index)
    }
    let source = xml.source
    write("<" + xml.name(index))
    for (name, value) in XMLAttributes(source: source, tag: xml.tokens[index].bytes) {
      let text = String(decoding: source[name], as: UTF8.self)
      if text == "w14:paraId" || text == "w14:textId" { continue }
      write(" \(text)=\"\(String(decoding: source[value], as: UTF8.self))\"")
    }
    markup(xml.tokens[index].kind == .empty ? "/>" : ">")
  }

  /// Writes a tag with another value of an attribute that it has.
  private mutating func replace(_ attribute: String, in index: Int, with text: String) {
    guard let value = xml.attribute(attribute, of: index) else { return copy(index) }
    let bytes = xml.tokens[index].bytes
    copy(xml.source[bytes.lowerBound..<value.lowerBound], hasMarks: hasMarks(index))
    write(text)
    copy(xml.source[value.upperBound..<bytes.upperBound], hasMarks: hasMarks(index))
  }

  mutating func write(_ text: String) { out.append(contentsOf: text.utf8) }

  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { out.append(contentsOf: $0) }
  }
}

/// The name of a place as Word takes it: letters, digits and `_`, 40 at most; different for every id.
func wordBookmark(_ id: String) -> String {
  var name = ""
  for byte in id.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: name.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: "-"): name += "__"
    default: name += "_"
    }
  }
  guard name.count > 40 else { return name }
  return name.prefix(31) + "_" + fingerprint(Array(id.utf8)).prefix(8)
}

extension XMLTokens {
  /// The values of an attribute in all tags of a name.
  fileprivate func values(of attribute: String, in name: Int) -> Set<String> {
    Set(
      tokens.indices.lazy.filter { tokens[$0].name == name }
        .compactMap { value(of: attribute, in: $0) })
  }
}
