import AssessmentStore
import ConcurrentMap
import Foundation
import GapAnalysis
import ShippedContent

/// The assessment of a fictional company, made from the answer sheet in the user's language.
struct WorkedExample: Sendable {
  /// Where its file is kept.
  let folder: String
  let language: Language

  private var path: String { folder + "/example.gapwise" }

  /// Opens the example; one that is there already is taken as it is, for somebody may have gone on
  /// with it.
  func opened(_ content: ShippedContent) throws -> OpenAssessment {
    guard !FileManager.default.fileExists(atPath: path) else {
      writeError("using the example that is there: \(path)")
      return try OpenAssessment(path, content)
    }
    let questionnaire = try readQuestionnaire(nil, content)
    let sheet = try sheet(
      in: "\(content.questionnaires)/\(questionnaire.id)/examples", for: questionnaire)
    let opened = try create(from: sheet, questionnaire)
    writeError("\(sheet.title[language]): \(path)")
    return opened
  }

  private func create(
    from sheet: AnswerSheet, _ questionnaire: Questionnaire
  ) throws -> OpenAssessment {
    let start = sheet.answers.compactMap(\.on).min().map(Timestamp.init) ?? now()
    let entries = sheet.changes(for: questionnaire, start: start).map {
      AssessmentStore.Entry(at: $0.at, by: $0.by, change: $0.change)
    }
    try createFolder(folder)
    return try OpenAssessment(creating: path, questionnaire, entries, at: start)
  }

  /// The answer sheet in the user's language, else the first.
  private func sheet(
    in folder: String, for questionnaire: Questionnaire
  ) throws -> AnswerSheet {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let names = all.sorted().filter { $0.hasSuffix(".yaml") }
    let sheets = try concurrentMap(count: names.count) { index in
      Result { try readAnswerSheet("\(folder)/\(names[index])", for: questionnaire) }
    }.map { try $0.get() }
    guard let sheet = sheets.first(where: { $0.language == language }) ?? sheets.first else {
      throw Failure("cannot find a worked example in '\(folder)'; the content is incomplete")
    }
    return sheet
  }
}
