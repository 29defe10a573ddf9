import GapAnalysis

extension AnswerSheetParser {
  /// One answer, placed at the id of its question.
  func entry(_ node: YAMLNode) -> Placed<AnswerSheet.Entry> {
    let fields = Fields<AnswerKey>(node, reader)
    let question = question(fields)
    let entry = AnswerSheet.Entry(
      question: fields[.question]?.text ?? "", choice: choice(fields, of: question),
      note: fields.string(.note), evidence: fields.nodes(.evidence).map(evidence),
      by: fields.string(.by), on: Day(fields.string(.on)))
    return Placed(value: entry, location: fields.location(of: .question))
  }

  private func question(_ fields: Fields<AnswerKey>) -> Question? {
    let id = fields.string(.question)
    guard !id.isEmpty, let node = fields[.question] else { return nil }
    let question = questionnaire.question(id)
    if question == nil {
      let known = questionnaire.questions.lazy.map(\.id)
      let meant = reader.file.run.suggestion(for: id, among: known)
      reader.file.error(
        node.mark, "question \(quoted(id)) is not in '\(questionnaire.id)'",
        remedy: meant.map { "did you mean '\($0)'?" } ?? "correct the id, or remove the answer",
        id: "unknown-question")
    }
    return question
  }

  private func choice(_ fields: Fields<AnswerKey>, of question: Question?) -> Choice? {
    let word = fields[.rating].flatMap(ratingWord)
    if word != .notApplicable { reportNeedless(fields) }
    switch word {
    case .rating(let rating): return .rated(rating)
    case .dontKnow: return .dontKnow
    case .notApplicable: return .notApplicable(exception(fields, of: question))
    case nil: return nil
    }
  }

  private func ratingWord(_ node: YAMLNode) -> RatingWord? {
    let type = AnswerKey.rating.field.type
    let text = reader.string(node, type, name: "'rating'")
    return RatingWord.all[text]
  }

  /// Reasons are for what is not applicable.
  private func reportNeedless(_ fields: Fields<AnswerKey>) {
    for key in [AnswerKey.reason, .reasonText] {
      guard let node = fields[key] else { continue }
      reader.file.error(
        node.mark, "'\(key.rawValue)' is given, but the rating is not 'not-applicable'",
        remedy: "remove it, or write it as a note", id: "needless-reason")
    }
  }

  private func exception(
    _ fields: Fields<AnswerKey>, of question: Question?
  ) -> NotApplicable {
    let exception = NotApplicable(
      fields.choice(.reason, else: .notInScopeOfAssessment), text: fields.string(.reasonText))
    guard let node = fields[.reason] else {
      reader.file.error(
        fields[.rating]?.mark ?? fields.mark, "'reason' is missing from this answer",
        remedy: "add it: \(AnswerKey.reason.field.type.words)", id: "missing-key")
      return exception
    }
    if question?.isMandatory == true, exception.reason != .notInScopeOfAssessment {
      reader.file.error(
        node.mark, "a mandatory question cannot be not applicable for this reason",
        remedy: "write 'not-in-scope-of-assessment', or rate it", id: "mandatory-question")
    }
    if exception.reason == .other, exception.text.count < Interview.shortestReason {
      reader.file.error(
        fields[.reasonText]?.mark ?? node.mark,
        "the reason 'other' needs a text of at least \(Interview.shortestReason) characters",
        remedy: "say why under 'reason-text'", id: "reason-too-short")
    }
    return exception
  }

  private func evidence(_ node: YAMLNode) -> Evidence {
    let fields = Fields<EvidenceKey>(node, reader)
    return Evidence(
      what: fields.string(.what), place: fields.string(.place), date: fields.string(.date),
      who: fields.string(.who))
  }
}
