import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite("Each worked example")
struct ExampleTests {
  static let names = ["hospital-it-department", "small-service-firm"]

  private func analysis(_ name: String) throws -> Analysis {
    let folder = QuestionnaireContentTests.folder
    let questionnaire = try QuestionnaireReader.read(folder: folder).get()
    let sheet = try AnswerSheetReader.read(
      file: "\(folder)/examples/\(name).yaml", for: questionnaire
    ).get()
    let events = sheet.changes(for: questionnaire, start: Timestamp(secondsSince1970: 0))
      .enumerated().map { index, entry in
        Event(sequence: index + 1, at: entry.at, by: entry.by, change: entry.change)
      }
    return Analysis(questionnaire, Assessment(events))
  }

  @Test("answers every question that applies", arguments: names)
  func complete(name: String) throws {
    let open = try analysis(name).results.filter { $0.reason == .unanswered }
    #expect(open.map(\.question.id) == [])
  }

  @Test("answers no question that does not apply", arguments: names)
  func nothingAside(name: String) throws {
    let aside = try analysis(name).results.filter {
      $0.conformity == .notTriggered && $0.answer.choice != nil
    }
    #expect(aside.map(\.question.id) == [])
  }

  @Test("contradicts itself nowhere", arguments: names)
  func consistent(name: String) throws {
    let analysis = try analysis(name)
    let found = analysis.questionnaire.contradictions(in: analysis.assessment)
    #expect(found.map(\.contradiction.id) == [])
  }

  @Test("of the small firm is blocked where its audit and review are still to come")
  func smallFirm() throws {
    let result = try analysis("small-service-firm")
    #expect(result.verdict.worst == .blocker)
    #expect(result.verdict.worstClauses == ["9.2", "9.3"])
    #expect(result.result(ofClause: "8.3.4.2")?.conformity == .notTriggered)
  }

  @Test("of the hospital has no blocker")
  func hospital() throws {
    #expect(try analysis("hospital-it-department").verdict.worst == .majorGap)
  }
}
