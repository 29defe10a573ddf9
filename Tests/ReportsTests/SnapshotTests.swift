import Foundation
import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("The reports of a small assessment")
struct SnapshotTests {
  @Test(
    "look as recorded",
    arguments: [("en", [Language.english]), ("zh", [.chinese]), ("both", [.chinese, .english])])
  func snapshots(name: String, languages: [Language]) throws {
    for (file, text) in try render(.mixed, languages).sorted(by: { $0.key < $1.key }) {
      let parts = file.split(separator: ".")
      try expectSnapshot(withoutStyle(text), named: "\(parts[0]).\(name).\(parts[1])")
    }
  }

  @Test("are the same bytes every time")
  func determinism() throws {
    #expect(try render(.mixed, [.chinese, .english]) == render(.mixed, [.chinese, .english]))
  }

  @Test("are four files, without a language in their names")
  func names() throws {
    #expect(
      try render(.mixed).keys.sorted() == [
        "document-plan.html", "document-plan.md", "gap-report.html", "gap-report.md",
      ])
  }

  @Test("in one language hold no text of another")
  func oneLanguage() throws {
    for text in try render(.mixed, [.english]).values {
      #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
    for text in try render(.mixed, [.chinese]).values {
      #expect(!text.contains("Is every incident recorded?"))
      #expect(!text.contains("Findings"))
    }
  }

  @Test("in both languages mark each in HTML and divide them in Markdown")
  func bothLanguages() throws {
    let files = try render(.mixed, [.chinese, .english])
    #expect(
      files["gap-report.html"]?.contains(
        #"<span lang="zh-Hans">事件管理</span> <span lang="en">Incident management</span>"#) == true)
    #expect(files["gap-report.md"]?.contains("事件管理 / Incident management") == true)
  }

  @Test("carry the day of the last answer, never today's")
  func day() throws {
    let report = try #require(try render(.mixed)["gap-report.md"])
    #expect(report.contains("| Date | 2027-01-15 |"))
  }

  /// The style sheet has tests of its own; without it the snapshots are about the content.
  private func withoutStyle(_ text: String) -> String {
    guard let start = text.range(of: "<style>"), let end = text.range(of: "</style>") else {
      return text
    }
    return text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "…")
  }
}
