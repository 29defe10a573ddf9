/// The bytes of a YAML file, known to be no other encoding's, and places within them.
struct YAMLText {
  /// Without the byte-order mark.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Nil, with a problem, where the bytes are UTF-16 or too many. Bytes that are not UTF-8 are left
  /// to the parser, which looks at each anyway.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, of file: SourceFile) {
    guard !Self.isUTF16(bytes) else {
      let problem = YAMLProblem.utf16
      file.error(.start, problem.message, remedy: problem.remedy, id: problem.id)
      return nil
    }
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    self.bytes = hasMark ? UnsafeBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
  }

  /// A byte-order mark of UTF-16 or UTF-32, or the zero byte that ASCII has there.
  private static func isUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    return switch (bytes[0], bytes[1]) {
    case (0xff, 0xfe), (0xfe, 0xff), (0, _), (_, 0): true
    default: false
    }
  }

  /// What libyaml complains about, in the author's words, and where it is.
  func problem(for failure: YAMLFailure) -> (YAMLProblem, Mark) {
    switch failure {
    case .badBytes(let words, let offset):
      let isControl = words.hasPrefix("control characters")
      return (isControl ? .controlCharacter : .notUTF8, mark(ofByte: offset))
    case .syntax(let words, let mark, let offset):
      let isTab = words.contains("tab character") || byte(ofCodePoint: offset) == 0x09
      return (isTab ? .tab : .syntax(words), mark)
    }
  }

  private func mark(ofByte offset: Int) -> Mark {
    let before = bytes.prefix(offset)
    let lines = before.count { $0 == 0x0a }
    let lineStart = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { !Self.isContinuation($0) }
    return Mark(line: UInt32(clamping: lines + 1), column: UInt32(clamping: column + 1))
  }

  private func byte(ofCodePoint offset: Int) -> UInt8? {
    bytes.lazy.filter { !Self.isContinuation($0) }.dropFirst(offset).first
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
