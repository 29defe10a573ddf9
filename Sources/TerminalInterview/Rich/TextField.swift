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

extension Key {
  /// Whether it changes a text being typed, wherever the text is.
  var writes: Bool {
    switch self {
    case .character, .paste, .newLine, .backspace, .delete: true
    default: false
    }
  }
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
      let joined = String(characters[cursor - 1]) + safe
      characters.replaceSubrange(cursor - 1..<cursor, with: joined)
      cursor += joined.count - 1
    } else {
      characters.insert(contentsOf: safe, at: 0)
      cursor = safe.count
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
  ///
  /// Rows end where those of any other text do (``LineWrap``); spaces that no longer fit hang unseen.
  func rows(_ columns: Int, _ cells: CellWidth) -> Rows {
    let end = min(characters.count, cursor + Self.reach)
    var result = Rows(starts: rowStarts(columns, cells, end))
    for (row, start) in result.starts.enumerated() {
      let next = row + 1 < result.starts.count ? result.starts[row + 1] : end
      result.rows.append(fitting(characters[start..<next], columns, cells))
    }
    let row = result.starts.lastIndex { $0 <= cursor } ?? 0
    let column = cells.of(shown(characters[result.starts[row]..<cursor]))
    if column < columns {
      result.cursor = (row, column)
    } else if cursor < characters.count {
      result.cursor = (row, columns - 1)
    } else {
      // At the end of a full row the next character goes to the next row.
      result.cursor = (row + 1, 0)
      result.rows.append("")
      result.starts.append(end)
    }
    return result
  }

  private func rowStarts(_ columns: Int, _ cells: CellWidth, _ end: Int) -> [Int] {
    let wrap = LineWrap(cells: cells)
    var start = windowStart
    var starts = [start]
    var used = 0
    var lastBreak: Int?
    for index in start..<end {
      let character = characters[index]
      let needed = cells.of(shown(characters[index...index]))
      if index > start, wrap.mayBreak(after: characters[start..<index], before: character) {
        lastBreak = index
      }
      if character == "\n" {
        (start, used, lastBreak) = (index + 1, 0, nil)
        starts.append(start)
        continue
      }
      if used + needed > columns, character != " ", index > start {
        start = lastBreak ?? index
        (used, lastBreak) = (cells.of(shown(characters[start..<index])), nil)
        starts.append(start)
      }
      used += needed
    }
    return starts
  }

  /// What is seen of a part of the text.
  private func shown(_ part: ArraySlice<Character>) -> String {
    SafeText.printable(String(part.filter { $0 != "\n" }))
  }

  private func fitting(
    _ part: ArraySlice<Character>, _ columns: Int, _ cells: CellWidth
  ) -> String {
    var row = shown(part)
    while row.last == " ", cells.of(row) > columns { row.removeLast() }
    return row
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
