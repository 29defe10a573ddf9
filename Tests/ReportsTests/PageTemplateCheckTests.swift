import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("A mistake in a page of the interview in the browser")
struct PageTemplateCheckTests {
  /// The problems of a page that is filled with few names, and has a frame and a part.
  private func problems(_ text: String, part: String = "{{title}}") throws -> [String] {
    let sources = [
      "page": text, "layout": "{{word.browser.skip}}{{$content}}{{/content}}", "part": part,
    ].map { TemplateSource(name: "ask/\($0.key).html", text: $0.value) }
    let words = [try shippedWords(.english), try shippedWords(.chinese)]
    return PageTemplateCheck.problems(
      of: sources, names: ["page": ["title", "lines", "word"]], words: words
    ).map(\.description)
  }

  @Test(
    "is found at its place, with what to do",
    arguments: [
      (
        "a\n {{titl}}",
        "page.html:2:2: error: 'titl' is not known on this page; did you mean 'title'? "
          + "[unknown-name]"
      ),
      (
        "{{#nonsense}}{{/nonsense}}",
        "page.html:1:1: error: 'nonsense' is not known on this page; use the names the shipped page "
          + "uses [unknown-name]"
      ),
      (
        "{{>prt}}",
        "page.html:1:1: error: there is no partial 'prt'; did you mean 'part'? [unknown-partial]"
      ),
      (
        "{{<nothing-like-it}}{{/nothing-like-it}}",
        "page.html:1:1: error: there is no partial 'nothing-like-it'; name a file of ask/ without "
          + ".html [unknown-partial]"
      ),
      (
        "{{>page}}",
        "page.html:1:1: error: partial 'page' includes itself; a partial cannot be part of itself, "
          + "directly or through others [recursive-partial]"
      ),
      (
        "{{word.browser.skp}}",
        "page.html:1:1: error: word 'browser.skp' is not in every catalogue; did you mean "
          + "'browser.skip'? [unknown-word]"
      ),
      (
        "é{{#lines}}",
        "page.html:1:2: error: section 'lines' is not closed; add {{/lines}} [unclosed-section]"
      ),
      (
        "{{#lines}}{{^title}}{{/lines}}{{/title}}{{/lines}}",
        "page.html:1:21: error: 'lines' is closed but not open here; close 'title' first "
          + "[unexpected-close]"
      ),
      (
        "{{/lines}}",
        "page.html:1:1: error: 'lines' is closed but not open here; remove {{/lines}} "
          + "[unexpected-close]"
      ),
      ("x {{title", "page.html:1:3: error: '{{' without '}}'; close the tag [unfinished-tag]"),
      (
        "{{{title}}}",
        "page.html:1:1: error: a page has no such tag; see Templates/README.md [unsupported-tag]"
      ),
    ])
  func mistake(text: String, problem: String) throws {
    #expect(try problems(text) == ["ask/" + problem])
  }

  @Test("in a part of the page is found in the part, once")
  func part() throws {
    #expect(
      try problems("{{>part}}{{>part}}", part: "\n{{titl}}") == [
        "ask/part.html:2:1: error: 'titl' is not known on this page; did you mean 'title'? "
          + "[unknown-name]"
      ])
  }

  @Test("is none in a page as the shipped ones are made")
  func fine() throws {
    #expect(
      try problems(
        "{{<layout}}{{$content}}{{>part}}{{#lines}}{{.}}{{/lines}}{{! x }}{{/content}}{{/layout}}"
      ).isEmpty)
  }
}
