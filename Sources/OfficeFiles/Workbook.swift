/// A workbook to be written: sheets of typed cells, with what helps people who fill them in.
///
/// Every text stays a text, whatever it looks like; there are no formulas, links or macros.
package struct Workbook: Sendable, Equatable {
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Double)
    /// 0–1, shown as per cent.
    case share(Double)
    case day(year: Int, month: Int, day: Int)
    case empty
  }

  /// What people may write in a column; spreadsheet programs refuse anything else.
  package enum Entry: Sendable, Equatable {
    case anything
    case choice([String])
    case day
    /// 0 to 100 per cent.
    case share
  }

  package struct Column: Sendable, Equatable {
    package let heading: String
    /// In characters of the usual font.
    package let width: Double
    /// What is to be filled in; nil for a column that is not.
    package let entry: Entry?

    package init(_ heading: String, width: Double, entry: Entry? = nil) {
      self.heading = heading
      self.width = width
      self.entry = entry
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
  /// Noted in the file by name, where people do not see it and programs keep it.
  package let properties: [String: String]

  package init(
    title: String, createdAt: Int, sheets: [Sheet], properties: [String: String] = [:]
  ) {
    self.title = title
    self.createdAt = createdAt
    self.sheets = sheets
    self.properties = properties
  }

  /// Characters that a cell can hold; what is longer is cut, with dots to show it.
  package static let longestText = 32_767
}
