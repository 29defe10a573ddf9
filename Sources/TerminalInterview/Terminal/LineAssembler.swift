/// Puts bytes together to lines, wherever the chunks they come in are cut.
struct LineAssembler {
  /// Bytes of a line that are kept. What follows is read and dropped: the line is then too long for
  /// whoever asked, but not for the memory.
  let limit: Int
  private var pending: [UInt8] = []
  private var ready: [String] = []

  init(limit: Int) { self.limit = limit }

  /// Takes in the next bytes.
  mutating func feed(_ bytes: some Collection<UInt8>) {
    for part in bytes.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 { finish() }
      pending += part.element.prefix(limit - pending.count)
    }
  }

  /// The next whole line, without its end; bytes that are no UTF-8 become U+FFFD.
  mutating func next() -> String? {
    ready.isEmpty ? nil : ready.removeFirst()
  }

  /// The last line, if it has no line end.
  mutating func rest() -> String? {
    guard !pending.isEmpty else { return nil }
    finish()
    return next()
  }

  private mutating func finish() {
    if pending.last == carriageReturn { pending.removeLast() }
    ready.append(String(decoding: pending, as: UTF8.self))
    pending = []
  }
}

private let newline: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
