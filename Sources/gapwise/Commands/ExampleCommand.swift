import ArgumentParser
import AssessmentStore
import Foundation
import GapAnalysis
import QuestionnaireFiles
import ShippedContent

struct ExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Take a fictional company from its answers to finished reports.",
    discussion: "Example:  gapwise example --out reports --lang zh")

  @OptionGroup var output: OutputOptions

  func run() throws {
    let content = try output.location.content()
    let path = output.folder + "/example.gapwise"
    try output.write([.gapReport, .documentPlan], of: try opened(path, content), content)
  }

  private func opened(_ path: String, _ content: ShippedContent) throws -> OpenAssessment {
    guard !FileManager.default.fileExists(atPath: path) else {
      writeError("using the example that is there: \(path)")
      return try OpenAssessment(path, content)
    }
    let (opened, title) = try create(path, content)
    writeError("\(title): \(path)")
    return opened
  }

  private func create(
    _ path: String, _ content: ShippedContent
  ) throws -> (OpenAssessment, title: String) {
    let questionnaire = try readQuestionnaire(nil, content)
    let folder = "\(content.questionnaires)/\(questionnaire.id)/examples"
    let sheet = try example(in: folder, for: questionnaire)
    let start = sheet.answers.compactMap(\.on).min().map(Timestamp.init) ?? now()
    let entries = sheet.changes(for: questionnaire, start: start).map {
      AssessmentStore.Entry(at: $0.at, by: $0.by, change: $0.change)
    }
    try createFolder(output.folder)
    let opened = try OpenAssessment(creating: path, questionnaire, entries, at: start)
    return (opened, sheet.title[try output.languages()[0]])
  }

  /// The worked example in the user's language, else the first.
  private func example(
    in folder: String, for questionnaire: Questionnaire
  ) throws -> AnswerSheet {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let sheets = try names.sorted().filter { $0.hasSuffix(".yaml") }
      .map { try readAnswerSheet("\(folder)/\($0)", for: questionnaire) }
    let language = try output.languages()[0]
    guard let sheet = sheets.first(where: { $0.language == language }) ?? sheets.first else {
      throw Failure("cannot find a worked example in '\(folder)'; the content is incomplete")
    }
    return sheet
  }
}
