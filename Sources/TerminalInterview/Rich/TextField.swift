/// A text being typed, character by character as the reader sees them.
struct TextField: Equatable {
  private(set) var characters: [Character]
  /// Before which character the next one goes.
  private(set) var cursor: Int
  let takesLines: Bool

  init(_ text: String = "", takesLines: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.takesLines = takesLines
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Takes a key that writes or moves within the text; false for any other.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .newLine where takesLines: insert("\n")
    case .backspace: remove(cursor - 1)
    case .delete: remove(cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = lineStart
    case .end: cursor = lineEnd
    case .control("u"):
      let start = lineStart
      characters.removeSubrange(start..<cursor)
      cursor = start
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  /// Puts a text in the place of everything.
  mutating func replace(_ text: String) { self = TextField(text, takesLines: takesLines) }
}

extension TextField {
  /// Control characters go, a tab is two spaces, and line ends become spaces where one line is taken.
  private mutating func insert(_ typed: String) {
    var text = typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    text = text.replacing("\t", with: "  ")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { SafeText.typed(String($0)) }.joined(separator: takesLines ? "\n" : " ")
    guard !safe.isEmpty else { return }
    // What joins the character before it, as an accent or a skin tone does, becomes one with it.
    if cursor > 0 {
      let joined = Array(String(characters[cursor - 1]) + safe)
      characters.replaceSubrange(cursor - 1..<cursor, with: joined)
      cursor += joined.count - 1
    } else {
      characters.insert(contentsOf: safe, at: 0)
      cursor = Array(safe).count
    }
  }

  private mutating func remove(_ index: Int) {
    guard characters.indices.contains(index) else { return }
    characters.remove(at: index)
    if index < cursor { cursor -= 1 }
  }

  private mutating func removeWord() {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private var lineStart: Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }
}

extension TextField {
  /// The rows around the cursor, and where it stands among them.
  struct Rows: Equatable {
    var rows: [String] = []
    var cursor = (row: 0, column: 0)
    /// Where each row begins in the text.
    var starts: [Int] = []

    static func == (left: Rows, right: Rows) -> Bool {
      left.rows == right.rows && left.cursor == right.cursor && left.starts == right.starts
    }
  }

  /// Characters on either side of the cursor that are laid out: a screen holds fewer.
  private static let reach = 6000

  /// Lays the text out, as much as a screen may need: a very long text costs no more than a short one.
  func rows(_ columns: Int, _ cells: CellWidth) -> Rows {
    let start = windowStart
    let end = min(characters.count, cursor + Self.reach)
    var result = Rows()
    var row = ""
    var used = 0
    var rowStart = start
    for index in start...end {
      if index == cursor {
        // At the end of a full row the next character goes to the next row.
        let isFull = used >= columns
        result.cursor = (result.rows.count + (isFull ? 1 : 0), isFull ? 0 : used)
      }
      guard index < end else { break }
      let character = characters[index]
      let shown = character == "\n" ? "" : SafeText.printable(String(character))
      let needed = cells.of(shown)
      if character == "\n" || used + needed > columns {
        result.rows.append(row)
        result.starts.append(rowStart)
        (row, used) = ("", 0)
        rowStart = character == "\n" ? index + 1 : index
        if index == cursor, character != "\n" { result.cursor = (result.rows.count, 0) }
      }
      row += shown
      used += needed
    }
    result.rows.append(row)
    result.starts.append(rowStart)
    if result.cursor.row == result.rows.count {
      result.rows.append("")
      result.starts.append(end)
    }
    return result
  }

  /// Moves to the row above or below; false at the first and the last.
  mutating func move(_ by: Int, _ columns: Int, _ cells: CellWidth) -> Bool {
    let laid = rows(columns, cells)
    let target = laid.cursor.row + by
    guard laid.rows.indices.contains(target) else { return false }
    var (index, used) = (laid.starts[target], 0)
    for character in laid.rows[target] where used + cells.of(character) <= laid.cursor.column {
      used += cells.of(character)
      index += 1
    }
    cursor = min(index, characters.count)
    return true
  }

  /// A line's beginning if one is near, so that rows do not shift while typing.
  private var windowStart: Int {
    guard cursor > Self.reach else { return 0 }
    let earliest = cursor - Self.reach
    let line = characters[earliest..<cursor].firstIndex(of: "\n").map { $0 + 1 }
    return line ?? earliest / Self.reach * Self.reach
  }
}
