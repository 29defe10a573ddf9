extension Character {
  /// The half-width equal of a full-width letter, digit or mark, as a Chinese input method types
  /// them: `１` is `1`, `？` is `?`, the wide space is a space. Anything else stays.
  package var halfWidth: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    switch scalar.value {
    case 0x3000: return " "
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? self
    default: return self
    }
  }
}

extension StringProtocol {
  /// Half-width and lower case, to compare what is typed with what is known.
  package var folded: String {
    String(map(\.halfWidth)).lowercased()
  }

  /// A clause number or an id as meant: a Chinese input method types its own full stop.
  package var asPlace: String { String(folded.map { $0 == "。" ? "." : $0 }) }

  /// Without white space at both ends.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
