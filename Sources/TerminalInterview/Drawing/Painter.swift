/// Draws frames in place: only rows that changed are written, and what stands above is never touched.
///
/// There is no alternate screen. The frame is the last thing on the terminal; what is finished is
/// left above it, to be scrolled back to.
struct Painter {
  let write: (String) -> Void
  let isColoured: Bool
  let cells: CellWidth
  private var shown: Frame?
  private var columns = 0

  init(write: @escaping (String) -> Void, isColoured: Bool, cells: CellWidth) {
    self.write = write
    self.isColoured = isColoured
    self.cells = cells
  }

  /// Shows a frame in the place of the last one.
  mutating func paint(_ frame: Frame, columns: Int) {
    guard frame != shown || columns != self.columns else { return }
    var output = Self.hideCursor + toTop(columns)
    let known = columns == self.columns ? shown?.lines ?? [] : []
    if known.isEmpty { output += Self.eraseBelow }
    for (row, line) in frame.lines.enumerated() {
      if row > 0 { output += "\r\n" }
      guard row >= known.count || known[row] != line else { continue }
      output += Self.eraseLine + line.rendered(coloured: isColoured)
    }
    if known.count > frame.lines.count { output += "\r\n" + Self.eraseBelow + Self.up(1) }
    output += place(frame) + Self.showCursor
    write(output)
    shown = frame
    self.columns = columns
  }

  /// Leaves rows above the frame, for good; the next frame is drawn below them.
  mutating func leave(_ lines: [StyledLine], columns: Int) {
    guard !lines.isEmpty else { return }
    write(
      toTop(columns) + Self.eraseBelow
        + lines.map { $0.rendered(coloured: isColoured) + "\r\n" }.joined())
    shown = nil
  }

  /// Takes the frame off the screen.
  mutating func clear(columns: Int) {
    guard shown != nil else { return }
    write(toTop(columns) + Self.eraseBelow + Self.showCursor)
    shown = nil
  }

  /// Lets the frame stand; the next one is drawn below it.
  mutating func letStand() {
    guard let frame = shown else { return }
    let below = max(0, frame.lines.count - 1 - frame.cursor.row)
    write(Self.down(below) + "\r\n")
    shown = nil
  }

  /// Draws everything anew the next time, as after another program wrote to the terminal.
  mutating func forget() { shown = nil }
}

extension Painter {
  private static let hideCursor = "\u{1B}[?25l"
  private static let showCursor = "\u{1B}[?25h"
  private static let eraseBelow = "\u{1B}[J"
  private static let eraseLine = "\u{1B}[2K"
  private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  private static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }
  private static func right(_ columns: Int) -> String {
    columns > 0 ? "\u{1B}[\(columns)C" : ""
  }

  /// From the cursor to the first row of the frame that is shown.
  ///
  /// In a window made narrower, the terminal has wrapped the rows anew: physical rows are counted.
  private func toTop(_ columns: Int) -> String {
    guard let frame = shown else { return "\r" }
    let above = frame.lines.prefix(frame.cursor.row).reduce(0) { $0 + physicalRows($1, columns) }
    return "\r" + Self.up(above + frame.cursor.column / max(1, columns))
  }

  private func physicalRows(_ line: StyledLine, _ columns: Int) -> Int {
    guard columns < self.columns else { return 1 }
    return max(1, (cells.of(line.text) + columns - 1) / max(1, columns))
  }

  /// From the end of the last row to the frame's cursor.
  private func place(_ frame: Frame) -> String {
    let above = frame.lines.count - 1 - frame.cursor.row
    return "\r" + Self.up(above) + Self.right(frame.cursor.column)
  }
}
