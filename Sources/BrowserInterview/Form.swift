/// The fields a form sent, or the part of an address behind the question mark.
struct Form: Hashable, Sendable {
  private let fields: [String: [String]]

  /// - Parameter text: `a=1&b=two+words`, in UTF-8 with per cent signs.
  init(_ text: some StringProtocol) {
    var fields: [String: [String]] = [:]
    for part in text.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      fields[Self.decoded(sides[0]), default: []].append(
        sides.count > 1 ? Self.decoded(sides[1]) : "")
    }
    self.fields = fields
  }

  /// The first value of a field, with the line ends of this system; empty where there is none.
  subscript(_ name: String) -> String { all(name).first ?? "" }

  /// All values of a field.
  func all(_ name: String) -> [String] {
    (fields[name] ?? []).map { $0.replacing("\r\n", with: "\n") }
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count > 1,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
