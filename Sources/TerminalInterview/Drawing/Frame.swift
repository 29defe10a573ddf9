/// What is on the screen for the current step: rows no wider than the terminal, no more than fit, and
/// where the cursor stands.
package struct Frame: Sendable, Equatable {
  package struct Size: Sendable, Equatable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  package var lines: [StyledLine]
  /// Row and column in cells, counted from 0.
  package var cursor: (row: Int, column: Int)

  package static func == (left: Frame, right: Frame) -> Bool {
    left.lines == right.lines && left.cursor == right.cursor
  }

  /// The rows without their looks.
  package var text: String { lines.map(\.text).joined(separator: "\n") }
}
