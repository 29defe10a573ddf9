import GapAnalysis
import Testing

@testable import BrowserInterview

@Suite("The templates of the pages")
struct PageTemplatesTests {
  /// Written as code points: joined to their neighbours they are other characters to Swift.
  private static let joiners = ["", "\u{600}", "\u{301}", "\u{200D}"]

  @Test(
    "escape what means something in HTML, whatever it is joined with",
    arguments: [
      ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "&#39;"),
    ])
  func escaping(mark: String, escaped: String) throws {
    let templates = try PageTemplates([
      "layout.html": "{{text}}|{{$content}}{{/content}}|".utf8Bytes,
      "part.html": "{{text}}|".utf8Bytes,
      "page.html":
        "{{<layout}}{{$content}}{{text}}|{{#list}}{{.}}|{{/list}}{{>part}}{{/content}}{{/layout}}"
        .utf8Bytes,
    ])
    for before in Self.joiners {
      for after in Self.joiners {
        let text = before + mark + after
        let page = templates.page("page", View(["text": text, "list": [text]]))
        let wanted = "\(before)\(escaped)\(after)|"
        let all = String(repeating: wanted, count: 4) + "|"
        #expect(Array(page.utf8) == Array(all.utf8))
      }
    }
  }

  @Test(
    "that their engine cannot read are named in plain words, with the place where it stopped",
    arguments: [
      (
        "é {{/b}}",
        "pages/page.html:1:6: error: another section is open here than is closed; close it first"
      ),
      (
        "\n{{#a}}",
        "pages/page.html:2:7: error: a section is not closed; add {{/name}} with its name"
      ),
      (
        "a\n{{=x", "pages/page.html:2:4: error: this tag is not understood; see Templates/README.md"
      ),
    ])
  func unreadable(text: String, problem: String) {
    do {
      _ = try PageTemplates(["page.html": text.utf8Bytes], in: "pages")
      Issue.record("it was taken")
    } catch {
      #expect(error.all.map(\.description) == [problem + " [page-template]"])
    }
  }

  @Test("are filled with what is declared, which every page that is needed is made of")
  func names() throws {
    let pages = Set(PageNames.pages.keys.map { $0 + ".html" })
    let parts: Set = ["layout", "notice", "question-list", "seal", "way"]
    #expect(
      pages.union(parts.map { $0 + ".html" })
        == Set(PageTemplates.needed.filter { $0.hasSuffix(".html") }))
    let view = View([
      "a": "x", "word": ["b": "x"], "c": View(["d": "x"]).entries,
      "e": [View(["f": "x", "g": [View(["h": "x"])].shown])].shown,
    ])
    #expect(view.names == ["a", "word", "c", "d", "e", "f", "g", "h"])
  }

  @Test("are all asked for before the interview begins")
  func needed() throws {
    #expect(Set(try RunningInterview.shippedPages().keys) == Set(PageTemplates.needed))
  }
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }
}
