import Foundation
import GapAnalysis

/// A comparison as data for scripts.
struct ComparisonReport: Encodable {
  struct Side: Encodable {
    let name: String
    let day: String?
    let questionnaireVersion: String?
  }

  struct Question: Encodable {
    let question: String
    let clause: String
    let development: String
    let before: String?
    let after: String?
  }

  struct Clause: Encodable {
    struct State: Encodable {
      let conformity: String
      let achievement: Double?
      let rating: String?
      let assessed: Int
      let applicable: Int
    }

    let clause: String
    let before: State
    let after: State
  }

  struct Change: Encodable {
    let id: String
    let development: String?
    let before: String?
    let after: String?
    var dueBefore: String?
    var dueAfter: String?
  }

  struct Readiness: Encodable {
    let id: String
    let notBeforeBefore: String?
    let notBeforeAfter: String?
    let daysMoved: Int?
    /// Ids of the conditions that moved the day.
    let because: [String]
    let conditions: [Change]
  }

  let before: Side
  let after: Side
  let questions: [Question]
  let clauses: [Clause]
  let findings: [Change]
  let documents: [Change]
  let readiness: [Readiness]

  init(_ comparison: Comparison, before: String, after: String) {
    self.before = Side(comparison.before, name: before)
    self.after = Side(comparison.after, name: after)
    questions = comparison.questions.map { question in
      Question(
        question: question.id, clause: question.clause,
        development: question.development.rawValue, before: question.before?.word,
        after: question.after?.word)
    }
    clauses = comparison.clauses.map { clause in
      Clause(
        clause: clause.clause.number, before: Clause.State(clause.before),
        after: Clause.State(clause.after))
    }
    findings = comparison.findings.map { finding in
      Change(
        id: finding.id, development: finding.development.rawValue,
        before: finding.before.rawValue, after: finding.after.rawValue)
    }
    documents = comparison.documents.map { document in
      Change(
        id: document.document.id, development: document.isFinished ? "finished" : nil,
        before: document.before.rawValue, after: document.after.rawValue)
    }
    readiness = comparison.readiness.map(Readiness.init)
  }
}

extension ComparisonReport.Side {
  fileprivate init(_ analysis: Analysis, name: String) {
    self.init(
      name: name, day: analysis.day?.description,
      questionnaireVersion: analysis.assessment.questionnaire?.version)
  }
}

extension ComparisonReport.Clause.State {
  fileprivate init(_ result: ClauseResult) {
    self.init(
      conformity: result.conformity.rawValue, achievement: result.achievement?.share,
      rating: result.achievement?.rating.letter, assessed: result.tally.assessed,
      applicable: result.tally.applicable)
  }
}

extension ComparisonReport.Readiness {
  fileprivate init(_ rules: ReadinessComparison) {
    self.init(
      id: rules.rules.id, notBeforeBefore: rules.before?.notBefore?.description,
      notBeforeAfter: rules.after?.notBefore?.description, daysMoved: rules.daysMoved,
      because: rules.because.map(\.condition.id),
      conditions: rules.conditions.map { condition in
        ComparisonReport.Change(
          id: condition.condition.id, development: nil, before: condition.before?.state.rawValue,
          after: condition.after?.state.rawValue, dueBefore: condition.before?.due?.description,
          dueAfter: condition.after?.due?.description)
      })
  }
}
