/// What reading one line gives.
package enum LineInput: Sendable, Equatable {
  /// Without its line end.
  case line(String)
  /// There is nothing more to read.
  case end
  /// Ctrl-C.
  case interrupted
  /// The program was stopped and goes on; others may have written to the terminal.
  case resumed
}

/// The lines a skin reads and the text it writes: a terminal, a pipe, or a test's script.
package struct Console {
  package let readLine: () -> LineInput
  package let write: (String) -> Void
  /// Width in cells at this moment; nil to leave lines as long as they are.
  package let width: () -> Int?
  /// Whether what is typed shows by itself. Where it does not, as with a pipe, the skin shows the
  /// line, so that the record of a session reads the same.
  package let isEchoed: Bool

  package init(
    readLine: @escaping () -> LineInput, write: @escaping (String) -> Void,
    width: @escaping () -> Int? = { nil }, isEchoed: Bool
  ) {
    self.readLine = readLine
    self.write = write
    self.width = width
    self.isEchoed = isEchoed
  }
}
