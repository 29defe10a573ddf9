import Foundation
import GapAnalysis
import QuestionnaireFiles
import ShippedContent
import TestSupport
import Testing

@Suite("The content that comes with the program")
struct ContentFolderTests {
  @Test("is found beside an installed program, wherever it was moved")
  func installed() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "opt/share/gapwise/Questionnaires/q/questionnaire.yaml")
    try folder.write("", to: "opt/share/gapwise/Templates/t")
    let content = ShippedContent(given: nil, executable: folder.path + "/opt/bin/gapwise")
    #expect(content?.folder == folder.path + "/opt/share/gapwise")
    #expect(
      content?.questionnaireFolders == [folder.path + "/opt/share/gapwise/Questionnaires/q"])
  }

  @Test("is found above a program built in the package")
  func built() {
    let content = ShippedContent(given: nil, executable: Program.path)
    #expect(content?.folder == Program.root)
  }

  @Test("is not guessed where the user named a folder without it")
  func named() throws {
    let folder = try TemporaryFolder()
    #expect(ShippedContent(given: folder.path, executable: Program.path) == nil)
  }

  @Test("holds the same words in both languages, and all the program needs")
  func words() {
    let words = Program.root + "/Templates/words"
    let reading = WordsReader.read(files: ["\(words)/en.yaml", "\(words)/zh.yaml"])
    #expect(reading.problems.map(\.description) == [])
  }

  @Test("describes the format of questionnaires as the reader reads it")
  func formatReference() throws {
    let file = Program.root + "/Questionnaires/README.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let reference =
      QuestionnaireReader.formatReference() + "\n" + AnswerSheetReader.formatReference() + "\n"
      + ExportReader.formatReference() + "\n" + CalendarReader.formatReference()
    #expect(
      text.contains(reference),
      "Questionnaires/README.md is stale; print what it must hold: gapwise questionnaire format")
  }
}
