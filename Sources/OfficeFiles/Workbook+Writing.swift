import CLibXLSXWriter

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Workbook {
  /// The file.
  ///
  /// - Throws: `OfficeFileError.refused` with the library's words.
  package func bytes() throws(OfficeFileError) -> [UInt8] {
    // The library writes files only.
    let path = try temporaryFile()
    defer { unlink(path) }
    try write(to: path)
    guard let file = fopen(path, "rb") else { throw .refused("the workbook cannot be read back") }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return result }
      result += buffer[..<count]
    }
  }

  private func temporaryFile() throws(OfficeFileError) -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/gapwise-workbook-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .refused("no temporary file can be made in '\(folder)'") }
    close(descriptor)
    return template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  private func write(to path: String) throws(OfficeFileError) {
    guard let book = workbook_new(path) else { throw .refused("no workbook can be made") }
    var properties = lxw_doc_properties()
    properties.created = time_t(createdAt)
    let copy = strdup(title)
    defer { free(copy) }
    properties.title = copy
    workbook_set_properties(book, &properties)
    for (name, value) in self.properties.sorted(by: { $0.key < $1.key }) {
      workbook_set_custom_property_string(book, name, value)
    }
    let looks = Looks(book)
    for sheet in sheets { try write(sheet, to: book, looks) }
    let status = workbook_close(book)
    guard status == LXW_NO_ERROR else { throw refusal(status) }
  }

  private func refusal(_ status: lxw_error) -> OfficeFileError {
    .refused(lxw_strerror(status).map { String(cString: $0) } ?? "error \(status.rawValue)")
  }
}

