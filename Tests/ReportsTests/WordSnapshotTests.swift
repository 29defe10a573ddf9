import GapAnalysis
import OfficeFiles
import Reports
import TestSupport
import Testing

@Suite("The text of the Word reports")
struct WordSnapshotTests {
  @Test("is as recorded", arguments: ["gap-report.docx", "document-plan.docx"])
  func snapshot(name: String) throws {
    let renderer = try ReportRenderer(
      templates: try shippedTemplates(), words: [shippedWords(.english)], toolVersion: "0.0.0")
    let files = try renderer.render(.mixed, formats: [.word])
    let file = try #require(files.first { $0.name == name })
    try expectSnapshot(try ZipPackage(bytes: file.bytes).says() + "\n", named: "\(name).txt")
  }
}
