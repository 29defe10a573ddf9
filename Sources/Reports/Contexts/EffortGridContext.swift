import GapAnalysis

/// The findings by how much they hurt and how much work they take: which to begin with.
struct EffortGrid: Sendable {
  /// The findings of one impact and effort.
  struct Cell: Sendable {
    let effort: Effort
    let findings: [AnswerSource]

    /// So many are named: with more in every cell the table would not fit on a page.
    static let most = 8

    /// What is named, and what is only counted on paper.
    var first: ArraySlice<AnswerSource> { findings.prefix(Self.most) }
    var others: ArraySlice<AnswerSource> { findings.dropFirst(Self.most) }
  }

  /// The findings of one impact.
  struct Row: Sendable {
    let impact: Int
    let cells: [Cell]
  }

  /// The greatest impact first.
  let rows: [Row]
  private let total: Int

  init(_ report: Report) {
    let findings = report.analysis.findings.compactMap { report.answer($0.question.id) }
    total = findings.count
    rows = (1...4).reversed().map { impact in
      Row(
        impact: impact,
        cells: Effort.allCases.map { effort in
          Cell(
            effort: effort,
            findings: findings.filter {
              $0.question.impact == impact && $0.question.effort == effort
            })
        })
    }
  }

  /// How many findings weigh heavily and take little, in a sentence.
  fileprivate func message(_ words: Words) -> String {
    let count = rows.filter { $0.impact >= 3 }.flatMap(\.cells).filter { $0.effort == .small }
      .reduce(0) { $0 + $1.findings.count }
    return words.text(
      ReportPhrase.gridMessage.key, ["count": "\(count)", "total": "\(total)"])
  }
}

extension Blueprint<EffortGrid> {
  static let grid = Blueprint(
    "grid",
    [
      .text("message", "What to begin with, in a sentence.") { grid, page in
        page.pen.each { grid.message($0) }
      },
      .texts("efforts", "The names of the efforts, the smallest first.") { _, page in
        Effort.allCases.map { effort in page.pen.each { $0.name(of: effort) } }
      },
      .list("rows", "A row for each impact, the greatest first.", of: .gridRow) { grid, _ in
        grid.rows
      },
    ])
}

extension Blueprint<EffortGrid.Row> {
  static let gridRow = Blueprint(
    "grid-row",
    [
      .text("impact", "1 to 4.") { $1.pen.number($0.impact) },
      .list("cells", "A cell for each effort, the smallest first.", of: .gridCell) { row, _ in
        row.cells
      },
    ])
}

extension Blueprint<EffortGrid.Cell> {
  static let gridCell = Blueprint(
    "grid-cell",
    [
      .text("count", "How many findings; empty for none.") {
        $1.pen.positive($0.findings.count)
      },
      .list("entries", "The first eight of them, in the order to work on.", of: .gridEntry) {
        cell, _ in Array(cell.first)
      },
      .list("others", "The findings after those.", of: .gridEntry) { cell, _ in
        Array(cell.others)
      },
      .text("more", "How many those are, in words; empty for none.") { cell, page in
        cell.others.isEmpty
          ? .empty : page.pen.say(.gridMore, ["count": "\(cell.others.count)"])
      },
    ])
}

extension Blueprint<AnswerSource> {
  /// A finding in a small space.
  static let gridEntry = Blueprint(
    "grid-entry",
    [
      .text("finding", "Id of the finding, which is also its place.") {
        $1.pen.verbatim($0.finding?.id ?? "")
      },
      .text("letter", "The rating.") { $1.pen.verbatim($0.mark.letter) },
      .text("mark-class", "The letter as a style class.") { $1.pen.verbatim($0.mark.styleClass) },
    ])
}
