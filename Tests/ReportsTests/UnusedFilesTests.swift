import Foundation
import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("Files of a template folder that are never read")
struct UnusedFilesTests {
  private func problems(_ names: String...) throws -> [String] {
    let folder = try TemporaryFolder()
    for name in names { try folder.write("x", to: name) }
    return UnusedFiles(in: folder.path, shipped: try shippedTemplates()).problems().map {
      $0.description.replacing(folder.path, with: "own")
    }
  }

  @Test(
    "are told of, with what to do",
    arguments: [
      (
        "words/en.yaml",
        "own/words:1:1: warning: 'words' is not read from a folder of templates; name a folder that "
          + "holds all of Questionnaires/ and Templates/ with --content"
      ),
      (
        "ask/question.html",
        "own/ask:1:1: warning: 'ask' is not read from a folder of templates; name a folder that "
          + "holds all of Questionnaires/ and Templates/ with --content"
      ),
      (
        "gap_report/gap-report.html",
        "own/gap_report:1:1: warning: 'gap_report' is no folder of templates; did you mean "
          + "'gap-report'?"
      ),
      (
        "mine/extra.html",
        "own/mine:1:1: warning: 'mine' is no folder of templates; move its files into gap-report/, "
          + "document-plan/, documents/ or shared/"
      ),
      (
        "gap-report.html",
        "own/gap-report.html:1:1: warning: 'gap-report.html' stands in none of the folders of "
          + "templates; did you mean 'gap-report/gap-report.html'?"
      ),
      (
        "notes.txt",
        "own/notes.txt:1:1: warning: 'notes.txt' stands in none of the folders of templates; move it "
          + "into gap-report/, document-plan/, documents/ or shared/, or remove it"
      ),
      (
        "gap-report/gap-report.htm",
        "own/gap-report/gap-report.htm:1:1: warning: 'gap-report/gap-report.htm' is no template; did "
          + "you mean 'gap-report/gap-report.html'?"
      ),
      (
        "gap-report/gap-report.docx",
        "own/gap-report/gap-report.docx:1:1: warning: a Word file is no template of a folder; fill "
          + "it by itself with: gapwise report FILE --template own/gap-report/gap-report.docx; its "
          + "text is made of 'gap-report/gap-report.docx.xml'"
      ),
      (
        "shared/logo.png",
        "own/shared/logo.png:1:1: warning: 'shared/logo.png' is no template; templates end in .html, "
          + ".css, .md or .docx.xml"
      ),
      (
        "shared/more/x.html",
        "own/shared/more:1:1: warning: a folder within 'shared' is not looked at; put its files into "
          + "'shared' themselves"
      ),
    ])
  func told(name: String, problem: String) throws {
    #expect(try problems(name) == [problem + " [unused-template]"])
  }

  @Test("are none that explain it, are hidden or are templates")
  func expected() throws {
    #expect(
      try problems(
        "README.md", "shared/README.md", ".gapwise-templates", ".git/config", "shared/.x.png",
        "shared/style.css", "gap-report/x.docx.xml"
      ).isEmpty)
  }
}
