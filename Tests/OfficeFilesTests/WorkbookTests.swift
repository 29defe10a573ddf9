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
            Workbook.Column("State", width: 10, entry: .choice(["open", "done"])),
          ], rows: rows, frozenColumns: 1, done: (1, "done"))
      ])
  }

  private func readBack(_ rows: [[Workbook.Cell]]) throws -> [[String]] {
    try #require(try Spreadsheet(bytes: try workbook(rows).bytes()).sheets.first).rows
      .map { $0.map(\.text) }
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

  @Test("days, numbers and shares are days, numbers and shares")
  func values() throws {
    let rows: [[Workbook.Cell]] = [
      [.day(year: 2027, month: 3, day: 1), .number(2.5)], [.share(0.25)],
    ]
    let book = try Spreadsheet(bytes: try workbook(rows).bytes())
    let read = book.sheets[0].rows
    #expect(Spreadsheet.day(read[1][0].text) == 20_878)
    #expect(read[1][1] == .number("2.5"))
    #expect(read[2][0] == .share(0.25))
  }

  @Test("what is noted about a workbook comes back, and is no text on a sheet")
  func properties() throws {
    let noted = ["State": "7 <&> 2027", "Other": "事件"]
    let book = try Spreadsheet(
      bytes: try Workbook(
        title: "T", createdAt: 0, sheets: [Workbook.Sheet("A", columns: [], rows: [])],
        properties: noted
      ).bytes())
    #expect(book.properties == noted && book.sheets[0].rows.isEmpty)
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
  private func file(
    _ rows: String, strings: String? = nil, styles: String? = nil, prefix: String = ""
  ) throws -> [UInt8] {
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
    if let styles { package["xl/styles.xml"] = Array(styles.utf8) }
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
    #expect(
      sheet.rows == [
        [], [.empty, .text("two runs"), .empty, .text("in <line")],
        [.text("made"), .number("46082"), .error("#REF!")],
      ])
  }

  @Test("names with a prefix are the same names")
  func prefixed() throws {
    let rows = "<x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row>"
    #expect(try Spreadsheet(bytes: try file(rows, prefix: "x:")).sheets[0].rows == [[.number("7")]])
  }

  @Test("shares, yes and no, and formulas nobody calculated are told from numbers and texts")
  func meanings() throws {
    let rows = """
      <row><c s="1"><v>0.25</v></c><c s="2"><v>0.5</v></c><c s="3"><v>40</v></c><c t="b"><v>1</v></c>
      <c><f>A1</f></c><c><f>A1</f><v></v></c><c s="0"><v>1</v></c><c s="9"><v>1</v></c></row>
      """
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/>
      <numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
      </styleSheet>
      """
    #expect(
      try Spreadsheet(bytes: try file(rows, styles: styles)).sheets[0].rows == [
        [
          .share(0.25), .share(0.5), .number("40"), .truth(true), .uncalculated, .uncalculated,
          .number("1"), .number("1"),
        ]
      ])
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
