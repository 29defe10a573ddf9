/// What a screen has to show: a heading that stays, a body that scrolls, and a foot.
struct Sheet {
  var heading: [StyledLine] = []
  var body: [StyledLine] = []
  var foot: [StyledLine] = []
  /// The rows of the body that must be seen.
  var focus = 0..<1
  /// In the body; nil puts it at the beginning of the focus.
  var cursor: (row: Int, column: Int)?
  /// In the heading, where something is typed there.
  var headingCursor: (row: Int, column: Int)?

  /// The rows of the body there is room for.
  func room(in rows: Int) -> Int { max(1, rows - heading.count - foot.count) }

  /// Whether everything can be seen at once.
  func fits(in rows: Int) -> Bool { body.count <= room(in: rows) }

  /// The frame of so many rows. Where room is short the foot goes first, then the body scrolls.
  ///
  /// - Parameter scroll: how far the user has scrolled; follows the focus.
  func frame(rows: Int, scroll: inout Int) -> Frame {
    var sheet = self
    while sheet.room(in: rows) < min(3, body.count), !sheet.foot.isEmpty { sheet.foot.removeLast() }
    while sheet.room(in: rows) < min(3, body.count), sheet.heading.count > 1,
      sheet.headingCursor == nil
    {
      sheet.heading.removeLast()
    }
    return sheet.window(rows, &scroll)
  }

  private func window(_ rows: Int, _ scroll: inout Int) -> Frame {
    let room = min(room(in: rows), max(1, body.count))
    let place = cursor ?? (min(focus.lowerBound, max(0, body.count - 1)), 0)
    scroll = max(min(scroll, place.row), place.row - room + 1)
    if focus.count <= room {
      scroll = max(min(scroll, focus.lowerBound), focus.upperBound - room)
    }
    scroll = max(0, min(scroll, body.count - room))
    let shown = body.dropFirst(scroll).prefix(room)
    var foot = foot
    if scroll + room < body.count, foot.first == StyledLine() {
      foot[0] = StyledLine("  ...", .faint)
    }
    return Frame(
      lines: heading + shown + foot,
      cursor: headingCursor ?? (heading.count + place.row - scroll, place.column))
  }
}
