import Foundation
import GapAnalysis
import OfficeFiles
import Reports
import TestSupport
import Testing

@Suite("The executive edition")
struct ExecutiveEditionTests {
  private func files(_ languages: [Language] = [.english]) throws -> [String: ReportFile] {
    let renderer = try ReportRenderer(
      templates: try shippedTemplates(), words: try languages.map(shippedWords),
      toolVersion: "0.0.0")
    let files = try renderer.render(.mixed, edition: Edition(audience: .executive))
    return Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("is three files of its own")
  func names() throws {
    #expect(
      try files().keys.sorted() == [
        "gap-report-executive.docx", "gap-report-executive.html", "gap-report-executive.md",
      ])
  }

  @Test(
    "looks as recorded", arguments: [("en", [Language.english]), ("both", [.chinese, .english])])
  func snapshot(name: String, languages: [Language]) throws {
    let file = try #require(try files(languages)["gap-report-executive.md"])
    try expectSnapshot(file.text, named: "gap-report-executive.\(name).md")
  }

  @Test(
    "and the full one say on their covers who prepared and reviewed them, and who may have them")
  func covers() throws {
    let said = ["Ada & <Co>", "Bo Lin", "board only"]
    let cover = Edition.Cover(preparedBy: said[0], reviewedBy: said[1], distribution: said[2])
    let renderer = try ReportRenderer(
      templates: try shippedTemplates(), words: [try shippedWords(.english)], toolVersion: "0.0.0")
    for audience in Edition.Audience.allCases {
      let edition = Edition(audience: audience, cover: cover)
      let reports = try renderer.render(.mixed, edition: edition).filter {
        $0.name.hasPrefix("gap-report")
      }
      for file in reports {
        let says = try file.readable()
        for text in said { #expect(says.contains(text), "\(file.name): \(text)") }
        #expect(!says.contains("Draft, not yet reviewed"))
      }
      #expect(reports.count >= 3)
    }
    #expect(renderer.data(of: .mixed, edition: Edition(cover: cover)).text.contains("Bo Lin"))
  }

  @Test("holds summary, actions, roadmap and limits, and nothing else")
  func sections() throws {
    let html = try #require(try files()["gap-report-executive.html"]).text
    let sections = html.matches(of: /<section id="([a-z]+)"/).map { String($0.1) }
    #expect(sections == ["summary", "actions", "roadmap", "limits"])
    let markdown = try #require(try files()["gap-report-executive.md"]).text
    #expect(markdown.components(separatedBy: "\n## ").count == 5)
    let word = try #require(try files()["gap-report-executive.docx"]).readable()
    #expect(word.contains("Roadmap"))
    #expect(!word.contains("Appendix"))
  }

  @Test("leads nowhere outside of itself", arguments: [[Language.english], [.chinese, .english]])
  func links(languages: [Language]) throws {
    let files = try files(languages)
    let html = try #require(files["gap-report-executive.html"]).text
    #expect(HTMLOutline(html).problems == [])
    let ids = Set(html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) })
    for link in HTMLOutline(html).links {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
    let markdown = try #require(files["gap-report-executive.md"]).text
    #expect(!markdown.contains("]("))
    let word = try #require(files["gap-report-executive.docx"]).contents()
    let places = Set(word.matches(of: #/<w:bookmarkStart [^>]*w:name="([^"]+)"/#).map { $0.1 })
    let links = word.matches(of: #/<w:hyperlink w:anchor="([^"]+)">(.*?)<\/w:hyperlink>/#)
    #expect(links.allSatisfy { places.contains($0.1) && $0.1.hasPrefix("A_") })
    let look = "w:rStyle w:val=\"Hyperlink\""
    let linked = links.reduce(0) { $0 + $1.2.components(separatedBy: look).count - 1 }
    #expect(word.components(separatedBy: look).count - 1 == linked)
  }

  @Test("is called what it is at the head of its pages and in its properties")
  func title() throws {
    let word = try #require(try files()["gap-report-executive.docx"])
    let package = try ZipPackage(bytes: word.bytes)
    for name in ["word/header1.xml", "docProps/core.xml"] {
      let part = try #require(package.parts.first { $0.name == name })
      #expect(String(decoding: part.bytes, as: UTF8.self).contains("executive edition"), "\(name)")
    }
  }

  @Test("keeps links that lead somewhere, and what typed text has in common with a link")
  func deadLinks() {
    let html = ##"<p id="a">x</p><a href="#a">to a</a><a href="b.html#a" class="c">to b</a>"##
    #expect(
      ReportFile(name: "x.html", text: html).withoutDeadLinks.text
        == ##"<p id="a">x</p><a href="#a">to a</a><a class="c">to b</a>"##)
    let markdown = ##"<a id="a"></a>[to a](#a) \[typed\](#b) [to \] b](#b) [ ] \"##
    #expect(
      ReportFile(name: "x.md", text: markdown).withoutDeadLinks.text
        == ##"<a id="a"></a>[to a](#a) \[typed\](#b) to \] b [ ] \"##)
  }
}
