/// Divides XML into tokens and proves that elements are nested; it never opens a file, knows no
/// document types and expands no entity.
struct XMLScanner {
  private let source: [UInt8]
  private let part: String
  private let allowsMarks: Bool
  private let isFragment: Bool
  private(set) var tokens: [XMLTokens.Token] = []
  private(set) var names: [String] = []
  private var codes: [String: Int] = [:]
  /// Where some of the names stood last, each in a place that follows from its letters.
  private var recent = [(name: Range<Int>, code: Int)?](repeating: nil, count: 64)
  private var position = 0
  /// The start tags that are open, outermost first, each with the bytes of its name.
  private var open: [(token: Int, name: Range<Int>)] = []
  private var hasRoot = false
  /// Whether the token being read holds a control character.
  private var hasMarks = false

  /// No document nests elements more deeply.
  private static let maximumDepth = 400
  /// No part is larger; the places in a token hold it.
  private static let maximumSize = 1 << 30

  init(_ source: [UInt8], part: String, allowsMarks: Bool, isFragment: Bool) {
    self.source = source
    self.part = part
    self.allowsMarks = allowsMarks
    self.isFragment = isFragment
  }

  mutating func scan() throws(OfficeFileError) {
    guard source.count <= Self.maximumSize else { throw .tooLarge(part) }
    guard (try? UTF8Span(validating: source.span)) != nil else { throw bad("it is not UTF-8") }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { add(.other, 0..<3) }
    tokens.reserveCapacity(source.count / 20)
    while position < source.count {
      if source[position] == UInt8(ascii: "<") { try markup() } else { try text() }
    }
    if let last = open.last {
      throw bad("<\(text(of: last.name))> is not closed", at: last.name.lowerBound - 1)
    }
    guard hasRoot || isFragment else { throw bad("it holds no element", at: 0) }
  }
}

extension XMLScanner {
  private mutating func add(_ kind: XMLTokens.Token.Kind, _ bytes: Range<Int>, name: Int = -1) {
    tokens.append(
      XMLTokens.Token(
        kind, bytes, name: name, parent: open.last?.token ?? -1, place: tokens.count,
        hasMarks: hasMarks))
    position = bytes.upperBound
    hasMarks = false
  }

  private mutating func text() throws(OfficeFileError) {
    let found = try characters(from: position, to: UInt8(ascii: "<"))
    guard !open.isEmpty || found.isBlank || isFragment else {
      throw bad("it holds text outside its root", at: afterSpaces(position))
    }
    hasMarks = found.hasMarks
    add(.text, position..<found.end)
  }

  /// Where the text that begins here ends: before a byte, or with the part.
  private func characters(
    from start: Int, to stop: UInt8
  ) throws(OfficeFileError) -> (end: Int, isBlank: Bool, hasMarks: Bool) {
    let bytes = source.span
    var end = start
    var (isBlank, hasEntity) = (true, false)
    var mark: Int?
    while end < bytes.count, bytes[end] != stop {
      switch bytes[end] {
      case 0x20, 0x0A, 0x09, 0x0D: break
      case UInt8(ascii: "&"): (isBlank, hasEntity) = (false, true)
      case UInt8(ascii: "<"): throw bad("an attribute holds '<'", at: end)
      case 0..<0x20: (isBlank, mark) = (false, mark ?? end)
      default: isBlank = false
      }
      end += 1
    }
    if let mark, !allowsMarks { throw bad("it holds a control character", at: mark) }
    if hasEntity { try checkEntities(start..<end) }
    return (end, isBlank, mark != nil)
  }

  private mutating func markup() throws(OfficeFileError) {
    switch byte(position + 1) {
    case UInt8(ascii: "/"): try endTag()
    case UInt8(ascii: "?"): try remark(until: "?>")
    case UInt8(ascii: "!"):
      if source.hasBytes(of: "<!DOCTYPE", at: position) {
        throw bad("it has a document type definition")
      }
      guard source.hasBytes(of: "<!--", at: position) else {
        throw bad("it holds a declaration or CDATA")
      }
      try remark(until: "-->")
    default: try startTag()
    }
  }

  /// A comment or an instruction.
  private mutating func remark(until mark: StaticString) throws(OfficeFileError) {
    var index = position + 2
    while !source.hasBytes(of: mark, at: index) {
      guard index < source.count else { throw bad("a comment or instruction is not finished") }
      index += 1
    }
    let bytes = position..<(index + mark.utf8CodeUnitCount)
    hasMarks = source[bytes].contains { $0 < 0x20 && !isXMLSpace($0) }
    add(.other, bytes)
  }

