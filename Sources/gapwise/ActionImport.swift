import Foundation
import GapAnalysis
import OfficeFiles
import Reports

/// What somebody filled in in an action register, as changes of the plan.
///
/// A register written by the program notes which state of the assessment it shows. Only cells that
/// differ from that state were filled in; where the plan has changed there as well, the cell is a
/// problem and not a change, so that an old register puts nothing back.
struct ActionImport {
  /// Only what is different from the plan.
  var changes: [Change] = []
  /// Each change in words: `A-incident.recording: owner Li Na`.
  var lines: [String] = []
  /// What cannot be taken, with its cell: `Actions!I7: ...`.
  var problems: [String] = []
  /// What was not read and may have been meant to be.
  var notices: [String] = []

  let analysis: Analysis
  let words: [Words]
  /// The assessment as the register shows it; nil where it does not say which one that was.
  let former: Assessment?
  /// The same as registers without names show it: in each language, and in both.
  let hidden: [Assessment]
  /// Where each action was found, by its id.
  var rows: [String: String] = [:]

  /// - Throws: ``Failure`` for a file that is no action register.
  init(_ path: String, _ analysis: Analysis, _ words: [Words]) throws {
    self.analysis = analysis
    self.words = words
    let book = try Self.workbook(path)
    former = ActionRegister.state(book.properties, in: analysis.assessment)
    let shown = former ?? analysis.assessment
    hidden = (words.map { [$0] } + [words, words.reversed()]).map {
      shown.hidingNames(in: analysis.questionnaire, $0)
    }
    for sheet in candidates(book.sheets) {
      guard let (heading, columns) = heading(of: sheet) else { continue }
      notices += unread(sheet, heading, columns)
      for row in (heading + 1)..<max(heading + 1, sheet.rows.count) {
        read(sheet, row, columns)
      }
      return
    }
    throw Failure(
      """
      '\(path)' holds no sheet with the columns of an action register: '\(name(of: .id))' and at least \
      one of those to be filled in; write one with: gapwise report
      """)
  }

  private static func workbook(_ path: String) throws -> Spreadsheet {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      let data = size <= 50 << 20 ? FileManager.default.contents(atPath: path) : nil
    else {
      throw Failure("cannot read '\(path)'; check its name, and that it is smaller than 50 MB")
    }
    do throws(OfficeFileError) {
      return try Spreadsheet(bytes: Array(data))
    } catch {
      throw Failure("'\(path)' cannot be read as a workbook (\(error)); save it as .xlsx")
    }
  }
}

extension ActionImport {
  static let fields: [(phrase: RegisterPhrase, field: PlanField)] = [
    (.owner, .owner), (.due, .due), (.status, .status), (.percent, .percent), (.note, .note),
  ]

  /// The sheet of actions where there is one, else all.
  private func candidates(_ sheets: [Spreadsheet.Sheet]) -> [Spreadsheet.Sheet] {
    let names = words.map { $0.text(RegisterPhrase.sheetActions.key) }
    let named = sheets.filter { sheet in names.contains { sheet.name.contains($0) } }
    return named.isEmpty ? sheets : named
  }

  /// The row with the columns' names, within the first rows, and where each column is.
  private func heading(of sheet: Spreadsheet.Sheet) -> (row: Int, columns: [PlanField?: Int])? {
    for (index, row) in sheet.rows.prefix(20).enumerated() {
      guard let id = row.firstIndex(where: { isNamed($0.text, .id) }) else { continue }
      var columns: [PlanField?: Int] = [nil: id]
      for (phrase, field) in Self.fields {
        if let place = row.firstIndex(where: { isNamed($0.text, phrase) }) {
          columns[field] = place
        }
      }
      if columns.count > 1 { return (index, columns) }
    }
    return nil
  }

  /// The columns to be filled in that are missing, where there are others nobody knows: perhaps one
  /// was named anew.
  private func unread(
    _ sheet: Spreadsheet.Sheet, _ heading: Int, _ columns: [PlanField?: Int]
  ) -> [String] {
    let missing = Self.fields.filter { columns[$0.field] == nil }.map { "'\(name(of: $0.phrase))'" }
    let unknown = sheet.rows[heading].map(\.text).filter { text in
      !text.isEmpty && !RegisterPhrase.allCases.contains { isNamed(text, $0) }
    }
    guard !missing.isEmpty, !unknown.isEmpty else { return [] }
    return [
      """
      \(sheet.name): no column is named \(missing.joined(separator: ", ")), so nothing is read there; \
      not known: \(unknown.map { "'\($0)'" }.joined(separator: ", "))
      """
    ]
  }

  private func name(of phrase: RegisterPhrase) -> String {
    words.first?.text(phrase.key) ?? phrase.rawValue
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
}
