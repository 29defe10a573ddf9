import Foundation
import TestSupport
import Testing

@Suite("Templates on the command line")
struct TemplateCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  @Test("are listed with formats and purpose, in both languages")
  func list() throws {
    let english = try run("template", "list")
    #expect(english.status == 0)
    #expect(
      english.output.hasPrefix("gap-report      html, md, docx the gap report\n"))
    #expect(english.output.contains("\ndocuments       md, docx       drafts of documents"))
    #expect(try run("template", "list", "--lang", "zh").output.contains("差距报告\n"))
  }

  @Test("that are copied out are whole, check clean, and make the same report")
  func eject() throws {
    let result = try run("template", "eject", "own")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("files; use them with --template own\n"))
    #expect(try folder.read("own/README.md").contains("gapwise template eject"))
    let check = try run("template", "check", "own", "--strict")
    #expect(check.output.isEmpty)
    #expect(check.errors == "own: 0 errors, 0 warnings\n")
    #expect(check.status == 0)
    _ = try run("example", "--out", "one", "--format", "md", "--lang", "en")
    _ = try run("report", "one/example.gapwise", "--out", "a", "--format", "html")
    _ = try run(
      "report", "one/example.gapwise", "--out", "b", "--format", "html", "--template", "own")
    #expect(try folder.read("a/gap-report.html") == folder.read("b/gap-report.html"))
  }

  @Test("that were edited are kept, until force is used")
  func edited() throws {
    _ = try run("template", "eject", "own", "shared/style.css")
    #expect(try folder.names(in: "own") == [".gapwise-templates", "README.md", "shared"])
    try folder.write("mine", to: "own/shared/style.css")
    let kept = try run("template", "eject", "own", "shared")
    #expect(kept.output.contains("kept own/shared/style.css: it was edited\n"))
    #expect(try folder.read("own/shared/style.css") == "mine")
    let forced = try run("template", "eject", "own", "shared", "--force")
    #expect(!forced.output.contains("kept"))
    #expect(try folder.read("own/shared/style.css") != "mine")
  }

  @Test("with a name there is not are refused with the nearest")
  func unknown() throws {
    let result = try run("template", "eject", "own", "gap-reprot")
    #expect(
      result.errors == "gapwise: there is no template 'gap-reprot'; did you mean 'gap-report'?\n")
    #expect(result.status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/own"))
  }

  @Test(
    "that would not do are named with their place, by check and by report, and nothing is written",
    arguments: [
      ("a {{> gap-report/gap-report.md}}", "1:3", "recursive-partial"),
      ("{{> ../../etc/passwd}}", "1:1", "unknown-partial"),
      ("{{> /etc/passwd}}", "1:1", "unknown-partial"),
      ("x\n {{organisatoin}}", "2:2", "unknown-name"),
      ("{{#findings}}", "1:1", "unclosed-section"),
      (
        "{{#ratings}}{{#findings}}{{#legend}}.{{/legend}}{{/findings}}{{/ratings}}", "1:26",
        "section-multiplies"
      ),
      ("{{#answers}}{{#answers}}.{{/answers}}{{/answers}}", "1:13", "section-multiplies"),
    ])
  func broken(text: String, place: String, id: String) throws {
    try folder.write(text, to: "own/gap-report/gap-report.md")
    let check = try run("template", "check", "own")
    #expect(check.output.hasPrefix("own/gap-report/gap-report.md:\(place): error: "))
    #expect(check.output.contains("[\(id)]\n"), "\(check.output)")
    #expect(check.status == 1)
    _ = try run("new", "a.gapwise")
    let report = try run("report", "a.gapwise", "--out", "two", "--template", "own")
    #expect(report.errors.contains("[\(id)]"))
    #expect(report.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/two"))
  }

  @Test("that include one another a thousand times a thousand are refused at once")
  func growth() throws {
    func many(_ name: String) -> String {
      String(repeating: "{{> shared/\(name).md}}", count: 1_000)
    }
    try folder.write(many("x"), to: "own/gap-report/gap-report.md")
    try folder.write(many("y"), to: "own/shared/x.md")
    try folder.write(many("z"), to: "own/shared/y.md")
    try folder.write("{{organisation}}", to: "own/shared/z.md")
    let check = try run("template", "check", "own")
    #expect(check.output.contains("[template-grows]"))
    #expect(check.status == 1)
  }

  @Test("that nothing includes are a warning, with the name that was probably meant")
  func unused() throws {
    try folder.write("x", to: "own/gap-report/findng.html")
    let lax = try run("template", "check", "own")
    #expect(
      lax.output
        == "own/gap-report/findng.html:1:1: warning: no template includes "
        + "'gap-report/findng.html'; did you mean 'gap-report/finding.html'? "
        + "[unused-template]\n")
    #expect(lax.status == 0)
    #expect(try run("template", "check", "own", "--strict").status == 1)
  }

  @Test("are told of by check and by report where they are never read")
  func neverRead() throws {
    try folder.write("x", to: "own/gap-report.html")
    let empty = try run("template", "check", "own")
    #expect(empty.output.hasPrefix("error: 'own' holds no templates; copy some into it with: "))
    #expect(empty.status == 1)
    try folder.write("{{organisation}}", to: "own/gap-report/gap-report.md")
    let place = "own/gap-report.html:1:1: warning: 'gap-report.html' stands in none of the folders"
    let check = try run("template", "check", "own")
    #expect(check.output.hasPrefix(place))
    #expect(check.status == 0)
    _ = try run("new", "a.gapwise")
    let report = try run("report", "a.gapwise", "--out", "two", "--template", "own")
    #expect(report.errors.hasPrefix(place))
    #expect(report.status == 0)
  }

  @Test("of the interview in the browser are checked too, by check and by ask itself")
  func pages() throws {
    let content = try shippedContent()
    let page = "Templates/ask/question.html"
    try folder.write(try folder.read("content/\(page)") + "{{#a}}\n", to: "content/\(page)")
    let lines = try folder.read("content/\(page)").split(separator: "\n").count
    let place = "content/\(page):\(lines):1: error: "
    let check = try run("template", "check", "--content", content)
    let open = place + "section 'a' is not closed; add {{/a}} [unclosed-section]\n"
    let unknown =
      place + "'a' is not known on this page; use the names the shipped page uses [unknown-name]\n"
    #expect(check.output == open + unknown)
    #expect(check.status == 1)
    _ = try run("new", "a.gapwise")
    let ask = try run("ask", "a.gapwise", "--browser", "--content", content)
    #expect(ask.errors.hasSuffix(open + unknown))
    #expect(ask.status == 1)
    let named = try run("template", "check", "content/Templates")
    #expect(named.output == check.output)
  }

  @Test("of the program are all checked without an argument, and clean")
  func shipped() throws {
    let result = try run("template", "check", "--strict")
    #expect(result.output.isEmpty)
    #expect(result.status == 0)
  }

  /// A copy of all questionnaires and templates in the folder.
  private func shippedContent() throws -> String {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/content", withIntermediateDirectories: false)
    for name in ["Questionnaires", "Templates"] {
      try FileManager.default.copyItem(
        atPath: "\(Program.root)/\(name)", toPath: "\(folder.path)/content/\(name)")
    }
    return "content"
  }

  @Test("are checked as data too, Word files among them")
  func json() throws {
    try folder.write("no ZIP", to: "own.docx")
    try folder.write("{{organisatoin}}", to: "own/gap-report/gap-report.md")
    let result = try run("template", "check", "own.docx", "own", "--json")
    #expect(result.status == 1)
    let data = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let paths = try #require(data as? [[String: Any]])
    #expect(paths.map { $0["path"] as? String } == ["own.docx", "own"])
    let found = paths.compactMap { ($0["problems"] as? [[String: Any]])?.first }
    #expect(found.map { $0["id"] as? String } == ["not-a-word-file", "unknown-name"])
    #expect(found[1]["column"] as? Int == 1)
  }
}
