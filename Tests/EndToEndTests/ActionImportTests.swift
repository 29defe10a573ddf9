import Foundation
import GapAnalysis
import OfficeFiles
import TestSupport
import Testing

@Suite("The action register on the command line")
struct ActionImportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try run("new", "acme.gapwise", "--quick")
    for (question, rating) in [("incident.recording", "P"), ("problem.causes", "N")] {
      _ = try run("answer", "acme.gapwise", question, "--rating", rating)
    }
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  /// Somebody's workbook: these rows on a sheet.
  private func write(_ rows: [[String]]) throws {
    try write(rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
  }

  private func write(_ rows: [[Workbook.Cell]], properties: [String: String] = [:]) throws {
    let workbook = Workbook(
      title: "", createdAt: 0,
      sheets: [Workbook.Sheet("Mine", columns: [Workbook.Column("", width: 10)], rows: rows)],
      properties: properties)
    try folder.write(try workbook.bytes(), to: "mine.xlsx")
  }

  /// The register as the program writes it now, with some cells of the action `problem.causes` filled
  /// in, by their headings.
  private func register(filling cells: [String: Workbook.Cell]) throws {
    _ = try run("report", "acme.gapwise", "--format", "xlsx", "--lang", "en")
    let book = try Spreadsheet(bytes: try folder.bytes("reports/actions.xlsx"))
    let rows = try #require(book.sheets.first { $0.name == "Actions" }).rows
    let filled = rows.map { row in
      row.enumerated().map { column, cell -> Workbook.Cell in
        let isMine = row.first == .text("A-problem.causes")
        return (isMine ? cells[rows[0][column].text] : nil) ?? written(cell)
      }
    }
    try write(filled, properties: book.properties)
  }

  private func written(_ cell: Spreadsheet.Cell) -> Workbook.Cell {
    switch cell {
    case .number(let number): Double(number).map { .number($0) } ?? .empty
    case .share(let share): .share(share)
    default: cell == .empty ? .empty : .text(cell.text)
    }
  }

  @Test("what was filled in is read back by id, whatever the order of lines and columns")
  func readBack() throws {
    try write([
      ["our list"], ["状态", "Owner", "Id", "colour", "Due", "%", "备注"],
      ["进行中", "Li Na", "A-problem.causes", "red", "2027-03-01", "40", "tool ordered"],
      ["", "", "A-incident.recording"], [],
    ])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.errors == "saved to acme.gapwise: 5 changes\n")
    #expect(
      result.output == """
        A-problem.causes: owner Li Na
        A-problem.causes: due 2027-03-01
        A-problem.causes: status started
        A-problem.causes: percent 40
        A-problem.causes: note tool ordered

        """)
    let again = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(again.errors == "saved to acme.gapwise: 0 changes\n" && again.status == 0)
    #expect(try run("action", "list", "acme.gapwise").output.contains("Li Na"))
  }

  @Test("a register that nobody touched changes nothing")
  func untouched() throws {
    for language in ["en", "zh", "both"] {
      _ = try run("report", "acme.gapwise", "--format", "xlsx", "--lang", language)
      let result = try run("action", "import", "acme.gapwise", "reports/actions.xlsx")
      #expect(result.errors == "saved to acme.gapwise: 0 changes\n")
    }
  }

  @Test("unknown ids and values that make no sense are named with their cell; the rest is taken")
  func refused() throws {
    try write([
      ["Id", "Owner", "%", "Status"], ["A-problem.causes", "Wang", "250", "soon"],
      ["A-no.such", "Li"],
    ])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.status == 1)
    #expect(result.errors.contains("mine.xlsx: Mine!C2: '250' is not a number from 0 to 100\n"))
    #expect(result.errors.contains("mine.xlsx: Mine!D2: 'soon' is not known"))
    #expect(result.errors.contains("mine.xlsx: Mine!A3: action 'A-no.such' does not exist"))
    #expect(result.errors.hasSuffix("saved to acme.gapwise: 1 change\n"))
  }

  @Test("an old register puts nothing back: what was changed since is named and not taken")
  func stale() throws {
    for (field, value) in [("--owner", "Wang"), ("--note", "first"), ("--percent", "30")] {
      _ = try run("action", "set", "acme.gapwise", "A-problem.causes", field, value)
    }
    try register(filling: ["Owner": .text("Li Na"), "%": .share(0.5)])
    for (field, value) in [("--owner", "Zhao"), ("--note", "second")] {
      _ = try run("action", "set", "acme.gapwise", "A-problem.causes", field, value)
    }
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.output == "A-problem.causes: percent 50, before: 30\n")
    #expect(
      result.errors == """
        mine.xlsx: Mine!I2: owner of A-problem.causes is now 'Zhao', changed after this register was \
        written, so 'Li Na' is not taken; decide with: gapwise action set
        saved to acme.gapwise: 1 change

        """)
    #expect(result.status == 1)
    let plan = try run("action", "list", "acme.gapwise", "--json").output
    #expect(plan.contains("second") && plan.contains("Zhao"))
  }

  @Test("a register of another assessment is read like somebody's own list")
  func foreign() throws {
    try write(
      [[.text("Id"), .text("Owner")], [.text("A-problem.causes"), .text("Li Na")]],
      properties: ["Gapwise state": "3 2020-01-01T00:00:00Z"])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.output == "A-problem.causes: owner Li Na\n" && result.status == 0)
  }

  @Test(
    "per cent are read as spreadsheets mean them",
    arguments: [
      (Workbook.Cell.share(0.25), "25"), (.number(40), "40"), (.text("25%"), "25"),
      (.text("12.5 ％"), "12.5"), (.share(1), "100"), (.text("0.5%"), "0.5"),
    ])
  func perCent(cell: Workbook.Cell, percent: String) throws {
    try write([[.text("Id"), .text("%")], [.text("A-problem.causes"), cell]])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.output == "A-problem.causes: percent \(percent)\n")
  }

  @Test("a number that may be a share or per cent is asked about")
  func ambiguous() throws {
    try write([[.text("Id"), .text("%")], [.text("A-problem.causes"), .number(0.25)]])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.errors.contains("Mine!B2: '0.25' may be 25% or 0.25%; write it with %\n"))
    #expect(result.status == 1 && result.output.isEmpty)
  }

  @Test(
    "days are read as people write them",
    arguments: ["2027-03-05", "2027/3/5", "2027.03.05", "2027年3月5日", "46451"])
  func days(text: String) throws {
    try write([["Id", "Due"], ["A-problem.causes", text]])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.output == "A-problem.causes: due 2027-03-05\n")
  }

  @Test(
    "what is not read is said: renamed columns, rows without id or with one that was there before")
  func unread() throws {
    try write([
      ["Id", "Responsible", "Note"], ["A-problem.causes", "Li", "a"], ["", "Wang", "b"],
      ["A-problem.causes", "", "c"],
    ])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(
      result.errors == """
        mine.xlsx: Mine: no column is named 'Owner', 'Due', 'Status', '%', so nothing is read there; \
        not known: 'Responsible'
        mine.xlsx: Mine!A3: no id, so this row is not read
        mine.xlsx: Mine!A4: 'A-problem.causes' stands in Mine!A2 already, so this row is not read
        saved to acme.gapwise: 1 change

        """)
    #expect(result.status == 1)
  }

  @Test("a register whose column of ids is gone is refused, and no other sheet taken for it")
  func withoutIds() throws {
    let sheets = [
      Workbook.Sheet(
        "Actions", columns: [Workbook.Column("", width: 10)], rows: [[.text("Nr"), .text("Owner")]]),
      Workbook.Sheet(
        "Documents", columns: [Workbook.Column("", width: 10)],
        rows: [[.text("Id"), .text("Owner")], [.text("sms-plan"), .text("Li")]]),
    ]
    try folder.write(
      try Workbook(title: "", createdAt: 0, sheets: sheets).bytes(), to: "mine.xlsx")
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(result.status == 1 && result.errors.contains("'Id' and at least one"))
    #expect(result.errors.components(separatedBy: "\n").count == 2)
  }

  @Test("an action that is done is done to a hundred per cent, and one partly done is started")
  func consistent() throws {
    for (field, value) in [("--status", "done"), ("--percent", "30")] {
      _ = try run("action", "set", "acme.gapwise", "A-problem.causes", field, value)
    }
    _ = try run("action", "set", "acme.gapwise", "A-incident.recording", "--percent", "30")
    let plan = try run("action", "list", "acme.gapwise", "--json").output
    #expect(plan.contains("\"percent\" : 100") && !plan.contains("\"status\" : \"open\""))
  }

  @Test("with --dry-run nothing is saved; a file that is no register is refused")
  func dryRun() throws {
    try write([["Id", "Owner"], ["A-problem.causes", "Wang"]])
    let result = try run("action", "import", "acme.gapwise", "mine.xlsx", "--dry-run")
    #expect(result.errors == "nothing saved: 1 change found\n")
    #expect(!(try run("action", "list", "acme.gapwise").output.contains("Wang")))
    try write([["just", "numbers"]])
    let other = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(other.status == 1 && other.errors.contains("no sheet with the columns"))
    try folder.write("garbage", to: "mine.xlsx")
    let garbage = try run("action", "import", "acme.gapwise", "mine.xlsx")
    #expect(garbage.errors.contains("cannot be read as a workbook"))
  }

  @Test("everything that somebody wrote is in the workbook, as text")
  func planted() throws {
    let planted = ["=HYPERLINK(\"x\") note-4711", "<b>&evidence-4712]]>", "owner-4713 שלום 👩🏽‍💻"]
    _ = try run(
      "answer", "acme.gapwise", "incident.recording", "--note", planted[0], "--evidence", planted[1]
    )
    _ = try run("action", "set", "acme.gapwise", "A-incident.recording", "--owner", planted[2])
    _ = try run("report", "acme.gapwise", "--format", "xlsx", "--lang", "en")
    let book = try Spreadsheet(bytes: try folder.bytes("reports/actions.xlsx"))
    let cells = book.sheets.flatMap { $0.rows.joined() }.map(\.text)
    for text in planted { #expect(cells.contains { $0.contains(text) }, "\(text)") }
  }
}
