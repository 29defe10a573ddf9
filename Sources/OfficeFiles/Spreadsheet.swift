/// What is in the cells of a workbook that somebody filled in, whatever program wrote it.
package struct Spreadsheet: Sendable, Equatable {
  package enum Cell: Sendable, Equatable {
    /// Also where nothing was ever written.
    case empty
    case text(String)
    /// As it stands in the file; a day is a count of days since 1899-12-30 (``Spreadsheet/day(_:)``).
    case number(String)
    /// A number that is shown as per cent: 0.25 for 25 %.
    case share(Double)
    case truth(Bool)
    /// What a formula could not make, such as `#REF!`.
    case error(String)
    /// A formula whose result is not in the file.
    case uncalculated

    /// What somebody wrote, as far as it is one.
    package var text: String {
      switch self {
      case .text(let text), .number(let text), .error(let text): text
      case .share(let share): "\(share)"
      case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
      case .empty, .uncalculated: ""
      }
    }
  }

  /// One sheet, its rows from the top, each to its last cell that is not empty.
  package struct Sheet: Sendable, Equatable {
    package let name: String
    package let rows: [[Cell]]
  }

  package let sheets: [Sheet]
  /// What the program that made it noted about it, by name.
  package let properties: [String: String]

  static let mostRows = 100_000
  static let mostColumns = 1000

  /// Reads an .xlsx file.
  ///
  /// - Throws: `OfficeFileError` for what is no workbook, is damaged, or is larger than anything honest.
  package init(bytes: [UInt8]) throws(OfficeFileError) {
    let package = try ZipPackage(bytes: bytes)
    let book = try XMLTokens(try package.required("xl/workbook.xml"), part: "xl/workbook.xml")
    let parts = try Self.parts(package)
    let strings = try Self.strings(package)
    let shares = try CellStyles(package).shares
    var sheets: [Sheet] = []
    for index in book.tokens.indices where book.localName(index) == "sheet" {
      guard let name = book.value(of: "name", in: index),
        let id = book.value(of: "r:id", in: index), let part = parts[id]
      else { continue }
      let tokens = try XMLTokens(try package.required(part), part: part)
      let reader = SheetReader(tokens: tokens, strings: strings, shares: shares, part: part)
      sheets.append(Sheet(name: Self.unescaped(name), rows: try reader.rows()))
    }
    guard !sheets.isEmpty else { throw .missingPart("xl/worksheets/sheet1.xml") }
    self.sheets = sheets
    properties = try Self.properties(package)
  }

  /// Days since 1970 for a number of a spreadsheet's calendar; nil where the text is no whole number.
  package static func day(_ text: String) -> Int? {
    guard let number = Double(text), number >= 1, number < 2_958_466 else { return nil }
    return Int(number) - 25_569
  }
}

