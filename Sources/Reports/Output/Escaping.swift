/// The text without control characters; newlines and tabs stay, and a lone carriage return is one.
func withoutControls(_ text: String) -> String {
  var text = text
  guard text.withUTF8(mayHoldUnwanted), text.unicodeScalars.contains(where: isUnwanted) else {
    return text
  }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if scalar == "\r" {
      result.append("\n")
    } else if !isUnwanted(scalar), !(scalar == "\n" && previous == "\r") {
      result.append(scalar)
    }
    previous = scalar
  }
  return String(result)
}

/// Whether bytes can be those of something unwanted; most texts hold none, and none is decoded.
private func mayHoldUnwanted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.indices.contains { index in
    switch bytes[index] {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F, 0xF0...: true
    case 0xC2: bytes[index + 1] < 0xA0
    case 0xEF: [0xB7, 0xBB, 0xBF].contains(bytes[index + 1])
    default: false
    }
  }
}

/// Controls of both sets, and what no document may hold: the byte order mark and noncharacters.
private func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00..<0x20, 0x7F...0x9F, 0xFEFF, 0xFDD0...0xFDEF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

/// Escapes for element content and quoted attributes alike.
func escapeHTML(_ text: String) -> String {
  replacingBytes(of: text) { byte in
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

/// Escapes for a paragraph, a list item and a table cell alike: no character starts anything, and a
/// newline is a forced line break.
func escapeMarkdown(_ text: String) -> String {
  let escaped = replacingBytes(of: text) { byte in
    switch byte {
    case UInt8(ascii: "\\"): #"\\"#
    case UInt8(ascii: "`"): #"\`"#
    case UInt8(ascii: "*"): #"\*"#
    case UInt8(ascii: "_"): #"\_"#
    case UInt8(ascii: "["): #"\["#
    case UInt8(ascii: "]"): #"\]"#
    case UInt8(ascii: "|"): #"\|"#
    case UInt8(ascii: "~"): #"\~"#
    case UInt8(ascii: "$"): #"\$"#
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\n"): "<br>"
    case UInt8(ascii: "\t"): " "
    default: nil
    }
  }
  return escapingStart(of: escaped.drop { $0 == " " })
}

/// A text may stand at the start of a line, where `#`, `-`, `1.` and the like begin a block.
private func escapingStart(of text: Substring) -> String {
  guard let first = text.utf8.first else { return "" }
  if "#+-=:".utf8.contains(first) { return #"\"# + text }
  let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
  let rest = text.utf8.dropFirst(digits.count)
  guard !digits.isEmpty, let next = rest.first, ".)".utf8.contains(next),
    rest.dropFirst().first ?? UInt8(ascii: " ") == UInt8(ascii: " ")
  else { return String(text) }
  return text[..<digits.endIndex] + #"\"# + text[digits.endIndex...]
}

/// Replaces single ASCII bytes; a text without any of them is given back as it is.
func replacingBytes(of text: String, with replacement: (UInt8) -> StaticString?) -> String {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.contains(where: { replacement($0) != nil }) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard let new = replacement(byte) else {
        result.append(byte)
        continue
      }
      new.withUTF8Buffer { result.append(contentsOf: $0) }
    }
    return String(decoding: result, as: UTF8.self)
  } ?? text
}
