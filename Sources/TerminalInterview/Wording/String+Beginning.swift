extension String {
  /// The text, or as much of its beginning as fits into so many cells, with dots where it was cut.
  func beginning(cells: Int) -> String {
    guard CellWidth.standard.of(self) > cells else { return self }
    let rows = LineWrap.lines(self, width: max(1, cells - 3))
    return (rows.first ?? "") + "..."
  }
}