extension Spreadsheet {
  /// Where the sheets are, by the ids the workbook refers to.
  private static func parts(_ package: ZipPackage) throws(OfficeFileError) -> [String: String] {
    let name = "xl/_rels/workbook.xml.rels"
    let tokens = try XMLTokens(try package.required(name), part: name)
    var result: [String: String] = [:]
    for index in tokens.tokens.indices where tokens.localName(index) == "Relationship" {
      guard let id = tokens.value(of: "Id", in: index),
        let target = tokens.value(of: "Target", in: index)
      else { continue }
      result[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return result
  }

  private static func strings(_ package: ZipPackage) throws(OfficeFileError) -> [String] {
    let name = "xl/sharedStrings.xml"
    guard let bytes = package[name] else { return [] }
    let tokens = try XMLTokens(bytes, part: name)
    return tokens.tokens.indices.filter { tokens.begins("si", $0) }.map { tokens.text(in: $0) }
  }

  private static func properties(_ package: ZipPackage) throws(OfficeFileError) -> [String: String]
  {
    let name = "docProps/custom.xml"
    guard let bytes = package[name] else { return [:] }
    let tokens = try XMLTokens(bytes, part: name)
    var result: [String: String] = [:]
    for index in tokens.tokens.indices where tokens.begins("property", index) {
      guard let key = tokens.value(of: "name", in: index) else { continue }
      result[unescaped(key)] = tokens.characters(in: index)
    }
    return result
  }

  static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      result += rest[..<start]
      let name = rest[rest.index(after: start)..<end]
      if let scalar = XMLEntity.character(name.utf8) {
        result.unicodeScalars.append(scalar)
      } else {
        result += rest[start...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension XMLTokens {
  /// The name of a tag without its prefix.
  func localName(_ index: Int) -> Substring {
    let token = tokens[index]
    guard token.kind == .start || token.kind == .empty else { return "" }
    return name(index).split(separator: ":").last ?? ""
  }

  func begins(_ name: String, _ index: Int) -> Bool { localName(index) == name }

  /// What stands between the tags of an element and of those in it.
  func characters(in element: Int) -> String {
    guard tokens[element].kind == .start else { return "" }
    return (element..<tokens[element].partner).filter { tokens[$0].kind == .text }
      .map { Spreadsheet.unescaped(String(decoding: bytes($0), as: UTF8.self)) }.joined()
  }

  /// All text of an element, without what only helps to pronounce it.
  func text(in element: Int) -> String {
    var result = ""
    var index = element
    while index < tokens[element].partner {
      if begins("rPh", index) { index = tokens[index].partner }
      if begins("t", index), tokens[index].kind == .start {
        result += characters(in: index)
      }
      index += 1
    }
    return result
  }
}

/// How the cells of a workbook are shown, as far as it changes what they mean.
private struct CellStyles {
  /// The styles that show a number as per cent, by the index cells refer to.
  private(set) var shares: Set<Int> = []

  /// ECMA-376 part 1, 18.8.30: the formats without a code that show per cent.
  private static let builtIn: Set<String> = ["9", "10"]

  init(_ package: ZipPackage) throws(OfficeFileError) {
    let name = "xl/styles.xml"
    guard let bytes = package[name] else { return }
    let tokens = try XMLTokens(bytes, part: name)
    var formats = Self.builtIn
    var styles: Range<Int> = 0..<0
    for index in tokens.tokens.indices {
      switch tokens.localName(index) {
      case "numFmt":
        guard let id = tokens.value(of: "numFmtId", in: index),
          let code = tokens.value(of: "formatCode", in: index), Self.showsPerCent(code)
        else { continue }
        formats.insert(id)
      case "cellXfs": styles = index..<max(index, tokens.tokens[index].partner)
      default: continue
      }
    }
    let used = styles.filter { tokens.begins("xf", $0) }
    for (style, index) in used.enumerated()
    where tokens.value(of: "numFmtId", in: index).map(formats.contains) == true {
      shares.insert(style)
    }
  }

  /// Whether a format multiplies by a hundred; what stands in quotes is only written beside.
  private static func showsPerCent(_ code: String) -> Bool {
    Spreadsheet.unescaped(code).split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated().contains { $0.offset.isMultiple(of: 2) && $0.element.contains("%") }
  }
}

/// Puts the cells of one sheet in their places.
private struct SheetReader {
  let tokens: XMLTokens
  let strings: [String]
  /// The styles that show per cent.
  let shares: Set<Int>
  let part: String

  func rows() throws(OfficeFileError) -> [[Spreadsheet.Cell]] {
    var rows: [[Spreadsheet.Cell]] = []
    var column = 0
    for index in tokens.tokens.indices {
      switch tokens.localName(index) {
      case "row":
        let number = tokens.value(of: "r", in: index).flatMap { Int($0) } ?? rows.count + 1
        guard number > rows.count, number <= Spreadsheet.mostRows else { throw .tooLarge(part) }
        while rows.count < number { rows.append([]) }
        column = 0
      case "c":
        guard !rows.isEmpty else { continue }
        column = tokens.value(of: "r", in: index).flatMap(Self.column) ?? column
        guard column < Spreadsheet.mostColumns else { throw .tooLarge(part) }
        put(cell(index), column, &rows[rows.count - 1])
        column += 1
      default: continue
      }
    }
    return rows
  }

  private func put(_ cell: Spreadsheet.Cell, _ column: Int, _ row: inout [Spreadsheet.Cell]) {
    guard cell != .empty else { return }
    while row.count <= column { row.append(.empty) }
    row[column] = cell
  }

  private func cell(_ index: Int) -> Spreadsheet.Cell {
    guard tokens.tokens[index].kind == .start else { return .empty }
    let kind = tokens.value(of: "t", in: index) ?? "n"
    if kind == "inlineStr" { return text(tokens.text(in: index)) }
    guard let raw = value(index), !raw.isEmpty || kind == "str" else {
      return holdsFormula(index) ? .uncalculated : .empty
    }
    switch kind {
    case "s":
      return Int(raw).flatMap { strings.indices.contains($0) ? text(strings[$0]) : nil } ?? .empty
    case "b": return .truth(raw != "0")
    case "e": return .error(raw)
    case "n":
      let style = tokens.value(of: "s", in: index).flatMap { Int($0) } ?? 0
      if shares.contains(style), let share = Double(raw) { return .share(share) }
      return .number(raw)
    default: return text(raw)
    }
  }

  private func text(_ text: String) -> Spreadsheet.Cell { text.isEmpty ? .empty : .text(text) }

  private func holdsFormula(_ cell: Int) -> Bool {
    (cell..<tokens.tokens[cell].partner).contains { tokens.begins("f", $0) }
  }

  /// What stands between `<v>` and `</v>`.
  private func value(_ cell: Int) -> String? {
    (cell..<tokens.tokens[cell].partner).first {
      tokens.begins("v", $0) && tokens.tokens[$0].kind == .start
    }.map(tokens.characters)
  }

  /// 0 for `A7`, 26 for `AA7`.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (65...90).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
