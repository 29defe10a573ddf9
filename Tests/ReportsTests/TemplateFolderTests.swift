import Foundation
import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("The template folder")
struct TemplateFolderTests {
  @Test("is read in order, by paths below it, without what is no template")
  func read() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "shared/b.md")
    try folder.write("a", to: "gap-report/a.html")
    try folder.write("-", to: "gap-report/.hidden.html")
    try folder.write("-", to: "gap-report/notes.txt")
    try folder.write("-", to: "words/en.yaml")
    let sources = try TemplateSource.read(folder: folder.path)
    #expect(sources.map(\.name) == ["gap-report/a.html", "shared/b.md"])
    #expect(sources.map(\.text) == ["a", "b"])
  }

  @Test("refuses links, large files and other encodings, all at once")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "secret")
    try folder.write("", to: "gap-report/a.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gap-report/link.html", withDestinationPath: "../secret")
    try folder.write(String(repeating: "x", count: 1_000_001), to: "shared/large.css")
    try folder.write([0xFF, 0xFE], to: "shared/latin.html")
    do {
      _ = try TemplateSource.read(folder: folder.path)
      Issue.record("bad templates were taken")
    } catch {
      #expect(error.all.map(\.id) == ["not-a-file", "template-too-large", "not-utf8"])
    }
  }

  @Test(
    "says so where a file may not be read", .disabled(if: getuid() == 0, "root may read everything")
  )
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "shared/a.html")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    do {
      _ = try TemplateSource.read(folder: folder.path)
      Issue.record("a file that may not be read was taken")
    } catch {
      #expect(
        error.all.map(\.description) == [
          "\(path):1:1: error: the file may not be read; give yourself the right to read it "
            + "[not-readable]"
        ])
    }
  }

  @Test("has a description of everything templates may refer to")
  func reference() throws {
    let file = templateFolder + "/README.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let mark = "<!-- made from the program; do not edit below -->\n\n"
    let head = text.range(of: mark).map { text[..<$0.upperBound] } ?? text[...]
    let current = String(head) + contextReference()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      return try current.write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(
      text == current,
      """
      Templates/README.md is stale; to make it anew:
      RECORD_SNAPSHOTS=1 swift test --filter TemplateFolderTests
      """)
  }
}
