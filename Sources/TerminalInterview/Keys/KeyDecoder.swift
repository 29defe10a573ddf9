/// Puts the bytes of a terminal together to keys, wherever the chunks they come in are cut.
///
/// Understands UTF-8, the control sequences of ECMA-48 (`ESC [`) and SS3 (`ESC O`) that terminals send
/// for keys, and bracketed paste. What it does not know is dropped, never typed into a text.
struct KeyDecoder {
  /// Bytes of one paste that are kept.
  let pasteLimit: Int
  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private var keys: [Key] = []

  init(pasteLimit: Int = 1 << 22) { self.pasteLimit = pasteLimit }

  /// Whether a lone `ESC` waits for what may follow it. After a while without, ``flush()`` takes it
  /// for the Escape key.
  var isWaiting: Bool { paste == nil && pending.first == Self.escape }

  /// Takes in bytes and gives the keys that are complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var rest = pending[...]
    while let taken = paste == nil ? key(rest) : pasted(rest) { rest = rest.dropFirst(taken) }
    pending = Array(rest)
    defer { keys = [] }
    return keys
  }

  /// Takes what waits for its end as it stands.
  mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    let rest = pending.dropFirst()
    pending = []
    return [.escape] + feed(rest)
  }
}

extension KeyDecoder {
  private static let escape: UInt8 = 0x1B
  /// A sequence longer than this is no key.
  private static let longestSequence = 64

  /// Decodes the next key; how many bytes it took, nil if more are needed.
  private mutating func key(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == Self.escape { return sequence(bytes) }
    if first < 0x20 || first == 0x7F {
      if let key = Self.controlKey(first) { keys.append(key) }
      return 1
    }
    return character(bytes, first)
  }

  private static func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0D: .enter
    case 0x0A: .newLine
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  private mutating func character(_ bytes: ArraySlice<UInt8>, _ first: UInt8) -> Int? {
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    let tail = bytes.dropFirst().prefix(max(0, length - 1))
    guard length > 0, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      keys.append(.character("\u{FFFD}"))
      return 1
    }
    guard tail.count == length - 1 else { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    if let character = text.first { keys.append(.character(character)) }
    return length
  }

  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let second = bytes.dropFirst().first else { return nil }
    switch second {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst(2).first else { return nil }
      if let key = Self.finalKeys[third] { keys.append(key) }
      return 3
    case 0x0D, 0x0A:
      keys.append(.newLine)
      return 2
    default:
      keys.append(.escape)
      return 1
    }
  }

  /// `ESC [ parameters final`.
  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    let body = bytes.dropFirst(2)
    // The Linux console sends ESC [ [ A for F1 to F5.
    if body.first == UInt8(ascii: "[") {
      guard let final = body.dropFirst().first else { return nil }
      if (0x41...0x45).contains(final) { keys.append(.function(Int(final) - 0x40)) }
      return 4
    }
    let parameters = body.prefix { (0x20...0x3F).contains($0) }
    guard parameters.count < Self.longestSequence else { return parameters.count + 2 }
    guard let final = body.dropFirst(parameters.count).first else { return nil }
    take(final, String(decoding: parameters, as: UTF8.self))
    return parameters.count + 3
  }

  private mutating func take(_ final: UInt8, _ parameters: String) {
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    switch final {
    case UInt8(ascii: "~") where numbers.first == 200: paste = []
    case UInt8(ascii: "~"):
      if let key = Self.numberedKeys[numbers.first ?? 0] { keys.append(key) }
    case UInt8(ascii: "Z"): keys.append(.backTab)
    case UInt8(ascii: "u"): takeUnicode(numbers)
    default:
      if let key = Self.finalKeys[final] { keys.append(key) }
    }
  }

  /// Terminals that tell Alt-Enter and the like apart send `ESC [ code ; modifiers u`.
  private mutating func takeUnicode(_ numbers: [Int]) {
    switch (numbers.first, numbers.dropFirst().first ?? 1) {
    case (13, 2...): keys.append(.newLine)
    case (13, _): keys.append(.enter)
    case (27, _): keys.append(.escape)
    case (9, 2): keys.append(.backTab)
    default: break
    }
  }

  private static let finalKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numberedKeys: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

extension KeyDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Takes pasted bytes up to the end mark; how many, nil if the mark may still come.
  private mutating func pasted(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty else { return nil }
    if let end = Self.position(of: Self.pasteEnd, in: bytes) {
      keep(bytes[..<end])
      keys.append(.paste(String(decoding: paste ?? [], as: UTF8.self)))
      paste = nil
      return end - bytes.startIndex + Self.pasteEnd.count
    }
    // The last bytes may be the beginning of the mark.
    let safe = bytes.count - (Self.pasteEnd.count - 1)
    guard safe > 0 else { return nil }
    keep(bytes.prefix(safe))
    return safe
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes.prefix(max(0, room)))
  }

  private static func position(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: escape) {
      if bytes[found...].starts(with: mark) { return found }
      start = found + 1
    }
    return nil
  }
}
