import GapAnalysis

/// A list to choose from with arrows, digits or letters.
struct Menu {
  struct Item {
    /// The key that chooses it, besides its number; shown before it.
    var key = ""
    let label: String
    /// Shown below where it is marked.
    var detail = ""
    var style = Style.plain
  }

  var title: String
  var introduction: [String] = []
  var items: [Item]
  /// Whether a digit chooses an item that has no key.
  var isNumbered = true
  var marker = 0
  /// What may be chosen besides, in a list of several.
  var chosen: Set<Int>?
  var scroll = 0

  /// Moves the marker; false for a key that does not move it.
  mutating func move(_ key: Key, page: Int = 8) -> Bool {
    guard !items.isEmpty else { return false }
    let last = items.count - 1
    switch key {
    case .up, .control("p"): marker = marker == 0 ? last : marker - 1
    case .down, .control("n"): marker = marker == last ? 0 : marker + 1
    case .pageUp: marker = max(0, marker - page)
    case .pageDown: marker = min(last, marker + page)
    case .home: marker = 0
    case .end: marker = last
    default: return false
    }
    return true
  }

  /// The item that a digit or an item's own key chooses.
  func index(for key: Key) -> Int? {
    guard case .character(let typed) = key else { return nil }
    let character = typed.halfWidth
    if let own = items.firstIndex(where: { $0.key == String(character) }) { return own }
    guard items.allSatisfy(\.key.isEmpty), let number = character.wholeNumberValue else {
      return nil
    }
    return items.indices.contains(number - 1) && character.isASCII ? number - 1 : nil
  }

  /// The menu as a body, with the marked item in focus. A list longer than the screen has one row for
  /// each item, but for the marked one; and rows too far away to be seen are left blank.
  func sheet(_ layout: Layout, rows: Int) -> Sheet {
    var sheet = Sheet()
    for text in introduction { sheet.body += layout.paragraph(text) }
    if !introduction.isEmpty { sheet.body.append(StyledLine()) }
    let widest = items.map { layout.cells.of($0.key) }.max() ?? 0
    let isLong = items.count > rows - 6
    for (index, item) in items.enumerated() {
      let isMarked = index == marker
      let start = sheet.body.count
      guard isMarked || abs(index - marker) <= rows else {
        sheet.body.append(StyledLine())
        continue
      }
      let prefix = prefix(index, item, widest, layout.cells)
      if isLong, !isMarked {
        sheet.body.append(layout.row(prefix + item.label, item.style))
        continue
      }
      sheet.body += layout.paragraph(
        item.label, isMarked ? .accent : item.style, prefix: prefix,
        prefixStyle: isMarked ? .accent : .plain)
      if isMarked, !item.detail.isEmpty {
        sheet.body += layout.paragraph(item.detail, .faint, prefix: "    ")
      }
      if isMarked { sheet.focus = start..<sheet.body.count }
    }
    return sheet
  }

  private func prefix(_ index: Int, _ item: Item, _ widest: Int, _ cells: CellWidth) -> String {
    let mark = index == marker ? "> " : "  "
    let box = chosen.map { $0.contains(index) ? "[x] " : "[ ] " } ?? ""
    guard isNumbered || widest > 0 else { return mark + box }
    guard widest > 0 else {
      let number = String(index + 1)
      let fill = String(repeating: " ", count: String(items.count).count - number.count)
      return mark + fill + number + "  " + box
    }
    let fill = String(repeating: " ", count: widest - cells.of(item.key))
    return mark + item.key + fill + "  " + box
  }
}
