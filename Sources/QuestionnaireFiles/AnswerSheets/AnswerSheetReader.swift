package import GapAnalysis

/// Reads an answer sheet against the questionnaire it answers.
package enum AnswerSheetReader {
  /// - Parameter path: shown in problems as it is given.
  package static func read(
    file path: String, for questionnaire: Questionnaire
  ) -> Reading<AnswerSheet> {
    let run = ReadingRun()
    let file = SourceFile(path: path, run: run)
    guard let root = file.open() else { return Reading(nil, run) }
    let reader = FieldReader(
      file: file, languages: questionnaire.languages, names: NameRegistry(),
      needsEveryLanguage: false, repeatsValues: false)
    return Reading(AnswerSheetParser(reader, questionnaire).sheet(root), run)
  }
}

/// Turns the nodes of an answer sheet into its values.
struct AnswerSheetParser {
  let reader: FieldReader
  let questionnaire: Questionnaire

  init(_ reader: FieldReader, _ questionnaire: Questionnaire) {
    self.reader = reader
    self.questionnaire = questionnaire
  }

  func sheet(_ root: YAMLNode) -> AnswerSheet {
    let fields = Fields<AnswerSheetKey>(root, reader)
    let answers = fields.nodes(.answers).map(entry)
    reportRepeats(answers)
    return AnswerSheet(
      questionnaire: questionnaireID(fields), title: fields.text(.title),
      about: fields.text(.about), language: language(fields),
      depth: fields.choice(.depth, else: .full), profile: fields[.profile].map(profile) ?? [:],
      answers: answers.map(\.value))
  }

  private func questionnaireID(_ fields: Fields<AnswerSheetKey>) -> String {
    let id = fields.string(.questionnaire)
    if !id.isEmpty, id != questionnaire.id, let node = fields[.questionnaire] {
      reader.file.error(
        node.mark, "the answers are for \(quoted(id)), not for '\(questionnaire.id)'",
        remedy: "read them with that questionnaire, or correct the id", id: "other-questionnaire")
    }
    return id
  }

  private func language(_ fields: Fields<AnswerSheetKey>) -> Language {
    let language = Language(rawValue: fields.string(.language))
    if let node = fields[.language], node.text != nil, !questionnaire.languages.contains(language) {
      reader.reportUnknownValue(
        language.rawValue, node, questionnaire.languages.map(\.rawValue), name: "'language'")
    }
    return language
  }

  private func reportRepeats(_ answers: [Placed<AnswerSheet.Entry>]) {
    var seen: [String: SourceLocation] = [:]
    for answer in answers where !answer.value.question.isEmpty {
      let id = answer.value.question
      if let earlier = seen[id] {
        reader.file.run.add(
          Problem(
            at: answer.location, "question \(quoted(id)) is answered twice",
            remedy: "it is also on line \(earlier.line)", id: "repeated-answer"))
      } else {
        seen[id] = answer.location
      }
    }
  }
}
