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
    let workbook = Workbook(
      title: "", createdAt: 0,
      sheets: [
        Workbook.Sheet(
          "Mine", columns: [Workbook.Column("", width: 10)],
          rows: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
      ])
    try folder.write(try workbook.bytes(), to: "mine.xlsx")
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
    let cells = book.sheets.flatMap { $0.rows.joined() }
    for text in planted { #expect(cells.contains { $0.contains(text) }, "\(text)") }
  }
}
