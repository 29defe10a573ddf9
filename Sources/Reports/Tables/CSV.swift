/// Rows as comma-separated values (RFC 4180) that spreadsheet programs open safely.
enum CSV {
  /// With a byte-order mark, without which spreadsheet programs garble Chinese.
  static func text(_ rows: [[String]]) -> String {
    "\u{feff}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  private static func cell(_ text: String) -> String {
    let first = text.utf8.first.map { Character(Unicode.Scalar($0)) }
    let guarded = first.map("=+-@\t\r".unicodeScalars.map(Character.init).contains) ?? false
    let safe = guarded ? "'" + text : text
    let mustQuote = safe.utf8.contains { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }
    return mustQuote ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
