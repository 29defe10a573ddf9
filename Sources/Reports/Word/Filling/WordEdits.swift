import OfficeFiles

/// What is changed in a part before it is filled; everything else is written back as it was.
struct WordEdits {
  /// A piece of the part's new text.
  enum Piece {
    case bytes(Range<Int>)
    case text(String)
    /// A tag, by its place among all of the part.
    case tag(Int)
  }

  /// New contents of text tokens.
  var texts: [Int: [Piece]] = [:]
  var before: [Int: [Piece]] = [:]
  var after: [Int: [Piece]] = [:]
  /// Tokens that are left out.
  var dropped = Set<Int>()

  /// Leaves out an element.
  mutating func drop(_ token: Int, _ xml: XMLTokens) {
    dropped.formUnion(token...max(token, xml.tokens[token].partner))
  }
}
