/// Divides XML into tokens and proves that elements are nested; it never opens a file, knows no
/// document types and expands no entity.
struct XMLScanner {
  private let source: [UInt8]
  private let part: String
  private let allowsMarks: Bool
  private(set) var tokens: [XMLTokens.Token] = []
  private(set) var names: [String] = []
  private var codes: [ArraySlice<UInt8>: Int] = [:]
  private var position = 0
  /// The start tags that are open, outermost first.
  private var open: [Int] = []
  private var hasRoot = false

  /// No document nests elements more deeply.
  private static let maximumDepth = 400

  init(_ source: [UInt8], part: String, allowsMarks: Bool) {
    self.source = source
    self.part = part
    self.allowsMarks = allowsMarks
  }

  mutating func scan() throws(OfficeFileError) {
    guard String(validating: source, as: UTF8.self) != nil else { throw bad("it is not UTF-8") }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { add(.other, 0..<3) }
    tokens.reserveCapacity(source.count / 24)
    while position < source.count {
      if source[position] == UInt8(ascii: "<") { try markup() } else { try text() }
    }
    guard open.isEmpty else { throw bad("<\(name(of: open[open.count - 1]))> is not closed") }
    guard hasRoot else { throw bad("it holds no element") }
  }
}

extension XMLScanner {
  private mutating func add(_ kind: XMLTokens.Token.Kind, _ bytes: Range<Int>, name: Int = -1) {
    tokens.append(
      XMLTokens.Token(
        kind: kind, bytes: bytes, name: name, parent: open.last ?? -1, partner: tokens.count))
    position = bytes.upperBound
  }

  private mutating func text() throws(OfficeFileError) {
    let start = position
    var hasEntity = false
    var isBlank = true
    while position < source.count, source[position] != UInt8(ascii: "<") {
      let byte = source[position]
      if byte == UInt8(ascii: "&") { hasEntity = true }
      if !isXMLSpace(byte) { isBlank = false }
      if byte < 0x20, !isXMLSpace(byte), !allowsMarks { throw bad("it holds a control character") }
      position += 1
    }
    if hasEntity { try checkEntities(start..<position) }
    guard !open.isEmpty || isBlank else { throw bad("it holds text outside its root") }
    add(.text, start..<position)
  }

  private mutating func markup() throws(OfficeFileError) {
    if starts(with: "<!--") { return add(.other, position..<(try end(of: "-->"))) }
    if starts(with: "<?") { return add(.other, position..<(try end(of: "?>"))) }
    if starts(with: "<!DOCTYPE") { throw bad("it has a document type definition") }
    if starts(with: "<!") { throw bad("it holds a declaration or CDATA") }
    if starts(with: "</") { return try endTag() }
    try startTag()
  }

  private mutating func startTag() throws(OfficeFileError) {
    let start = position
    let name = try name(from: start + 1)
    var index = name.upperBound
    while true {
      let spaced = afterSpaces(index)
      guard spaced < source.count else { throw bad("a tag is not finished") }
      if source[spaced] == UInt8(ascii: ">") || starts(with: "/>", at: spaced) {
        index = spaced
        break
      }
      guard spaced > index else { throw bad("a tag is not finished") }
      index = try attribute(from: spaced)
    }
    guard !open.isEmpty || !hasRoot else { throw bad("it has two roots") }
    hasRoot = true
    let isEmpty = source[index] == UInt8(ascii: "/")
    let code = code(of: source[name])
    add(isEmpty ? .empty : .start, start..<(index + (isEmpty ? 2 : 1)), name: code)
    guard !isEmpty else { return }
    open.append(tokens.count - 1)
    guard open.count <= Self.maximumDepth else { throw bad("its elements are nested too deeply") }
  }

  /// Where an attribute that begins here ends.
  private func attribute(from start: Int) throws(OfficeFileError) -> Int {
    var index = afterSpaces(try name(from: start).upperBound)
    guard index < source.count, source[index] == UInt8(ascii: "=") else {
      throw bad("an attribute has no value")
    }
    index = afterSpaces(index + 1)
    guard index < source.count,
      source[index] == UInt8(ascii: "\"") || source[index] == UInt8(ascii: "'")
    else { throw bad("an attribute has no value") }
    let quote = source[index]
    let begin = index + 1
    index = begin
    var hasEntity = false
    while index < source.count, source[index] != quote {
      let byte = source[index]
      if byte == UInt8(ascii: "<") { throw bad("an attribute holds '<'") }
      if byte < 0x20, !isXMLSpace(byte), !allowsMarks { throw bad("it holds a control character") }
      if byte == UInt8(ascii: "&") { hasEntity = true }
      index += 1
    }
    guard index < source.count else { throw bad("a tag is not finished") }
    if hasEntity { try checkEntities(begin..<index) }
    return index + 1
  }

  private func afterSpaces(_ start: Int) -> Int {
    var index = start
    while index < source.count, isXMLSpace(source[index]) { index += 1 }
    return index
  }

  private mutating func endTag() throws(OfficeFileError) {
    let start = position
    let name = try name(from: start + 2)
    var index = name.upperBound
    while index < source.count, isXMLSpace(source[index]) { index += 1 }
    guard index < source.count, source[index] == UInt8(ascii: ">") else {
      throw bad("a tag is not finished")
    }
    let code = code(of: source[name])
    guard let partner = open.popLast(), tokens[partner].name == code else {
      throw bad("</\(String(decoding: source[name], as: UTF8.self))> closes nothing that is open")
    }
    add(.end, start..<(index + 1), name: code)
    tokens[partner].partner = tokens.count - 1
    tokens[tokens.count - 1].partner = partner
  }

  private func name(from start: Int) throws(OfficeFileError) -> Range<Int> {
    var end = start
    while end < source.count, Self.mayName(source[end]) { end += 1 }
    guard end > start else { throw bad("a tag has no name") }
    return start..<end
  }

  private static func mayName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...: true
    default: false
    }
  }

  private mutating func code(of name: ArraySlice<UInt8>) -> Int {
    if let code = codes[name] { return code }
    codes[name] = names.count
    names.append(String(decoding: name, as: UTF8.self))
    return names.count - 1
  }

  /// Only the five names of XML itself and numbers can be meant without a definition of the type.
  private func checkEntities(_ range: Range<Int>) throws(OfficeFileError) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard source[index] == UInt8(ascii: "&") else {
        index += 1
        continue
      }
      let end = source[index..<min(range.upperBound, index + 12)].firstIndex(of: UInt8(ascii: ";"))
      guard let end, XMLEntity.character(source[(index + 1)..<end]) != nil else {
        throw bad("it holds an entity that is not defined")
      }
      index = end + 1
    }
  }

  private func end(of mark: StaticString) throws(OfficeFileError) -> Int {
    var index = position + 2
    while index < source.count {
      if source.hasBytes(of: mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    throw bad("a comment or instruction is not finished")
  }

  private func starts(with mark: StaticString, at index: Int? = nil) -> Bool {
    source.hasBytes(of: mark, at: index ?? position)
  }

  private func name(of token: Int) -> String { names[tokens[token].name] }

  private func bad(_ reason: String) -> OfficeFileError { .badXML(part: part, reason: reason) }
}

extension [UInt8] {
  /// Whether these bytes stand at a place.
  func hasBytes(of mark: StaticString, at index: Int) -> Bool {
    guard index + mark.utf8CodeUnitCount <= count else { return false }
    return mark.withUTF8Buffer { $0.elementsEqual(self[index..<(index + $0.count)]) }
  }
}
