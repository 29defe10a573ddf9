/// How many cells text takes on a terminal.
///
/// The C library's answer depends on the locale and is wrong without one; this one depends on a
/// pinned Unicode table only (UAX #11).
package struct CellWidth: Sendable, Equatable {
  /// Cells of a character whose width is ambiguous: 1, or 2 on terminals set up so for Chinese.
  let ambiguous: Int

  /// Characters of ambiguous width take one cell.
  package static let standard = CellWidth(ambiguous: 1)
  /// Characters of ambiguous width take two cells.
  package static let wideAmbiguous = CellWidth(ambiguous: 2)

  /// The cells of one character as the reader sees it, whatever it is made of.
  package func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x7F, scalars.count == 1 { return first.value < 0x20 ? 0 : 1 }
    if Self.isRegional(first) { return 2 }
    if scalars.contains(Self.emojiSelector),
      Self.contains(CellWidthTable.wideAsEmoji, first)
    {
      return 2
    }
    return sum(scalars)
  }

  /// The cells of a line.
  package func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The cells of a single code point.
  func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return value < 0xA1 ? 1 : narrow(scalar) }
    if Self.contains(CellWidthTable.zero, scalar) { return 0 }
    return Self.contains(CellWidthTable.wide, scalar) ? 2 : narrow(scalar)
  }
}

extension CellWidth {
  private func narrow(_ scalar: Unicode.Scalar) -> Int {
    ambiguous == 1 || !Self.contains(CellWidthTable.ambiguous, scalar) ? 1 : ambiguous
  }

  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// What is joined to a scalar, or only colours it, is drawn in its place.
  private func sum(_ scalars: Character.UnicodeScalarView) -> Int {
    var width = 0
    var isJoined = false
    for scalar in scalars {
      let isTone = (0x1F3FB...0x1F3FF).contains(scalar.value) && width > 0
      if !isJoined, !isTone { width += of(scalar) }
      isJoined = scalar == Self.joiner
    }
    return width
  }

  /// Two of these make a flag.
  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Binary search in a flat list of first and last code points.
  private static func contains(_ ranges: [UInt32], _ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if scalar.value < ranges[2 * middle] {
        high = middle
      } else if scalar.value > ranges[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
