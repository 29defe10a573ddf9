/// The elements and texts of an XML part in order, with the places they came from: what is not
/// changed can be written back byte for byte.
package struct XMLTokens: Sendable {
  /// One tag, or the text between two.
  package struct Token: Sendable {
    package enum Kind: Sendable { case start, end, empty, text, other }

    package let kind: Kind
    /// Whether it holds control characters, which stand for marks.
    package let hasMarks: Bool
    // A part has a hundred thousand tokens, and none is larger than four gigabytes.
    private let start: UInt32
    private let end: UInt32
    private let nameCode: Int32
    private let parentPlace: Int32
    private var partnerPlace: Int32

    /// Its bytes, brackets included.
    package var bytes: Range<Int> { Int(start)..<Int(end) }
    /// The name in ``XMLTokens/names``; -1 for texts, comments and instructions.
    package var name: Int { Int(nameCode) }
    /// The start tag around it; -1 outside the root.
    package var parent: Int { Int(parentPlace) }
    /// The end tag of a start tag and the other way round; itself for all others.
    package internal(set) var partner: Int {
      get { Int(partnerPlace) }
      set { partnerPlace = Int32(newValue) }
    }

    init(_ kind: Kind, _ bytes: Range<Int>, name: Int, parent: Int, place: Int, hasMarks: Bool) {
      self.kind = kind
      self.hasMarks = hasMarks
      start = UInt32(bytes.lowerBound)
      end = UInt32(bytes.upperBound)
      nameCode = Int32(name)
      parentPlace = Int32(parent)
      partnerPlace = Int32(place)
    }
  }

  package let source: [UInt8]
  package let tokens: [Token]
  /// Every name once, prefix included: `w:p`.
  package let names: [String]

  /// - Parameters:
  ///   - part: named in errors.
  ///   - allowsMarks: whether control characters may stand in texts, as marks of whoever fills a
  ///     template.
  ///   - isFragment: whether it is put into another part, and so needs no root.
  /// - Throws: `OfficeFileError.badXML`, for a document type definition as for anything that is not
  ///   well-formed UTF-8.
  package init(
    _ source: [UInt8], part: String, allowsMarks: Bool = false, isFragment: Bool = false
  ) throws(OfficeFileError) {
    var scanner = XMLScanner(
      source, part: part, allowsMarks: allowsMarks, isFragment: isFragment)
    try scanner.scan()
    self.source = source
    tokens = scanner.tokens
    names = scanner.names
  }
}

extension XMLTokens {
  /// The bytes of a token.
  package func bytes(_ index: Int) -> ArraySlice<UInt8> { source[tokens[index].bytes] }

  /// The name of a tag; empty for anything else.
  package func name(_ index: Int) -> String {
    let name = tokens[index].name
    return name < 0 ? "" : names[name]
  }

  /// The place of a name among ``names``; -2, which no token has, where it does not occur.
  package func code(of name: String) -> Int { names.firstIndex(of: name) ?? -2 }

  /// Whether one token is inside the element another begins.
  package func contains(_ outer: Int, _ inner: Int) -> Bool {
    outer < 0 || (outer < inner && inner < tokens[outer].partner)
  }

  /// Where the value of an attribute stands, without its quotes; nil where there is none.
  package func attribute(_ name: String, of index: Int) -> Range<Int>? {
    let token = tokens[index]
    guard token.kind == .start || token.kind == .empty else { return nil }
    let wanted = Array(name.utf8)
    return XMLAttributes(source: source, tag: token.bytes).first {
      source[$0.name].elementsEqual(wanted)
    }?
    .value
  }

  /// The value of an attribute as it stands, entities included.
  package func value(of name: String, in index: Int) -> String? {
    attribute(name, of: index).map { String(decoding: source[$0], as: UTF8.self) }
  }
}

/// The attributes of a tag that was scanned.
package struct XMLAttributes: Sequence, IteratorProtocol {
  private let source: [UInt8]
  private var position: Int
  private let end: Int

  package init(source: [UInt8], tag: Range<Int>) {
    self.source = source
    end = tag.upperBound
    position = tag.lowerBound
    while position < end, !isXMLSpace(source[position]) { position += 1 }
  }

  package mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while position < end, isXMLSpace(source[position]) { position += 1 }
    let start = position
    while position < end, source[position] != UInt8(ascii: "=") { position += 1 }
    guard position + 1 < end else { return nil }
    var last = position
    while last > start, isXMLSpace(source[last - 1]) { last -= 1 }
    position += 1
    while position < end, isXMLSpace(source[position]) { position += 1 }
    guard position < end else { return nil }
    let quote = source[position]
    let begin = position + 1
    position = begin
    while position < end, source[position] != quote { position += 1 }
    defer { position += 1 }
    return (start..<last, begin..<position)
  }
}

func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}
