import OfficeFiles
import Testing

@Suite("Workbooks")
struct WorkbookTests {
  private func workbook(_ rows: [[Workbook.Cell]]) -> Workbook {
    Workbook(
      title: "T", createdAt: 1_764_230_400,
      sheets: [
        Workbook.Sheet(
          "Actions",
          columns: [
            Workbook.Column("Id", width: 10),
            Workbook.Column("State", width: 10, choices: ["open", "done"], isOpen: true),
          ], rows: rows, frozenColumns: 1, done: (1, "done"))
      ])
  }

  private func readBack(_ rows: [[Workbook.Cell]]) throws -> [[String]] {
    try #require(try Spreadsheet(bytes: try workbook(rows).bytes()).sheets.first).rows
  }

  @Test(
    "every text comes back as it was, and none becomes a formula",
    arguments: [
      "plain", "=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "<script>&amp;]]>", "事件记录", "👩🏽‍💻 שלום",
      "two\nlines", "  spaces  ", String(repeating: "长", count: 10_000),
    ])
  func texts(text: String) throws {
    let bytes = try workbook([[.text(text)]]).bytes()
    #expect(try readBack([[.text(text)]])[1] == [text])
    let sheet = try ZipPackage(bytes: bytes).required("xl/worksheets/sheet1.xml")
    #expect(!String(decoding: sheet, as: UTF8.self).contains("<f>"))
  }

  @Test("what a cell cannot hold is taken out or cut, and shown to be cut")
  func limits() throws {
    #expect(try readBack([[.text("a\u{1B}[31m\u{0}b")]])[1] == ["a[31mb"])
    let long = try #require(
      try readBack([[.text(String(repeating: "x", count: 40_000))]])[1].first)
    #expect(long.utf16.count == Workbook.longestText && long.hasSuffix("x..."))
  }

  @Test("days and numbers are days and numbers")
  func values() throws {
    let row = try readBack([[.day(year: 2027, month: 3, day: 1), .number(2.5)]])[1]
    #expect(Spreadsheet.day(row[0]) == 20_878)
    #expect(Double(row[1]) == 2.5)
  }

  @Test(
    "rows are as high as their longest text needs, and Chinese has higher lines",
    arguments: [
      ("one two", 15), ("one two three four five", 45), (String(repeating: "长", count: 10), 49.5),
    ])
  func heights(text: String, height: Double) throws {
    let bytes = try workbook([[.text("a"), .text(text)]]).bytes()
    let part = try ZipPackage(bytes: bytes).required("xl/worksheets/sheet1.xml")
    let xml = try XMLTokens(part, part: "xl/worksheets/sheet1.xml")
    let row = try #require(
      xml.tokens.indices.first { xml.name($0) == "row" && xml.value(of: "r", in: $0) == "2" })
    #expect(xml.value(of: "ht", in: row).flatMap(Double.init) ?? 15 == height)
  }

  @Test("the same workbook has the same bytes")
  func reproducible() throws {
    let rows: [[Workbook.Cell]] = [[.text("a"), .text("done")], [.empty, .number(1)]]
    #expect(try workbook(rows).bytes() == workbook(rows).bytes())
  }

  @Test(
    "columns have letters", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
  func letters(column: Int, letters: String) {
    #expect(Workbook.letters(column) == letters)
  }
}

@Suite("Workbooks that others wrote")
struct SpreadsheetTests {
  /// A workbook of one sheet with these rows in XML.
  private func file(_ rows: String, strings: String? = nil, prefix: String = "") throws -> [UInt8] {
    let space = "xmlns\(prefix.isEmpty ? "" : ":" + prefix.dropLast())=\"urn:x\""
    var package = ZipPackage()
    package["xl/workbook.xml"] = Array(
      """
      <workbook xmlns:r="urn:r"><sheets><sheet name="A &amp; B" r:id="r1"/></sheets></workbook>
      """.utf8)
    package["xl/_rels/workbook.xml.rels"] = Array(
      "<Relationships><Relationship Id=\"r1\" Target=\"/xl/worksheets/one.xml\"/></Relationships>"
        .utf8)
    package["xl/worksheets/one.xml"] = Array(
      "<\(prefix)worksheet \(space)><\(prefix)sheetData>\(rows)</\(prefix)sheetData></\(prefix)worksheet>"
        .utf8)
    if let strings { package["xl/sharedStrings.xml"] = Array(strings.utf8) }
    return try package.archived()
  }

  @Test("shared, inline and calculated texts, gaps and rows without numbers are read")
  func kinds() throws {
    let rows = """
      <row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>in &lt;line</t></is></c></row>
      <row><c t="str"><f>A1</f><v>made</v></c><c><v>46082</v></c><c t="e"><v>#REF!</v></c></row>
      """
    let strings =
      "<sst><si><t>no</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>x</t></rPh></si></sst>"
    let sheet = try #require(
      try Spreadsheet(bytes: try file(rows, strings: strings)).sheets.first)
    #expect(sheet.name == "A & B")
    #expect(sheet.rows == [[], ["", "two runs", "", "in <line"], ["made", "46082"]])
  }

  @Test("names with a prefix are the same names")
  func prefixed() throws {
    let rows = "<x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row>"
    #expect(try Spreadsheet(bytes: try file(rows, prefix: "x:")).sheets[0].rows == [["7"]])
  }

  @Test("what is no workbook, or too large, is refused with words")
  func hostile() throws {
    #expect(throws: OfficeFileError.notAPackage) { try Spreadsheet(bytes: Array("garbage".utf8)) }
    #expect(throws: OfficeFileError.missingPart("xl/workbook.xml")) {
      try Spreadsheet(bytes: try ZipPackage(parts: [.init(name: "a", bytes: [1])]).archived())
    }
    for rows in ["<row r=\"9999999\"/>", "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"] {
      #expect(throws: OfficeFileError.tooLarge("xl/worksheets/one.xml")) {
        try Spreadsheet(bytes: try file(rows))
      }
    }
    let entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><row/>"
    #expect(throws: OfficeFileError.self) { try Spreadsheet(bytes: try file(entity)) }
  }
}
