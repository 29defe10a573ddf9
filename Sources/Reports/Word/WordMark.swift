/// Control characters that stand for what a text cannot hold in Word, until ``WordFinisher`` makes
/// elements of them; what users type never holds any.
enum WordMark {
  static let lineBreak: UInt8 = 1
  static let tab: UInt8 = 2
  /// Followed by a language tag and ``language``.
  static let begin: UInt8 = 3
  static let language: UInt8 = 4
  static let end: UInt8 = 5

  static func isMark(_ byte: UInt8) -> Bool { byte < 0x06 }
}

/// Escapes for a text of WordprocessingML and for a quoted attribute alike.
func escapeWord(_ text: String) -> String {
  replacingBytes(of: text) { byte in
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "\n"): "\u{1}"
    case UInt8(ascii: "\t"): "\u{2}"
    default: nil
    }
  }
}

/// Texts of several languages one after the other, each marked; long ones on lines of their own.
func joinForWord(_ texts: [(language: String, text: String)]) -> String {
  let isLong = texts.contains { $0.text.count > 40 }
  return texts.map { "\u{3}\($0.language)\u{4}\($0.text)\u{5}" }
    .joined(separator: isLong ? "\u{1}" : " / ")
}
