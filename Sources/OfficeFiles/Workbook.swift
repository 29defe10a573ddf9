/// A workbook to be written: sheets of typed cells, with what helps people who fill them in.
///
/// Every text stays a text, whatever it looks like; there are no formulas, links or macros.
package struct Workbook: Sendable, Equatable {
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Double)
    case day(year: Int, month: Int, day: Int)
    case empty
  }

  package struct Column: Sendable, Equatable {
    package let heading: String
    /// In characters of the usual font.
    package let width: Double
    /// What may be chosen in it; empty where anything may be written.
    package let choices: [String]
    /// Whether it is to be filled in; marked in the heading.
    package let isOpen: Bool

    package init(_ heading: String, width: Double, choices: [String] = [], isOpen: Bool = false) {
      self.heading = heading
      self.width = width
      self.choices = choices
      self.isOpen = isOpen
    }
  }

  package struct Sheet: Sendable, Equatable {
    /// At most 31 characters.
    package let name: String
    /// Empty headings make a sheet without a heading row.
    package let columns: [Column]
    package let rows: [[Cell]]
    /// Columns that stay in sight.
    package let frozenColumns: Int
    /// Rows with this text in this column are printed faint: what is done.
    package let done: (column: Int, text: String)?

    package init(
      _ name: String, columns: [Column], rows: [[Cell]], frozenColumns: Int = 0,
      done: (column: Int, text: String)? = nil
    ) {
      self.name = name
      self.columns = columns
      self.rows = rows
      self.frozenColumns = frozenColumns
      self.done = done
    }

    package static func == (left: Sheet, right: Sheet) -> Bool {
      left.name == right.name && left.columns == right.columns && left.rows == right.rows
        && left.frozenColumns == right.frozenColumns && left.done?.column == right.done?.column
        && left.done?.text == right.done?.text
    }

    /// Whether its first row names the columns.
    var hasHeading: Bool { columns.contains { !$0.heading.isEmpty } }
  }

  package let title: String
  /// Seconds since 1970; no clock is asked, so that the same workbook has the same bytes.
  package let createdAt: Int
  package let sheets: [Sheet]

  package init(title: String, createdAt: Int, sheets: [Sheet]) {
    self.title = title
    self.createdAt = createdAt
    self.sheets = sheets
  }

  /// Characters that a cell can hold; what is longer is cut, with dots to show it.
  package static let longestText = 32_767
}
