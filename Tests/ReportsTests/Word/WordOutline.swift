import OfficeFiles

/// What Word would call damaged in a document.
struct WordOutline {
  private let xml: XMLTokens
  private(set) var problems: [String] = []

  init(_ xml: XMLTokens) {
    self.xml = xml
    for index in xml.tokens.indices where xml.tokens[index].kind == .start {
      switch xml.name(index) {
      case "w:tbl": checkTable(index)
      case "w:tr": if children(index, "w:tc").isEmpty { report(index, "a row without cells") }
      case "w:tc": checkCell(index)
      case "w:p": if xml.ancestorCount("w:p", index) > 1 { report(index, "a paragraph in another") }
      default: break
      }
    }
    checkBookmarks()
  }

  private mutating func report(_ index: Int, _ problem: String) {
    problems.append("\(problem) at byte \(xml.tokens[index].bytes.lowerBound)")
  }

  private func children(_ element: Int, _ name: String? = nil) -> [Int] {
    var found: [Int] = []
    var index = element + 1
    while index < xml.tokens[element].partner {
      let token = xml.tokens[index]
      if token.kind == .start || token.kind == .empty, name.map({ $0 == xml.name(index) }) ?? true {
        found.append(index)
      }
      index = token.kind == .start ? token.partner + 1 : index + 1
    }
    return found
  }

  /// Every row must fill the columns of the grid.
  private mutating func checkTable(_ table: Int) {
    let grid = children(table, "w:tblGrid").flatMap { children($0, "w:gridCol") }.count
    let rows = children(table, "w:tr")
    if rows.isEmpty { report(table, "a table without rows") }
    for row in rows {
      let spans = children(row, "w:tc").map { cell -> Int in
        let properties = children(cell, "w:tcPr").first
        let span = properties.flatMap { children($0, "w:gridSpan").first }
        return span.flatMap { xml.value(of: "w:val", in: $0) }.flatMap(Int.init) ?? 1
      }
      if spans.reduce(0, +) != grid { report(row, "a row of \(spans) in a grid of \(grid)") }
    }
  }

  private mutating func checkCell(_ cell: Int) {
    if children(cell).last.map(xml.name) != "w:p" {
      report(cell, "a cell that ends in no paragraph")
    }
  }

  private mutating func checkBookmarks() {
    let names = xml.values("w:name", of: "w:bookmarkStart")
    let starts = xml.values("w:id", of: "w:bookmarkStart")
    let ends = xml.values("w:id", of: "w:bookmarkEnd")
    if Set(names).count != names.count { problems.append("a bookmark twice") }
    if starts.sorted() != ends.sorted() || Set(starts).count != starts.count {
      problems.append("bookmarks that do not match their ends")
    }
  }
}

extension XMLTokens {
  /// How many elements of a name a token is in, itself included, up to the next text box.
  fileprivate func ancestorCount(_ name: String, _ token: Int) -> Int {
    var count = 0
    var index = token
    while index >= 0, self.name(index) != "w:txbxContent" {
      if self.name(index) == name { count += 1 }
      index = tokens[index].parent
    }
    return count
  }
}
