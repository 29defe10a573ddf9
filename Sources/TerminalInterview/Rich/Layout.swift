/// Lays texts out for a terminal of a certain width. Every text is made safe to print here.
struct Layout {
  let columns: Int
  let cells: CellWidth

  /// One paragraph.
  /// - Parameters:
  ///   - prefix: stands before the first row; the other rows are indented as far.
  ///   - lead: how many characters at the beginning look like `leadStyle`.
  func paragraph(
    _ text: String, _ style: Style = .plain, prefix: String = "", prefixStyle: Style = .plain,
    lead: Int = 0, leadStyle: Style = .plain
  ) -> [StyledLine] {
    let indent = cells.of(prefix)
    let rows = LineWrap.lines(
      SafeText.printable(text), width: max(1, columns - indent), cells: cells)
    return rows.enumerated().map { row, text in
      let head =
        row == 0
        ? StyledLine(prefix, prefixStyle)
        : StyledLine(String(repeating: " ", count: indent))
      guard row == 0, lead > 0 else { return head + StyledLine(text, style) }
      return head + StyledLine(String(text.prefix(lead)), leadStyle)
        + StyledLine(String(text.dropFirst(lead)), style)
    }
  }

  /// One row, cut with `...` where it is too long.
  func row(_ text: String, _ style: Style = .plain) -> StyledLine {
    StyledLine(cut(SafeText.printable(text), to: columns), style)
  }

  /// Two texts at both ends of a row; on rows of their own where they do not fit.
  func ends(_ left: String, _ right: String, _ style: Style, _ rightStyle: Style) -> [StyledLine] {
    let (left, right) = (SafeText.printable(left), SafeText.printable(right))
    let gap = columns - cells.of(left) - cells.of(right)
    guard gap >= 2 else {
      return [StyledLine(cut(left, to: columns), style)]
        + (right.isEmpty ? [] : [StyledLine(cut(right, to: columns), rightStyle)])
    }
    return [
      StyledLine(left, style) + StyledLine(String(repeating: " ", count: gap))
        + StyledLine(right, rightStyle)
    ]
  }

  /// As many texts as fit on a row; the last one always, for it leads to what was left out.
  func fitting(_ texts: [String]) -> String {
    guard let last = texts.last else { return "" }
    var row = ""
    for text in texts.dropLast() {
      let longer = row + text + "  "
      guard cells.of(longer + last) <= columns else { break }
      row = longer
    }
    return row + last
  }

  /// A row of hyphens.
  var rule: StyledLine { StyledLine(String(repeating: "-", count: columns), .faint) }

  /// As much of a text as fits, with `...` where something is missing.
  func cut(_ text: String, to width: Int) -> String {
    guard cells.of(text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let needed = cells.of(character)
      guard used + needed + 3 <= width else { break }
      kept.append(character)
      used += needed
    }
    return kept + String("...".prefix(max(0, width - used)))
  }
}