  private mutating func startTag() throws(OfficeFileError) {
    let start = position
    let name = try name(from: start + 1)
    var index = name.upperBound
    while true {
      let next = afterSpaces(index)
      let byte = byte(next)
      if byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "/") && self.byte(next + 1) == UInt8(ascii: ">")
      {
        index = next
        break
      }
      guard byte != nil, next > index else { throw bad("a tag is not finished", at: start) }
      index = try attribute(from: next)
    }
    guard !open.isEmpty || !hasRoot || isFragment else { throw bad("it has two roots") }
    hasRoot = true
    let isEmpty = source[index] == UInt8(ascii: "/")
    add(isEmpty ? .empty : .start, start..<(index + (isEmpty ? 2 : 1)), name: code(of: name))
    guard !isEmpty else { return }
    open.append((tokens.count - 1, name))
    guard open.count <= Self.maximumDepth else { throw bad("its elements are nested too deeply") }
  }

  /// Where an attribute that begins here ends.
  private mutating func attribute(from start: Int) throws(OfficeFileError) -> Int {
    let sign = afterSpaces(try name(from: start).upperBound)
    guard byte(sign) == UInt8(ascii: "=") else {
      throw bad("an attribute has no value", at: start)
    }
    let begin = afterSpaces(sign + 1)
    guard let quote = byte(begin), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw bad("an attribute has no value", at: start)
    }
    let value = try characters(from: begin + 1, to: quote)
    guard value.end < source.count else { throw bad("a tag is not finished") }
    hasMarks = hasMarks || value.hasMarks
    return value.end + 1
  }

  private mutating func endTag() throws(OfficeFileError) {
    let start = position
    let name = try name(from: start + 2)
    let end = afterSpaces(name.upperBound)
    guard byte(end) == UInt8(ascii: ">") else { throw bad("a tag is not finished") }
    guard let (partner, opened) = open.popLast(), source[opened] == source[name] else {
      throw bad("</\(text(of: name))> closes nothing that is open")
    }
    add(.end, start..<(end + 1), name: tokens[partner].name)
    tokens[partner].partner = tokens.count - 1
    tokens[tokens.count - 1].partner = partner
  }

  private func afterSpaces(_ start: Int) -> Int {
    let bytes = source.span
    var index = start
    while index < bytes.count, isXMLSpace(bytes[index]) { index += 1 }
    return index
  }

  private func name(from start: Int) throws(OfficeFileError) -> Range<Int> {
    let bytes = source.span
    var end = start
    while end < bytes.count, Self.mayName(bytes[end]) { end += 1 }
    guard end > start else { throw bad("a tag has no name") }
    return start..<end
  }

  private static func mayName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...: true
    default: false
    }
  }

  private mutating func code(of bytes: Range<Int>) -> Int {
    // Few names stand in a part; most were met a moment ago, in the place of their own.
    let place = (bytes.count &* 7 &+ Int(source[bytes.upperBound - 1])) % recent.count
    if let (known, code) = recent[place], source[known] == source[bytes] { return code }
    let name = text(of: bytes)
    let code = codes[name] ?? names.count
    if code == names.count {
      codes[name] = code
      names.append(name)
    }
    recent[place] = (bytes, code)
    return code
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
        throw bad("it holds an entity that is not defined", at: index)
      }
      index = end + 1
    }
  }

  /// The byte at a place; nil after the end.
  private func byte(_ index: Int) -> UInt8? { index < source.count ? source[index] : nil }

  private func text(of bytes: Range<Int>) -> String {
    String(decoding: source[bytes], as: UTF8.self)
  }

  /// - Parameter place: where it is; unless given, where what is being read begins.
  private func bad(_ reason: String, at place: Int? = nil) -> OfficeFileError {
    .badXML(part: part, reason: reason, at: place ?? position)
  }
}

extension [UInt8] {
  /// Whether these bytes stand at a place.
  func hasBytes(of mark: StaticString, at index: Int) -> Bool {
    guard index + mark.utf8CodeUnitCount <= count else { return false }
    return mark.withUTF8Buffer { $0.elementsEqual(self[index..<(index + $0.count)]) }
  }
}
