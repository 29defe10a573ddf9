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

  @Test("are all asked for before the interview begins")
  func needed() throws {
    #expect(Set(try RunningInterview.shippedPages().keys) == Set(PageTemplates.needed))
  }
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }
}
