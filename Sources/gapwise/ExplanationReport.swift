import GapAnalysis

/// Why something is as it is, as data for scripts.
struct ExplanationReport: Encodable {
  struct Answer: Encodable {
    let question: String
    let rating: String?
    let conformity: String
    /// The id of the rule, where one decided.
    let rule: String?
  }

  let id: String
  /// What it is: clause, question, document or action.
  let kind: String
  /// The conformity, the state of a document, or the status of an action.
  let result: String
  /// Each a sentence, in the language asked for.
  let because: [String]
  let answers: [Answer]
  let missingDocuments: [String]
  let achievement: Double?
  let assessed: Int?
  let applicable: Int?

  init(_ explanation: Explanation, _ analysis: Analysis, _ words: Words) {
    id = explanation.id
    because = analysis.sentences(explanation, words)
    var group: ClauseResult?
    let from: [QuestionResult]
    switch explanation {
    case .clause(let clause, _):
      (kind, result, from, group) = ("clause", clause.conformity.rawValue, clause.results, clause)
    case .question(let question):
      (kind, result, from) = ("question", question.conformity.rawValue, [question])
    case .document(let item):
      let positions = item.questions.compactMap(analysis.questionnaire.position)
      (kind, result, from) = (
        "document", item.state.rawValue, positions.map { analysis.results[$0] }
      )
    case .action(let item):
      (kind, result, from) = ("action", item.edits.status.rawValue, [item.finding.result])
    }
    answers = from.map(Answer.init)
    missingDocuments = group?.missingDocuments ?? []
    achievement = group?.achievement?.share
    assessed = group?.tally.assessed
    applicable = group?.tally.applicable
  }
}

extension ExplanationReport.Answer {
  fileprivate init(_ result: QuestionResult) {
    var rule: String?
    if case .rule(let id) = result.reason { rule = id }
    self.init(
      question: result.question.id, rating: result.answer.rating?.letter,
      conformity: result.conformity.rawValue, rule: rule)
  }
}
