import GapAnalysis
import TestSupport
import Testing

@testable import Reports

@Suite("The review of templates of one's own")
struct TemplateReviewTests {
  /// The problems of one template among the shipped ones.
  private func problems(_ name: String, _ text: String) throws -> [String] {
    TemplateReview.problems(
      of: [TemplateSource(name: name, text: text)], among: try shippedTemplates(),
      words: [try shippedWords(.english), try shippedWords(.chinese)]
    ).map { $0.description.replacing("\(name):", with: "") }
  }

  @Test("finds nothing in the shipped templates")
  func shipped() throws {
    let shipped = try shippedTemplates()
    let words = [try shippedWords(.english), try shippedWords(.chinese)]
    #expect(TemplateReview.problems(of: shipped, among: shipped, words: words).isEmpty)
  }

  @Test(
    "finds words and texts of two languages where no element can stand",
    arguments: [
      ("<p>é</p><p title=\"{{word.report.findings}}\">", "1:19", "report.findings", "an attribute"),
      ("<p title='a > b {{word.report.findings}}'>", "1:17", "report.findings", "an attribute"),
      ("<title>\n{{word.report.findings}}</title>", "2:1", "report.findings", "<title>"),
      ("<svg><text x=\"1\">{{word.report.findings}}", "1:18", "report.findings", "<text>"),
      ("<style>a { content: '{{word.report.findings}}' }", "1:22", "report.findings", "<style>"),
    ])
  func plain(text: String, place: String, key: String, holder: String) throws {
    #expect(
      try problems("gap-report/gap-report.html", text) == [
        "\(place): error: 'word.\(key)' is shown as elements in two languages, which cannot stand "
          + "in \(holder); write {{plain.\(key)}} [plain-needed]"
      ])
  }

  @Test("knows which values have a name without marks of language")
  func plainValues() throws {
    let found = try problems(
      "gap-report/gap-report.html", "<title>{{organisation}}</title><p id=\"{{standard}}\">{{day}}")
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("write {{organisation-plain}} [plain-needed]"))
    let style = try problems("shared/footer.css", "a { content: \"{{organisation}}\" }")
    #expect(style.count == 1)
    #expect(
      style.first?.contains("cannot stand in a style sheet; write {{organisation-plain}}") == true)
  }

  @Test(
    "leaves words alone where elements can stand",
    arguments: [
      "<p>{{word.report.findings}}</p>", "<!-- <p title=\" -->{{word.report.findings}}",
      "<p title=\"{{plain.report.findings}}\">a < b {{word.report.findings}}",
      "<title>x</title>{{word.report.findings}}", "<text/>{{word.report.findings}}",
    ])
  func elements(text: String) throws {
    #expect(try problems("gap-report/gap-report.html", text).isEmpty)
  }

  @Test("refuses a report of two languages for it, and none of one")
  func languages() throws {
    let templates = try templates(replacing: [
      "gap-report/gap-report.html": "<p title=\"{{word.report.findings}}\">"
    ])
    let english = try shippedWords(.english)
    let one = try? ReportRenderer(templates: templates, words: [english], toolVersion: "0")
    #expect(one != nil)
    #expect(throws: Problems.self) {
      try ReportRenderer(
        templates: templates, words: [english, try shippedWords(.chinese)], toolVersion: "0")
    }
  }

  @Test(
    "finds known names in single braces",
    arguments: [
      ("é {organisation}!", "1:3", "organisation"),
      ("a\n{total.assessed}", "2:1", "total.assessed"),
      ("{word.report.findings}", "1:1", "word.report.findings"),
      ("<p title=\"{clause-title}\">", "1:11", "clause-title"),
    ])
  func almost(text: String, place: String, name: String) throws {
    for file in ["gap-report/gap-report.html", "gap-report/gap-report.md"] {
      #expect(
        try problems(file, text) == [
          "\(place): warning: '{\(name)}' is shown as it is; write {{\(name)}} to have it filled in "
            + "[almost-tag]"
        ])
    }
  }

  @Test(
    "takes no other braces for tags",
    arguments: [
      "{{organisation}} {organisation-x} {} { organisation }", "<script>f({day})</script>",
      "<style>a {day} </style>", "{\"day\":{}} ${{day}} {#day} {word.report.nothing}", "{day",
    ])
  func otherBraces(text: String) throws {
    #expect(try problems("gap-report/gap-report.html", text).isEmpty)
    #expect(try problems("shared/footer.css", "a {day} b {color}").isEmpty)
  }

  @Test("warns of what nothing includes, with a name of the same format that was meant")
  func unused() throws {
    func found(_ others: String...) throws -> [String] {
      let own = (["gap-report/gap-report.html"] + others).map {
        TemplateSource(name: $0, text: "x")
      }
      return TemplateReview.problems(
        of: own, among: try shippedTemplates(), words: [try shippedWords(.english)]
      ).map(\.description)
    }
    #expect(
      try found("gap-report/agreement.html", "gap-report/agrement.md") == [
        "gap-report/agreement.html:1:1: warning: no template includes 'gap-report/agreement.html'; "
          + "include it, or remove it [unused-template]",
        "gap-report/agrement.md:1:1: warning: no template includes 'gap-report/agrement.md'; did you "
          + "mean 'gap-report/agreement.md'? [unused-template]",
      ])
    #expect(try found("shared/README.md").isEmpty)
  }

  @Test("warns of a part that was emptied, and takes a remark for an intention")
  func emptyPart() throws {
    #expect(
      try problems("gap-report/agreement.html", "\n") == [
        "1:1: warning: 'gap-report/agreement.html' is empty, so nothing stands in its place; delete "
          + "the file to get the shipped one, or say that it is meant: {{! left out }} "
          + "[empty-template]"
      ])
    #expect(try problems("gap-report/agreement.docx.xml", "").count == 1)
    #expect(try problems("gap-report/agreement.html", "{{! left out }}").isEmpty)
  }
}
