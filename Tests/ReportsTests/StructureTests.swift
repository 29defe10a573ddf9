import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("The structure of the reports")
struct StructureTests {
  static let assessments: [(name: String, assessment: Assessment)] = [
    ("mixed", .mixed), ("empty", Assessment()), ("all don't know", .all(.dontKnow)),
    ("all fully", .all(.rated(.fully))), ("all not", .all(.rated(.not))),
    ("none applies", .all(.notApplicable(NotApplicable(.conditionDoesNotExist)))),
  ]

  @Test(
    "is well-formed HTML with headings in order, scopes, and every id once",
    arguments: assessments.map(\.name))
  func wellFormed(name: String) throws {
    let assessment = try #require(Self.assessments.first { $0.name == name }).assessment
    for languages in [[Language.english], [.chinese], [.chinese, .english]] {
      for (file, text) in try render(Analysis(.certified, assessment), languages)
      where file.hasSuffix(".html") {
        #expect(HTMLOutline(text).problems == [], "\(file) \(languages)")
      }
    }
  }

  @Test(
    "has no link that leads nowhere, within a file or to the other",
    arguments: [
      "html", "md",
    ])
  func links(format: String) throws {
    let files = try render(.mixed)
    var ids: [String: Set<String>] = [:]
    for (name, text) in files { ids[name] = Self.ids(in: text) }
    for (name, text) in files where name.hasSuffix(format) {
      for link in Self.links(in: text, format) {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? name : parts[0]
        #expect(ids[file] != nil, "\(name): \(link)")
        if parts.count > 1 { #expect(ids[file]?.contains(parts[1]) == true, "\(name): \(link)") }
      }
    }
  }

  @Test("links findings, questions and documents both ways")
  func bothWays() throws {
    let report = try #require(try render(.mixed)["gap-report.html"])
    #expect(report.contains(##"<a href="#Q-scope.defined">scope.defined</a>"##))
    #expect(report.contains(##"<a href="#F-scope.defined">F-scope.defined</a>"##))
    #expect(report.contains(##"<a href="#D-scope-statement">D1</a>"##))
    #expect(report.contains(##"<a class="item" href="#Q-scope.defined">scope.defined</a>"##))
  }

  @Test("needs no network and no script")
  func selfContained() throws {
    for (name, text) in try render(.mixed) where name.hasSuffix(".html") {
      #expect(text.contains("default-src 'none'"))
      #expect(!text.contains("<script"))
      #expect(!text.contains("@import"))
      #expect(
        text.replacing("http://www.w3.org/2000/svg", with: "").contains("http") == false
          || !text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
    }
  }

  @Test("leaves no blank lines of sections behind in HTML, and no tags anywhere")
  func clean() throws {
    for (name, text) in try render(.mixed) {
      #expect(!text.contains("{{"))
      #expect(!text.contains("}}"))
      if name.hasSuffix(".html") { #expect(!text.contains("\n\n\n")) }
    }
  }

  private static func ids(in text: String) -> Set<String> {
    Set(text.matches(of: /id="([^"]+)"/).map { String($0.1) })
  }

  private static func links(in text: String, _ format: String) -> [String] {
    format == "html"
      ? HTMLOutline(text).links : text.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
  }
}
