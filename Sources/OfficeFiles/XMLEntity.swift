/// `&amp;` and its like.
package enum XMLEntity {
  /// The character an entity stands for, without `&` and `;`; nil for one XML does not know by itself.
  package static func character(_ name: some Sequence<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: Array(name), as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let number, number == 9 || number == 10 || number == 13 || number >= 0x20 else {
      return nil
    }
    return Unicode.Scalar(number)
  }
}
