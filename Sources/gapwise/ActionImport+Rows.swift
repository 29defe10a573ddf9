import Foundation
import GapAnalysis
import OfficeFiles
import Reports

extension ActionImport {
  /// A cell that somebody filled in.
  private struct Entry {
    let field: PlanField
    /// As the plan writes it.
    let value: String
    /// `Actions!I7`.
    let place: String
  }

  mutating func read(_ sheet: Spreadsheet.Sheet, _ row: Int, _ columns: [PlanField?: Int]) {
    let cells = sheet.rows[row]
    func place(_ column: Int) -> String { "\(sheet.name)!\(Workbook.letters(column))\(row + 1)" }
    func cell(_ column: Int) -> Spreadsheet.Cell { column < cells.count ? cells[column] : .empty }
    guard let idColumn = columns[nil] else { return }
    let filled = Self.fields.compactMap { _, field in
      columns[field].map { (field, cell($0), place($0)) }
    }.filter { $0.1 != .empty }
    let id = trimmed(cell(idColumn).text)
    guard !id.isEmpty else {
      if !filled.isEmpty { notices.append("\(place(idColumn)): no id, so this row is not read") }
      return
    }
    let entries = filled.compactMap { field, cell, place in
      entry(field, cell, at: place)
    }.filter { differs($0, from: id) }
    guard let item = item(id, at: place(idColumn), isFilled: !entries.isEmpty) else { return }
    if let first = rows.updateValue(rows[item.id] ?? place(idColumn), forKey: item.id) {
      return problems.append(
        "\(place(idColumn)): '\(id)' stands in \(first) already, so this row is not read")
    }
    for entry in entries { take(entry, of: item) }
  }

  /// The action of a row; a problem where there is none and something was filled in for it.
  private mutating func item(_ id: String, at place: String, isFilled: Bool) -> PlanItem? {
    do throws(PlanRefusal) {
      return try analysis.action(named: id)
    } catch {
      // What is no gap any more stays in older registers.
      if case .noFinding = error, !isFilled { return nil }
      problems.append("\(place): \(explain(error))")
      return nil
    }
  }

  /// Whether a cell is not as the register was written.
  private func differs(_ entry: Entry, from id: String) -> Bool {
    let item = PlanItem.action(PlanItem.question(ofAction: id))
    return ([former ?? analysis.assessment] + hidden).allSatisfy { assessment in
      shown(entry.field, assessment.edits(of: item)) != entry.value
    }
  }

  /// What a register shows; a status nobody set is shown as open, a text too long for a cell is cut.
  private func shown(_ field: PlanField, _ edits: PlanEdits) -> String? {
    switch field {
    case .status: edits.status.rawValue
    case .percent: edits.percent.map { decimal($0, places: 2) }
    default: edits[field].map { trimmed(Workbook.storable($0)) }
    }
  }

  private mutating func take(_ entry: Entry, of item: PlanItem) {
    let edits = analysis.assessment.edits(of: item)
    let present = shown(entry.field, edits)
    guard entry.value != present, entry.value != edits[entry.field] else { return }
    if let former, shown(entry.field, former.edits(of: item)) != present {
      let meanwhile = present.map { "is now '\($0)'" } ?? "was taken back"
      return problems.append(
        """
        \(entry.place): \(entry.field.rawValue) of \(item.id) \(meanwhile), changed after this register was \
        written, so '\(entry.value)' is not taken; decide with: gapwise action set
        """)
    }
    do throws(PlanRefusal) {
      changes.append(try analysis.deciding(item, entry.field, entry.value))
      let before = edits[entry.field].map { ", before: \($0)" } ?? ""
      lines.append("\(item.id): \(entry.field.rawValue) \(entry.value)\(before)")
    } catch {
      problems.append("\(entry.place): \(explain(error))")
    }
  }
}

extension ActionImport {
  /// A cell as the plan writes it; a problem where it holds nothing that somebody wrote.
  private mutating func entry(
    _ field: PlanField, _ cell: Spreadsheet.Cell, at place: String
  ) -> Entry? {
    let meant: Result<String, Misread> =
      switch cell {
      case .error(let code): .failure(Misread("the spreadsheet shows the error \(code)"))
      case .uncalculated:
        .failure(Misread("a formula without its result; save the file in a spreadsheet program"))
      case .truth: .failure(Misread("'\(cell.text)' is a yes or no; write a text"))
      case .share(let share) where field == .percent: .success(decimal(100 * share, places: 2))
      case .empty, .text, .number, .share: meant(trimmed(cell.text), field)
      }
    switch meant {
    case .success(""): return nil
    case .success(let value): return Entry(field: field, value: value, place: place)
    case .failure(let misread):
      problems.append("\(place): \(misread.sentence)")
      return nil
    }
  }

  private struct Misread: Error {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
  }

  /// A text as the plan writes it: days are counted in spreadsheets, statuses named.
  private func meant(_ text: String, _ field: PlanField) -> Result<String, Misread> {
    switch field {
    case .due:
      .success(
        (Spreadsheet.day(text).map { Day(number: $0) } ?? Day(asWritten: text)).map { "\($0)" }
          ?? text)
    case .percent: perCent(text)
    case .status: .success(status(text)?.rawValue ?? text)
    default: .success(text)
    }
  }

  /// `25`, `25%` and `25 ％`. Where per cent are not shown as such, 0.25 may be a quarter of one per cent
  /// or of all.
  private func perCent(_ text: String) -> Result<String, Misread> {
    let number = text.filter { !$0.isWhitespace }
    let isMarked = number.hasSuffix("%") || number.hasSuffix("％")
    guard let value = Double(isMarked ? String(number.dropLast()) : number) else {
      return .success(text)
    }
    if !isMarked, value > 0, value <= 1 {
      return .failure(
        Misread("'\(text)' may be \(decimal(100 * value, places: 2))% or \(text)%; write it with %")
      )
    }
    return .success(decimal(value, places: 2))
  }

  /// A status by its name in some language; in a register of several, all stand there.
  private func status(_ text: String) -> ActionStatus? {
    let parts = text.split(separator: "/").map { trimmed(String($0)).lowercased() }
    return ActionStatus.allCases.first { status in
      words.contains { parts.contains($0.name(of: status).lowercased()) }
    }
  }

  /// Without the blanks around it, lines ending as everywhere.
  private func trimmed(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Day {
  /// A day as people write it into a cell, the year first: `2027/3/5`, `2027.03.05`, `2027年3月5日`.
  fileprivate init?(asWritten text: String) {
    guard
      let parts = text.wholeMatch(of: #/(\d{4})\s*[-\/.年]\s*(\d{1,2})\s*[-\/.月]\s*(\d{1,2})\s*日?/#),
      let year = Int(parts.1), let month = Int(parts.2), let day = Int(parts.3)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
