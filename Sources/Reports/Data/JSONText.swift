import GapAnalysis

/// Writes data as JSON whose keys keep their order, which an encoder of the system does not promise;
/// the same data, the same bytes.
enum JSONText {
  static func text(_ value: DataValue) -> String {
    var writer = JSONWriter()
    writer.write(value, indent: 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}

private struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: DataValue, indent: Int) {
    switch value {
    case .text(let text): write(text)
    case .whole(let number): bytes += String(number).utf8
    case .decimal(let number): bytes += (Self.whole(number) ?? "\(number)").utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let items) where items.isEmpty: bytes += "[]".utf8
    case .list(let items):
      lines(items, "[", "]", indent) { $0.write($1, indent: indent + 1) }
    case .mapping(let entries) where entries.isEmpty: bytes += "{}".utf8
    case .mapping(let entries):
      lines(entries, "{", "}", indent) { writer, entry in
        writer.write(entry.key)
        writer.bytes += ": ".utf8
        writer.write(entry.value, indent: indent + 1)
      }
    }
  }

  /// A whole number without a point.
  private static func whole(_ number: Double) -> String? {
    Int(exactly: number).map(String.init)
  }

  private mutating func lines<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int,
    _ write: (inout Self, Item) -> Void
  ) {
    bytes += open.utf8
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(indent + 1)
      write(&self, item)
    }
    newLine(indent)
    bytes += close.utf8
  }

  private mutating func newLine(_ indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
