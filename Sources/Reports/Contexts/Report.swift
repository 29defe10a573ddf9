import GapAnalysis

/// An analysis with everything the contexts look up in it, found once.
final class Report: Sendable {
  let analysis: Analysis
  let toolVersion: String
  let edition: Edition
  let look: ReportLook
  /// In the order of the questions.
  let answers: [AnswerSource]
  /// In the order to do them.
  let documents: [DocumentSource]
  /// The questions people disagree on, in the order of the questions.
  let disputes: [Dispute]
  /// The votes that changed between rounds, in the order of the questions.
  let shifts: [Shift]
  /// The doubtful answers, in the order of the questions.
  let doubts: [DoubtSource]
  private let answerPositions: [String: Int]
  private let planned: [String: DocumentPlan.Item]

  init(
    _ analysis: Analysis, toolVersion: String, edition: Edition = Edition(),
    look: ReportLook = ReportLook()
  ) {
    self.analysis = analysis
    self.look = look
    self.toolVersion = toolVersion
    self.edition = edition
    let findings = Dictionary(
      analysis.findings.map { ($0.question.id, $0) }, uniquingKeysWith: { first, _ in first })
    answers = analysis.results.map {
      AnswerSource(result: $0, finding: findings[$0.question.id])
    }
    let rules = analysis.questionnaire.scoring.agreement
    disputes = answers.compactMap { Dispute($0, rules) }
    shifts = answers.flatMap(Shift.all)
    doubts = answers.compactMap { answer in
      rules.doubt(about: answer.answer).map { DoubtSource(answer: answer, doubt: $0) }
    }
    let places = Dictionary(
      analysis.documentPlan.toDo.enumerated().map { ($1.document.id, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
    documents = analysis.documentPlan.items.map {
      DocumentSource(item: $0, place: places[$0.document.id])
    }
    answerPositions = Dictionary(
      analysis.results.enumerated().map { ($1.question.id, $0) },
      uniquingKeysWith: { first, _ in first })
    planned = Dictionary(
      analysis.documentPlan.items.map { ($0.document.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  var questionnaire: Questionnaire { analysis.questionnaire }
  var assessment: Assessment { analysis.assessment }

  /// The name of the state it shows; empty where that has none.
  var snapshot: String {
    if case .snapshotTaken(let name) = assessment.events.last?.change { name } else { "" }
  }

  /// The first value of a profile field; empty where it is not answered.
  func profile(_ field: String) -> String { assessment.profile[field]?.first ?? "" }

  func answer(_ question: String) -> AnswerSource? { answerPositions[question].map { answers[$0] } }

  func link(toDocument id: String) -> LinkSource? {
    guard let document = questionnaire.document(id) else { return nil }
    return LinkSource(
      anchor: "D-" + id, code: document.code, title: document.title,
      state: planned[id]?.state, action: planned[id]?.action)
  }

  /// Only assessable clauses have a place to lead to.
  func link(toClause number: String) -> LinkSource? {
    questionnaire.clause(number).map {
      LinkSource(anchor: $0.isAssessable ? "C-" + number : "", code: number, title: $0.title)
    }
  }

  func link(toQuestion id: String) -> LinkSource? {
    questionnaire.question(id).map { LinkSource(anchor: "Q-" + id, code: id, title: $0.ask) }
  }

  /// How the names of several roles or clauses are shown.
  func roles(_ ids: [String], _ pen: Pen) -> Escaped {
    pen.each { words in
      words.list(ids.map { questionnaire.roleName($0)[words.language] })
    }
  }
}

/// A pen with the report it writes.
struct Page: Sendable {
  let report: Report
  let pen: Pen
}
