import Foundation
import TestSupport
import Testing

@Suite("Reports on the command line")
struct ReportCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Program.run(
      ["example", "--out", "one", "--lang", "en", "--format", "md"], in: folder.path)
  }

  private func report(
    _ arguments: String..., path: String? = nil
  ) throws -> Program.Result {
    try Program.run(
      ["report", "one/example.gapwise", "--out", "two", "--lang", "en"] + arguments,
      environment: path.map { ["PATH": $0, "TMPDIR": folder.path + "/scratch"] } ?? [:],
      in: folder.path)
  }

  /// A folder with a program of this name that does this.
  private func program(_ name: String, _ lines: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/scratch", withIntermediateDirectories: true)
    let path = try folder.write("#!/bin/sh\n\(lines)\n", to: "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return folder.path + "/bin"
  }

  @Test("as tables are five files")
  func tables() throws {
    let result = try report("--format", "csv")
    #expect(
      result.output == """
        two/findings.csv
        two/actions.csv
        two/documents.csv
        two/evidence.csv
        two/answers.csv

        """)
    #expect(result.status == 0)
  }

  @Test("for executives are three files; data and tables hold everything and are refused")
  func executive() throws {
    let result = try report("--audience", "executive")
    #expect(
      result.output == """
        two/gap-report-executive.html
        two/gap-report-executive.md
        two/gap-report-executive.docx

        """)
    let refused = try report("--audience", "executive", "--format", "json")
    #expect(
      refused.errors
        == "gapwise: the executive edition is written as html, md, docx or pdf; "
        + "leave out --audience for json\n")
    #expect(refused.status == 64)
  }

  @Test("without names leave an owner alone when the register is read back")
  func hiddenNames() throws {
    _ = try Program.run(
      ["action", "set", "one/example.gapwise", "A-supplier.internal", "--owner", "Ada Lovelace"],
      in: folder.path)
    let written = try report("--format", "xlsx", "--names", "hide")
    #expect(written.status == 0, "\(written.errors)")
    let result = try Program.run(
      ["action", "import", "one/example.gapwise", "two/actions.xlsx", "--dry-run"], in: folder.path)
    #expect(result.errors.hasPrefix("nothing saved: 0 changes found"), "\(result.errors)")
  }

  @Test("as PDF need a program that prints, and say which")
  func noPrinter() throws {
    let path = try program("nothing", "true")
    let result = try report("--format", "pdf", path: path)
    #expect(
      result.errors
        == "gapwise: PDF needs Chromium or WeasyPrint, and neither is on the PATH; install one, "
        + "on Debian with: apt install chromium (or weasyprint); or print the HTML from a browser\n"
    )
    #expect(result.status == 1)
    #expect(try folder.names() == ["bin", "one", "scratch"])
  }

  @Test(
    "as PDF are printed by the program that is there, dated by the assessment, nothing left behind")
  func printed() throws {
    let path = try program(
      "chromium",
      """
      for argument; do case $argument in
      --print-to-pdf=*) out=${argument#*=} ;;
      file://*) page=${argument#file://} ;;
      esac; done
      exec >"$out"
      echo "%PDF-1.4 /CreationDate (D:20991231235959+00'00')"
      while read -r line; do echo "$line"; done <"$page"
      """)
    let result = try report("--format", "pdf", path: path)
    #expect(result.output == "two/gap-report.pdf\n", "\(result.errors)")
    let text = try folder.read("two/gap-report.pdf")
    #expect(!text.contains("20991231"))
    #expect(text.contains("id=\"summary\""))
    #expect(!text.contains("href=\"document-plan.html"))
    #expect(try folder.names(in: "scratch") == [])
    #expect(try folder.names(in: "two") == ["gap-report.pdf"])
  }

  @Test("as PDF keep the old file where printing fails", arguments: ["exit 3", "echo >\"$0.x\""])
  func failing(script: String) throws {
    try folder.write("old", to: "two/gap-report.pdf")
    let path = try program("weasyprint", script)
    let result = try report("--format", "pdf", path: path)
    #expect(result.errors.contains("weasyprint' made no PDF of gap-report.html"))
    #expect(result.status == 1 && result.output == "")
    #expect(try folder.read("two/gap-report.pdf") == "old")
    #expect(try folder.names(in: "scratch") == [])
  }

  @Test("that do not fit on the disk leave the old file whole, and no other")
  func fullDisk() throws {
    try folder.write("old", to: "two/gap-report.html")
    // A limit on the size of files is to a program what a full disk is.
    let result = try Program.shell(
      "trap '' XFSZ; ulimit -f 100; gapwise report one/example.gapwise --out two --format html",
      in: folder.path)
    #expect(
      result.output
        == "gapwise: cannot write 'two/gap-report.html'; check that the folder is writable and the "
        + "disk not full\n")
    #expect(result.status == 1)
    #expect(try folder.read("two/gap-report.html") == "old")
    #expect(try folder.names(in: "two") == ["gap-report.html"])
  }

  @Test("into a folder that cannot be made say so")
  func noFolder() throws {
    try folder.write("a file", to: "two")
    let result = try report("--format", "json")
    #expect(
      result.errors
        == "gapwise: cannot create the folder 'two'; check its name and the folder above it\n")
    #expect(try folder.read("two") == "a file")
  }

  @Test("into a folder that takes no files, not even those of the superuser, say so")
  func readOnlyFolder() throws {
    let result = try Program.run(
      ["report", "one/example.gapwise", "--out", "/proc", "--lang", "en", "--format", "html"],
      in: folder.path)
    #expect(
      result.errors
        == "gapwise: cannot write '/proc/gap-report.html'; check that the folder is writable and the "
        + "disk not full\n")
    #expect(result.status == 1 && result.output == "")
  }

  @Test("compared with a snapshot say what changed, in every format that is read by people")
  func compared() throws {
    #expect(try report("--format", "html").status == 0)
    let saysChange = try folder.read("two/gap-report.html").contains("id=\"change\"")
    #expect(!saysChange)
    _ = try Program.run(["snapshot", "one/example.gapwise", "May"], in: folder.path)
    _ = try Program.run(
      ["answer", "one/example.gapwise", "incident.recording", "--rating", "N"], in: folder.path)
    let result = try report("--compare", "May")
    #expect(result.errors == "" && result.status == 0)
    let html = try folder.read("two/gap-report.html")
    for text in ["id=\"change\"", "<bdi>May (", ">8.6.1 F-incident.recording</a>"] {
      let isSaid = html.contains(text)
      #expect(isSaid, "\(text)")
    }
    #expect(try folder.read("two/gap-report.md").contains("## Change since the last state"))
    // The text of a Word file is packed; what is drawn more makes it larger.
    let drawn = try folder.bytes("two/gap-report.docx").count
    _ = try report("--format", "docx")
    #expect(try folder.bytes("two/gap-report.docx").count < drawn)
  }

  @Test("compared with another file name it, and refuse what is neither a snapshot nor a file")
  func comparedWithFile() throws {
    try folder.write(try folder.bytes("one/example.gapwise"), to: "old.gapwise")
    _ = try Program.run(
      ["answer", "one/example.gapwise", "incident.recording", "--rating", "N"], in: folder.path)
    #expect(try report("--compare", "old.gapwise", "--format", "md").status == 0)
    #expect(try folder.read("two/gap-report.md").contains("old.gapwise ("))
    let refused = try report("--compare", "June")
    #expect(
      refused.errors
        == "gapwise: 'June' is neither a snapshot of 'one/example.gapwise' nor a file; "
        + "list them with: gapwise snapshot one/example.gapwise\n")
    #expect(refused.status == 64)
  }

  @Test("have a radar and the colours of traffic lights on request, and neither without")
  func look() throws {
    #expect(try report("--format", "html").status == 0)
    let plain = try folder.read("two/gap-report.html")
    let hasNone = !plain.contains("radar-title") && !plain.contains("--not: #c62828")
    #expect(hasNone)
    let result = try report("--radar", "--palette", "traffic", "--format", "html")
    #expect(result.output == "two/gap-report.html\n" && result.status == 0)
    let changed = try folder.read("two/gap-report.html")
    let hasBoth = changed.contains("radar-title") && changed.contains("--not: #c62828")
    #expect(hasBoth)
    let refused = try report("--palette", "rainbow")
    #expect(refused.errors.contains("rainbow") && refused.status == 64)
  }
}
