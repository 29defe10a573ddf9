import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct FormatReferenceTests {
  @Test("every mapping that a field refers to has a section of its own")
  func sections() {
    let reference =
      QuestionnaireReader.formatReference() + AnswerSheetReader.formatReference()
      + ExportReader.formatReference() + WordsReader.formatReference()
    let headings = Set(
      reference.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { $0.dropFirst(4) })
    let references = reference.matches(of: /\(see \*(.+?)\*\)/).map(\.1)
    #expect(!references.isEmpty)
    for name in references { #expect(headings.contains(name), "\(name)") }
  }

  @Test("each key has a row with its type, whether it is required, and its meaning")
  func row() {
    #expect(
      QuestionnaireReader.formatReference().contains(
        "| `impact` | a whole number from 1 to 4 | yes | How much it hurts if missing. |\n"))
  }
}
