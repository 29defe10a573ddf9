package import GapAnalysis

/// Writes a value as YAML that libyaml reads back exactly.
///
/// Block mappings and lists, one key a line; texts of letters, digits and a few marks stand plain, all
/// others in double quotes on one line, with escapes for what YAML folds, forbids or hides.
package enum YAMLWriter {
  package static func text(_ value: DataValue) -> String {
    var output = ""
    write(value, indent: 0, to: &output)
    return output
  }

  /// Writes lines that begin at the indent; the first begins where the output stands.
  private static func write(_ value: DataValue, indent: Int, to output: inout String) {
    switch value {
    case .mapping(let entries) where !entries.isEmpty:
      for (place, entry) in entries.enumerated() {
        if place > 0 { output += spaces(indent) }
        output += scalar(entry.key) + ":"
        writeBelow(entry.value, indent: indent, to: &output)
      }
    case .list(let items) where !items.isEmpty:
      for (place, item) in items.enumerated() {
        if place > 0 { output += spaces(indent) }
        output += "- "
        write(item, indent: indent + 2, to: &output)
      }
    default: output += inline(value) + "\n"
    }
  }

  /// Writes the value of a key: on its line, or on lines below it.
  private static func writeBelow(_ value: DataValue, indent: Int, to output: inout String) {
    switch value {
    case .mapping(let entries) where !entries.isEmpty: output += "\n" + spaces(indent + 2)
    case .list(let items) where !items.isEmpty: output += "\n" + spaces(indent + 2)
    default: output += " "
    }
    write(value, indent: indent + 2, to: &output)
  }

  private static func inline(_ value: DataValue) -> String {
    switch value {
    case .text(let text): scalar(text)
    case .whole(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list: "[]"
    case .mapping: "{}"
    }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

// MARK: - Texts

extension YAMLWriter {
  private static func scalar(_ text: String) -> String {
    isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// Whether a text means itself without quotes: a word that begins with a letter and is no word that
  /// YAML knows.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first), text.utf8.count <= 80,
      text.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2d || $0 == 0x2e })
    else { return false }
    return !known.contains(text.lowercased())
  }

  /// What YAML 1.1 and 1.2 take for something else than a text.
  private static let known: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: mustHide(scalar) ? hexadecimal(scalar) : String(scalar)
    }
  }

  /// Controls, line and paragraph separators, bidirectional marks and noncharacters: what YAML does
  /// not allow, folds as a line's end, or nobody would see.
  private static func mustHide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f...0xa0, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff: true
    case 0xfff0...0xffff: true
    default: scalar.value & 0xfffe == 0xfffe
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value <= 0xffff ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