/// The formats of a workbook, owned by it.
private struct Looks {
  let heading: UnsafeMutablePointer<lxw_format>?
  let openHeading: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  let number: UnsafeMutablePointer<lxw_format>?
  let share: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  let done: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ set: (UnsafeMutablePointer<lxw_format>?) -> Void)
      -> UnsafeMutablePointer<lxw_format>?
    {
      let format = workbook_add_format(book)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      set(format)
      return format
    }
    func heading(_ colour: lxw_color_t) -> UnsafeMutablePointer<lxw_format>? {
      format {
        format_set_bold($0)
        format_set_text_wrap($0)
        format_set_bg_color($0, colour)
      }
    }
    self.heading = heading(0xE4EAF0)
    openHeading = heading(0xFFF2CC)
    text = format { format_set_text_wrap($0) }
    // Beside a text that starts at the left, a number at the right would run into it.
    number = format {
      format_set_num_format($0, "0.##")
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    // Per cent as spreadsheets mean it, where 25 and 25% typed into the cell are the same.
    share = format {
      format_set_num_format($0, "0%")
      format_set_align($0, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    day = format { format_set_num_format($0, "yyyy-mm-dd") }
    done = workbook_add_format(book)
    format_set_font_color(done, 0x6B6B6B)
    format_set_font_strikeout(done)
  }

  /// How a column looks where nothing is written yet.
  func look(of column: Workbook.Column) -> UnsafeMutablePointer<lxw_format>? {
    switch column.entry {
    case .day: day
    case .share: share
    case .anything, .choice, nil: text
    }
  }
}

extension Workbook {
  private func write(
    _ sheet: Sheet, to book: UnsafeMutablePointer<lxw_workbook>, _ looks: Looks
  ) throws(OfficeFileError) {
    guard let page = workbook_add_worksheet(book, sheet.name) else {
      throw .refused("the sheet '\(sheet.name)' cannot be made")
    }
    let first = sheet.hasHeading ? 1 : 0
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      worksheet_set_column(page, place, place, column.width, looks.look(of: column))
      if sheet.hasHeading {
        worksheet_write_string(
          page, 0, place, column.heading, column.entry == nil ? looks.heading : looks.openHeading)
      }
    }
    if sheet.hasHeading { worksheet_set_row(page, 0, 2 * Self.lineHeight, nil) }
    for (row, cells) in sheet.rows.enumerated() {
      let heights = zip(cells, sheet.columns).map { Self.height(of: $0, width: $1.width) }
      let height = min(Self.highestRow, heights.max() ?? Self.lineHeight)
      worksheet_set_row(page, lxw_row_t(row + first), height, nil)
      for (column, cell) in cells.enumerated() {
        try write(cell, page, lxw_row_t(row + first), lxw_col_t(column), looks)
      }
      // Not every program asks the column how an empty cell looks.
      for (column, cell) in zip(sheet.columns.indices, cells)
      where cell == .empty && sheet.columns[column].entry != nil {
        worksheet_write_blank(
          page, lxw_row_t(row + first), lxw_col_t(column), looks.look(of: sheet.columns[column]))
      }
    }
    if sheet.hasHeading { setUp(page, sheet, looks) }
    worksheet_set_landscape(page)
    // A4, or A3 where that would be too small to read.
    let width = sheet.columns.reduce(0) { $0 + $1.width }
    worksheet_set_paper(page, width > Self.widestOnA4 ? 8 : 9)
    worksheet_fit_to_pages(page, 1, 0)
  }

  private func write(
    _ cell: Cell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t, _ looks: Looks
  ) throws(OfficeFileError) {
    let status: lxw_error
    switch cell {
    case .empty: return
    case .text(let text):
      status = worksheet_write_string(page, row, column, Self.storable(text), looks.text)
    case .number(let number):
      status = worksheet_write_number(page, row, column, number, looks.number)
    case .share(let share):
      status = worksheet_write_number(page, row, column, share, looks.share)
    case .day(let year, let month, let day):
      var moment = lxw_datetime()
      (moment.year, moment.month, moment.day) = (Int32(year), Int32(month), Int32(day))
      status = worksheet_write_datetime(page, row, column, &moment, looks.day)
    }
    guard status == LXW_NO_ERROR else { throw refusal(status) }
  }

  /// In points, as all heights; fonts of Chinese have higher lines.
  private static let lineHeight = 15.0
  private static let chineseLineHeight = 16.5
  private static let highestRow = 409.0
  /// In characters.
  private static let widestOnA4 = 160.0

  /// Programs do not find out by themselves how high a row has to be.
  static func height(of cell: Cell, width: Double) -> Double {
    guard case .text(let text) = cell else { return lineHeight }
    var lines = 0
    var cells = 0
    var isChinese = false
    func breakLine() {
      lines += max(1, Int((Double(cells) * 1.1 / width).rounded(.up)))
      cells = 0
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        breakLine()
      } else if scalar.value >= firstWide {
        cells += 2
        isChinese = true
      } else {
        cells += 1
      }
    }
    breakLine()
    return Double(lines) * (isChinese ? chineseLineHeight : lineHeight)
  }

  /// From this scalar on, characters are as wide as two others.
  private static let firstWide: UInt32 = 0x2E80

  /// The text without control characters, and no longer than a cell.
  package static func storable(_ text: String) -> String {
    let safe = isPlain(text) ? text : withoutControls(text)
    guard safe.utf8.count > longestText, safe.utf16.count > longestText else { return safe }
    var cut = ""
    var length = 3
    for character in safe {
      length += character.utf16.count
      if length > longestText { break }
      cut.append(character)
    }
    return cut + "..."
  }

  private static func withoutControls(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20
        ? scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE
        : scalar == "\n" || scalar == "\t"
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether no byte of it can be part of anything a cell must not hold, as in most texts.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte >= 0x20 ? byte != 0x7F && byte < 0xEF : byte == 0x0A || byte == 0x09
    }
  }

  private func setUp(
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, _ looks: Looks
  ) {
    let lastRow = lxw_row_t(max(1, sheet.rows.count))
    let lastColumn = lxw_col_t(max(1, sheet.columns.count) - 1)
    worksheet_freeze_panes(page, 1, lxw_col_t(sheet.frozenColumns))
    worksheet_autofilter(page, 0, 0, lastRow, lastColumn)
    worksheet_repeat_rows(page, 0, 0)
    for (index, column) in sheet.columns.enumerated() {
      restrict(column.entry ?? .anything, page, lxw_col_t(index), lastRow)
    }
    guard let done = sheet.done else { return }
    let letter = Self.letters(done.column)
    let formula = strdup("=$\(letter)2=\"\(done.text.replacing("\"", with: "\"\""))\"")
    defer { free(formula) }
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.value_string = formula
    condition.format = looks.done
    worksheet_conditional_format_range(page, 1, 0, lastRow, lastColumn, &condition)
  }

  private func restrict(
    _ entry: Entry, _ page: UnsafeMutablePointer<lxw_worksheet>, _ column: lxw_col_t,
    _ lastRow: lxw_row_t
  ) {
    var validation = lxw_data_validation()
    func apply() {
      worksheet_data_validation_range(page, 1, column, lastRow, column, &validation)
    }
    switch entry {
    case .anything: return
    case .choice(let choices):
      var copies: [UnsafeMutablePointer<CChar>?] = choices.map { strdup($0) } + [nil]
      defer { for copy in copies { free(copy) } }
      copies.withUnsafeMutableBufferPointer { buffer in
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        validation.value_list = buffer.baseAddress
        apply()
      }
    case .day:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN.rawValue)
      (validation.value_datetime.year, validation.value_datetime.month) = (2000, 1)
      validation.value_datetime.day = 1
      apply()
    case .share:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (validation.minimum_number, validation.maximum_number) = (0, 1)
      apply()
    }
  }

  /// `A` for 0, `AA` for 26.
  package static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
