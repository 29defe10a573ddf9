import Foundation
import TestSupport
import Testing

@Suite("Word files on the command line")
struct WordCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  private func example() throws { _ = try run("example", "--out", "one", "--format", "md") }

  @Test("are written alone where only they are asked for, as ZIP containers")
  func format() throws {
    try example()
    let result = try run("report", "one/example.gapwise", "--out", "two", "--format", "docx")
    #expect(result.output == "two/gap-report.docx\n")
    #expect(try folder.names(in: "two") == ["gap-report.docx"])
    #expect(try folder.bytes("two/gap-report.docx").starts(with: Array("PK".utf8)))
  }

  @Test("that were there are replaced in one piece, and nothing else is left beside them")
  func atomic() throws {
    try example()
    for _ in 0..<2 { _ = try run("report", "one/example.gapwise", "--out", "two") }
    #expect(
      try folder.names(in: "two").sorted() == [
        "actions.xlsx",
        "gap-report.docx", "gap-report.html", "gap-report.md", "report.json",
      ])
  }

  @Test("that cannot be written are an error, and nothing is left half-written")
  func refused() throws {
    try example()
    try folder.write("", to: "two/gap-report.docx/keep")
    let result = try run("report", "one/example.gapwise", "--out", "two", "--format", "docx")
    #expect(
      result.errors
        == "gapwise: cannot write 'two/gap-report.docx'; check that the folder is writable and the "
        + "disk not full\n")
    #expect(result.status == 1)
    #expect(try folder.names(in: "two") == ["gap-report.docx"])
    #expect(try folder.names(in: "two/gap-report.docx") == ["keep"])
  }

  @Test("of somebody's own are named with what is wrong, and nothing is written")
  func template() throws {
    try example()
    try folder.write("no ZIP", to: "own.docx")
    let wrong = try run("report", "one/example.gapwise", "--out", "two", "--template", "own.docx")
    #expect(
      wrong.errors
        == "error: 'own.docx' is no Word file, or it is damaged; save it in Word as .docx, without a "
        + "password [not-a-word-file]\n")
    #expect(wrong.status == 1)
    let missing = try run("report", "one/example.gapwise", "--template", "none.docx")
    #expect(
      missing.errors
        == "gapwise: cannot find the template 'none.docx'; name a Word file (.docx) or a folder of "
        + "templates\n")
    let format = try run(
      "report", "one/example.gapwise", "--template", "own.docx", "--format", "html")
    #expect(format.status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/two"))
  }

  @Test("are filled, keep their name, and are never written over")
  func filled() throws {
    try example()
    _ = try run("report", "one/example.gapwise", "--out", "one", "--format", "docx")
    // The finished report holds no tag, so it is refused, wherever it would go.
    let same = try run(
      "report", "one/example.gapwise", "--out", "one", "--template", "one/gap-report.docx")
    #expect(
      same.errors
        == "gapwise: would write over the template 'one/gap-report.docx'; choose another folder with "
        + "--out\n")
    let other = try run(
      "report", "one/example.gapwise", "--out", "two", "--template", "one/gap-report.docx")
    #expect(other.errors.contains("holds no tag"))
  }

  @Test("and all others are made with a folder's own templates where it has any")
  func folderOfTemplates() throws {
    try example()
    try folder.write("only {{organisation}}\n", to: "own/gap-report/gap-report.md")
    let result = try run(
      "report", "one/example.gapwise", "--out", "two", "--template", "own", "--format", "md")
    #expect(result.output == "two/gap-report.md\n")
    #expect(try folder.read("two/gap-report.md").hasPrefix("only "))
    try folder.write("{{organisatoin}}\n", to: "own/gap-report/gap-report.md")
    let wrong = try run("report", "one/example.gapwise", "--out", "two", "--template", "own")
    #expect(wrong.errors.contains("own/gap-report/gap-report.md:1:1: error: 'organisatoin'"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: false)
    let empty = try run("report", "one/example.gapwise", "--template", "empty")
    #expect(empty.errors.contains("it holds no templates"))
  }

  @Test("of drafts are refreshed until somebody edits them")
  func drafts() throws {
    try example()
    let first = try run(
      "plan", "one/example.gapwise", "--out", "two", "--drafts", "--format", "md")
    let paths = first.output.split(separator: "\n").map(String.init).filter {
      $0.contains("drafts/")
    }
    #expect(paths.count > 20)
    let edited = try #require(paths.first)
    try folder.write("mine\n", to: edited)
    try FileManager.default.removeItem(atPath: folder.path + "/" + paths[1])
    _ = try run(
      "document", "set", "one/example.gapwise", try #require(id(of: paths[2])), "--owner",
      "Ada Owner")
    let second = try run(
      "plan", "one/example.gapwise", "--out", "two", "--drafts", "--format", "md")
    #expect(second.output.contains("kept \(edited): it was edited\n"))
    #expect(second.output.components(separatedBy: "kept ").count == 2)
    #expect(try folder.read(edited) == "mine\n")
    #expect(try !folder.read(paths[1]).isEmpty)
    #expect(try folder.read(paths[2]).contains("Ada Owner"))
  }

  private func drafts(_ file: String, _ language: String = "en") throws -> Program.Result {
    try run("plan", file, "--out", "two", "--drafts", "--format", "md", "--lang", language)
  }

  @Test("of drafts in a second language stand in a folder of its own and touch none of the first")
  func languages() throws {
    try example()
    _ = try drafts("one/example.gapwise", "zh")
    let names = try folder.names(in: "two/drafts").sorted()
    let first = try #require(names.first { $0.hasSuffix(".md") })
    let chinese = try folder.read("two/drafts/\(first)")
    let english = try drafts("one/example.gapwise")
    #expect(english.output.contains("two/drafts/en/\(first)\n"))
    #expect(try folder.read("two/drafts/\(first)") == chinese)
    #expect(try folder.read("two/drafts/en/\(first)") != chinese)
    #expect(try drafts("one/example.gapwise", "zh").output.contains("two/drafts/\(first)\n"))
    #expect(try folder.names(in: "two/drafts").sorted() == (names + ["en"]).sorted())
  }

  @Test("of drafts that are planned no more are named with what to do, and stay")
  func leftOver() throws {
    try example()
    let paths = try drafts("one/example.gapwise").output.split(separator: "\n").map(String.init)
      .filter { $0.contains("drafts/") }
    try folder.write("mine\n", to: paths[1])
    for path in paths[0...1] {
      _ = try run(
        "document", "set", "one/example.gapwise", try #require(id(of: path)), "--state", "in-force")
    }
    let result = try drafts("one/example.gapwise")
    #expect(
      result.errors.split(separator: "\n").sorted()
        == [
          "\(paths[0]): no longer planned; delete it if you do not need it",
          "\(paths[1]): no longer planned; it was edited, so it stays as it is",
        ].sorted())
    #expect(!result.output.contains(paths[0]))
    #expect(try folder.read(paths[1]) == "mine\n")
    #expect(try !folder.read(paths[0]).isEmpty)
  }

  @Test("of drafts are none where nothing has to be written, and the reason is said")
  func nothing() throws {
    _ = try run("new", "empty.gapwise")
    let result = try drafts("empty.gapwise")
    #expect(!result.output.contains("drafts"))
    #expect(
      result.errors.hasPrefix("nothing to draft: no document has to be created or revised; of 77, ")
    )
    #expect(result.errors.contains("are not known until the questions are answered"))
    #expect(try drafts("empty.gapwise", "zh").errors.hasPrefix("没有需要起草的文件：共77份文件，其中"))
    #expect(result.status == 0)
  }

  /// `D01-scope-statement-revision.md` to `scope-statement`.
  private func id(of path: String) -> String? {
    let name = (path.split(separator: "/").last?.dropLast(3) ?? "")
      .replacing("-revision", with: "", maxReplacements: 1)
    return name.firstIndex(of: "-").map { String(name[name.index(after: $0)...]) }
  }
}
