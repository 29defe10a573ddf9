/// Whether a character moves the cursor, changes colours or turns the reading direction instead of
/// being text: the C0 and C1 controls except tab and line feed, and the bidirectional overrides.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0a: false
  case 0..<0x20, 0x7f...0x9f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
  default: false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether ``isControl(_:)`` holds for a character of this UTF-8 text.
  ///
  /// Works on bytes, because every text of every file comes through here.
  var holdsControlCharacter: Bool {
    for (index, byte) in enumerated() where Self.maySignalControl(byte) {
      let second = index + 1 < count ? self[index + 1] : 0
      let third = index + 2 < count ? self[index + 2] : 0
      if Self.isControl(byte, second, third) { return true }
    }
    return false
  }

  /// Bytes that are controls, or lead the UTF-8 form of one.
  private static func maySignalControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == 0xe2 || byte == 0xef
  }

  private static func isControl(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0x09, _, _), (0x0a, _, _): false
    case (0..<0x20, _, _), (0x7f, _, _), (0xc2, 0x80...0x9f, _): true
    case (0xe2, 0x80, 0xa8...0xae), (0xe2, 0x81, 0xa6...0xa9), (0xef, 0xbb, 0xbf): true
    default: false
    }
  }
}
