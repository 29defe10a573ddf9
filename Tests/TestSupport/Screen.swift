/// A terminal as far as our programs use one: what a person sees after some output.
///
/// Knows printing, line ends, cursor movement, erasing and scrolling; anything else fails, so that no
/// other control sequence slips into the program unseen.
package struct Screen {
  package let columns: Int
  package let rows: Int
  /// Rows that were scrolled out at the top.
  package private(set) var scrolledOut: [String] = []
  package private(set) var cursor = (row: 0, column: 0)
  /// Control sequences that were not understood.
  package private(set) var unknown: [String] = []
  private var cells: [[Character?]]
  private let width: (Character) -> Int

  package init(columns: Int, rows: Int, width: @escaping (Character) -> Int) {
    self.columns = columns
    self.rows = rows
    self.width = width
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without trailing spaces; a wide character fills two cells.
  package var text: [String] {
    cells.map { row in
      let text = String(row.compactMap(\.self))
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  package mutating func write(_ output: String) {
    var rest = output[...]
    while let character = rest.popFirst() {
      switch character {
      case "\r": cursor.column = 0
      case "\r\n":
        cursor.column = 0
        lineFeed()
      case "\n": lineFeed()
      case "\u{1B}": rest = control(rest)
      default: put(character)
      }
    }
  }

  private mutating func control(_ rest: Substring) -> Substring {
    guard rest.first == "[" else {
      unknown.append("ESC \(rest.prefix(1))")
      return rest.dropFirst()
    }
    let body = rest.dropFirst()
    let parameters = body.prefix { "0123456789;?".contains($0) }
    let final = body.dropFirst(parameters.count).first ?? " "
    perform(final, String(parameters))
    return body.dropFirst(parameters.count + 1)
  }

  private mutating func perform(_ final: Character, _ parameters: String) {
    let count = Int(parameters) ?? 1
    switch (final, parameters) {
    case ("A", _): cursor.row = max(0, cursor.row - count)
    case ("B", _): cursor.row = min(rows - 1, cursor.row + count)
    case ("C", _): cursor.column = min(columns - 1, cursor.column + count)
    case ("J", ""):
      erase(row: cursor.row, from: min(cursor.column, columns - 1))
      for row in cells.indices where row > cursor.row { erase(row: row, from: 0) }
    case ("K", "2"): erase(row: cursor.row, from: 0)
    case ("m", _), ("h", "?25"), ("l", "?25"), ("h", "?2004"), ("l", "?2004"): break
    default: unknown.append("ESC [\(parameters)\(final)")
    }
  }

  private mutating func erase(row: Int, from column: Int) {
    for index in column..<columns { cells[row][index] = " " }
  }

  private mutating func put(_ character: Character) {
    let needed = width(character)
    if needed == 0 { return }
    if cursor.column + needed > columns {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = character
    if needed == 2, cursor.column + 1 < columns { cells[cursor.row][cursor.column + 1] = nil }
    cursor.column += needed
  }

  private mutating func lineFeed() {
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    scrolledOut.append(text[0])
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }
}
