/// The texts of a workbook that somebody filled in, whatever program wrote it.
package struct Spreadsheet: Sendable, Equatable {
  /// One sheet, its rows from the top; cells that are empty or missing are empty texts.
  package struct Sheet: Sendable, Equatable {
    package let name: String
    package let rows: [[String]]
  }

  package let sheets: [Sheet]

  static let mostRows = 100_000
  static let mostColumns = 1000

  /// Reads an .xlsx file. Numbers come as they stand in the file: a day is a count of days since
  /// 1899-12-30 (``day(_:)``).
  ///
  /// - Throws: `OfficeFileError` for what is no workbook, is damaged, or is larger than anything honest.
  package init(bytes: [UInt8]) throws(OfficeFileError) {
    let package = try ZipPackage(bytes: bytes)
    let book = try XMLTokens(try package.required("xl/workbook.xml"), part: "xl/workbook.xml")
    let parts = try Self.parts(package)
    let strings = try Self.strings(package)
    var sheets: [Sheet] = []
    for index in book.tokens.indices where book.localName(index) == "sheet" {
      guard let name = book.value(of: "name", in: index),
        let id = book.value(of: "r:id", in: index), let part = parts[id]
      else { continue }
      let tokens = try XMLTokens(try package.required(part), part: part)
      sheets.append(
        Sheet(name: Self.unescaped(name), rows: try SheetReader(tokens, strings, part).rows()))
    }
    guard !sheets.isEmpty else { throw .missingPart("xl/worksheets/sheet1.xml") }
    self.sheets = sheets
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

  /// All text of an element, without what only helps to pronounce it.
  func text(in element: Int) -> String {
    var result = ""
    var index = element
    while index < tokens[element].partner {
      if begins("rPh", index) { index = tokens[index].partner }
      if begins("t", index), tokens[index].kind == .start {
        for inner in index..<tokens[index].partner where tokens[inner].kind == .text {
          result += Spreadsheet.unescaped(String(decoding: bytes(inner), as: UTF8.self))
        }
      }
      index += 1
    }
    return result
  }
}

/// Puts the cells of one sheet in their places.
private struct SheetReader {
  private let tokens: XMLTokens
  private let strings: [String]
  private let part: String

  init(_ tokens: XMLTokens, _ strings: [String], _ part: String) {
    self.tokens = tokens
    self.strings = strings
    self.part = part
  }

  func rows() throws(OfficeFileError) -> [[String]] {
    var rows: [[String]] = []
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
        put(value(index), column, &rows[rows.count - 1])
        column += 1
      default: continue
      }
    }
    return rows
  }

  private func put(_ text: String, _ column: Int, _ row: inout [String]) {
    guard !text.isEmpty else { return }
    while row.count <= column { row.append("") }
    row[column] = text
  }

  private func value(_ cell: Int) -> String {
    guard tokens.tokens[cell].kind == .start else { return "" }
    let kind = tokens.value(of: "t", in: cell) ?? "n"
    if kind == "inlineStr" { return tokens.text(in: cell) }
    // An error is nothing that somebody wrote.
    if kind == "e" { return "" }
    for index in cell..<tokens.tokens[cell].partner
    where tokens.begins("v", index) && tokens.tokens[index].kind == .start {
      let raw = (index..<tokens.tokens[index].partner).filter { tokens.tokens[$0].kind == .text }
        .map { String(decoding: tokens.bytes($0), as: UTF8.self) }.joined()
      guard kind == "s" else { return Spreadsheet.unescaped(raw) }
      return Int(raw).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    }
    return ""
  }

  /// 0 for `A7`, 26 for `AA7`.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (65...90).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
