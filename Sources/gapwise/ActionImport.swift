import Foundation
import GapAnalysis
import OfficeFiles
import Reports

/// What somebody filled in in an action register, as changes of the plan.
struct ActionImport {
  /// Only what is different from the plan.
  private(set) var changes: [Change] = []
  /// Each change in words: `A-incident.recording: owner Li Na`.
  private(set) var lines: [String] = []
  /// What cannot be taken, with its cell: `Actions!I7: ...`.
  private(set) var problems: [String] = []

  private let analysis: Analysis
  private let words: [Words]
  /// The assessment as registers without names show it: in each language, and in both.
  private let hidden: [Assessment]

  /// - Throws: ``Failure`` for a file that is no action register.
  init(_ path: String, _ analysis: Analysis, _ words: [Words]) throws {
    self.analysis = analysis
    self.words = words
    hidden = (words.map { [$0] } + [words, words.reversed()]).map {
      analysis.assessment.hidingNames(in: analysis.questionnaire, $0)
    }
    let sheets = try Self.sheets(path)
    for sheet in sheets {
      guard let (heading, columns) = heading(of: sheet) else { continue }
      for row in (heading + 1)..<max(heading + 1, sheet.rows.count) {
        read(sheet, row, columns)
      }
      return
    }
    throw Failure(
      "'\(path)' holds no sheet with the columns of an action register; write one with: gapwise report"
    )
  }

  private static func sheets(_ path: String) throws -> [Spreadsheet.Sheet] {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      let data = size <= 50 << 20 ? FileManager.default.contents(atPath: path) : nil
    else {
      throw Failure("cannot read '\(path)'; check its name, and that it is smaller than 50 MB")
    }
    do throws(OfficeFileError) {
      return try Spreadsheet(bytes: Array(data)).sheets
    } catch {
      throw Failure("'\(path)' cannot be read as a workbook (\(error)); save it as .xlsx")
    }
  }
}

extension ActionImport {
  private static let fields: [(phrase: RegisterPhrase, field: PlanField)] = [
    (.owner, .owner), (.due, .due), (.status, .status), (.percent, .percent), (.note, .note),
  ]

  /// The row with the columns' names, within the first rows, and where each column is.
  private func heading(of sheet: Spreadsheet.Sheet) -> (row: Int, columns: [PlanField?: Int])? {
    for (index, row) in sheet.rows.prefix(20).enumerated() {
      guard let id = row.firstIndex(where: { isNamed($0, .id) }) else { continue }
      var columns: [PlanField?: Int] = [nil: id]
      for (phrase, field) in Self.fields {
        if let place = row.firstIndex(where: { isNamed($0, phrase) }) { columns[field] = place }
      }
      if columns.count > 1 { return (index, columns) }
    }
    return nil
  }

  /// Whether a heading is a phrase in some language, or in several.
  private func isNamed(_ heading: String, _ phrase: RegisterPhrase) -> Bool {
    let parts = heading.split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }
    return parts.contains { part in
      words.contains {
        $0.text(phrase.key).compare(part, options: .caseInsensitive) == .orderedSame
      }
    }
  }

  private mutating func read(
    _ sheet: Spreadsheet.Sheet, _ row: Int, _ columns: [PlanField?: Int]
  ) {
    let cells = sheet.rows[row]
    func cell(_ column: Int) -> String {
      column < cells.count ? cells[column].trimmingCharacters(in: .whitespacesAndNewlines) : ""
    }
    guard let idColumn = columns[nil], !cell(idColumn).isEmpty else { return }
    let id = cell(idColumn)
    func place(_ column: Int) -> String { "\(sheet.name)!\(Workbook.letters(column))\(row + 1)" }
    let item: PlanItem
    do throws(PlanRefusal) {
      item = try analysis.action(named: id)
    } catch {
      return problems.append("\(place(idColumn)): \(explain(error))")
    }
    for (_, field) in Self.fields {
      guard let column = columns[field], !cell(column).isEmpty else { continue }
      take(cell(column), field, of: item, at: place(column))
    }
  }

  private mutating func take(
    _ text: String, _ field: PlanField, of item: PlanItem, at place: String
  ) {
    let value = meant(text, field)
    let edits = analysis.assessment.edits(of: item)
    // A status nobody set is shown as open, and a hidden name as a number.
    guard value != edits[field], field != .status || value != edits.status.rawValue,
      !hidden.contains(where: { $0.edits(of: item)[field] == value })
    else { return }
    do throws(PlanRefusal) {
      changes.append(try analysis.deciding(item, field, value))
      lines.append("\(item.id): \(field.rawValue) \(value)")
    } catch {
      problems.append("\(place): \(explain(error))")
    }
  }

  /// A cell as the plan writes it: days are counted in spreadsheets, statuses named.
  private func meant(_ text: String, _ field: PlanField) -> String {
    switch field {
    case .due: return Spreadsheet.day(text).map { "\(Day(number: $0))" } ?? text
    case .percent: return Double(text).map { decimal($0, places: 2) } ?? text
    case .status:
      let known = ActionStatus.allCases.first { status in
        words.contains { $0.name(of: status).lowercased() == text.lowercased() }
      }
      return known?.rawValue ?? text
    default: return text
    }
  }
}
