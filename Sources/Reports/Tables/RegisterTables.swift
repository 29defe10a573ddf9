import GapAnalysis
import OfficeFiles

extension ActionRegister {
  /// The sheets of the workbook as tables for spreadsheet programs and scripts, with the same columns.
  package var tables: [ReportFile] {
    [
      ("findings", findings), ("actions", actions), ("documents", documents),
      ("evidence", evidence), ("answers", answers),
    ].map { name, sheet in ReportFile(name: "\(name).csv", text: CSV.text(sheet.texts)) }
  }
}

extension Workbook.Sheet {
  /// The headings, then the rows.
  fileprivate var texts: [[String]] {
    [columns.map(\.heading)] + rows.map { $0.map(\.plain) }
  }
}

extension Workbook.Cell {
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): decimal(number, places: 2)
    case .share(let share): decimal(100 * share, places: 2)
    case .day(let year, let month, let day):
      Day(year: year, month: month, day: day).map { "\($0)" } ?? ""
    case .empty: ""
    }
  }
}
