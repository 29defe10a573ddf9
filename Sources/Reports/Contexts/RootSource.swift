import GapAnalysis

/// A report with the records that several of its lists share.
struct RootSource: Sendable {
  let report: Report
  /// By the order of ``Report/answers``.
  let answers: [Value]
  /// By the order of ``Report/documents``.
  let documents: [Value]
  /// The records of the findings, in the order to work on them.
  let findings: [Value]
  let sections: [GroupSource]

  init(_ page: Page) {
    report = page.report
    answers = Blueprint.answer.list(report.answers, page)
    documents = Blueprint.document.list(report.documents, page)
    sections = report.sections
    let byQuestion = Dictionary(
      zip(report.answers, answers).map { ($0.question.id, $1) },
      uniquingKeysWith: { first, _ in first })
    findings = report.analysis.findings.compactMap { byQuestion[$0.question.id] }
  }

  /// The records of the answers that fit.
  func answers(where fits: (AnswerSource) -> Bool) -> [Value] {
    zip(report.answers, answers).filter { fits($0.0) }.map(\.1)
  }

  /// The records of the documents that fit.
  func documents(where fits: (DocumentSource) -> Bool) -> [Value] {
    zip(report.documents, documents).filter { fits($0.0) }.map(\.1)
  }
}

extension Report {
  /// The sections with their assessable clauses.
  var sections: [GroupSource] {
    questionnaire.sections.compactMap { clause in
      guard let result = analysis.result(ofClause: clause.number) else { return nil }
      // A section that is a clause itself stands for both.
      var group = GroupSource(result, anchor: clause.isAssessable ? "C-" : "S-")
      group.rows = analysis.clauses.map(\.clause).filter {
        $0.isAssessable && $0.lies(within: clause.number) && $0.number != clause.number
      }
      .compactMap { analysis.result(ofClause: $0.number).map { GroupSource($0) } }
      return group
    }
  }

  /// The clauses that are part of no other: 4 to 10.
  var mainClauses: [GroupSource] {
    analysis.clauses.filter { !$0.clause.number.contains(".") }.map { GroupSource($0) }
  }

  var total: GroupSource {
    GroupSource(
      extent: .everything, number: "", title: .init(), anchor: "total", tally: analysis.tally,
      conformity: analysis.clauses.filter(\.clause.isAssessable).map(\.conformity).worst,
      achievement: analysis.achievement)
  }
}
