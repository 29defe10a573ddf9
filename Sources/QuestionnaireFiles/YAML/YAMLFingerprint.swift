/// A 64-bit hash that is the same on every machine and in every run, which `Hasher` is not.
///
/// It tells edited content from unedited; it is no protection against forgery.
enum YAMLFingerprint {
  static func scalar(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = mixed(scalarSeed, UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var tail: UInt64 = 0
    for byte in bytes[offset...] { tail = tail << 8 | UInt64(byte) }
    return mixed(hash, tail)
  }

  static func scalar(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { scalar(UnsafeRawBufferPointer($0)) }
  }

  static func sequence(_ items: [YAMLNode]) -> UInt64 {
    items.reduce(sequenceSeed) { mixed($0, $1.fingerprint) }
  }

  /// Adds up what the entries come to, so that their order does not matter.
  static func mapping(_ entries: [YAMLEntry]) -> UInt64 {
    var sum: UInt64 = 0
    for entry in entries where !entry.key.isFree {
      sum &+= mixed(scalar(entry.key.name), entry.value.fingerprint)
    }
    return mixed(mappingSeed, sum)
  }

  /// 16 hexadecimal digits.
  static func digits(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // Digits of pi: any odd numbers do, so long as they never change.
  private static let scalarSeed: UInt64 = 0x2436_a888_5a30_8d31
  private static let sequenceSeed: UInt64 = 0x3198_a2e0_3707_3443
  private static let mappingSeed: UInt64 = 0xa409_3822_299f_31d1

  /// Multiplies to 128 bits and folds, as wyhash does; the rotation keeps the order of the two.
  private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let turned = hash << 23 | hash >> 41
    let product = (turned ^ 0x9e37_79b9_7f4a_7c15)
      .multipliedFullWidth(by: value ^ 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }
}
