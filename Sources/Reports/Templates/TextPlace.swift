/// Where in a text of UTF-8 somebody is who reads it byte by byte, counted in characters from 1.
struct TextPlace {
  private(set) var line = 1
  private(set) var column = 1

  /// Goes on behind a byte; those that continue a character count for nothing.
  mutating func pass(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
