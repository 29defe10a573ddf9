/// What became different between two states of an assessment, or between two assessments of one
/// questionnaire.
///
/// Both are judged by the questionnaire of today, so that a difference is one of the organisation and
/// not of the rules; what was answered to other words is said not to be comparable.
package struct Comparison: Sendable, Equatable {
  package let before: Analysis
  package let after: Analysis
  /// Every question of either side, in the order of the questionnaire; those that are gone come last.
  package let questions: [QuestionComparison]
  /// Every clause, in the order of the standard.
  package let clauses: [ClauseComparison]
  /// Every finding of either side, in the order of the questions.
  package let findings: [FindingComparison]
  /// The documents whose state is another, in the order of the plan.
  package let documents: [DocumentComparison]
  /// Every rule set that applies on either side.
  package let readiness: [ReadinessComparison]

  package init(_ questionnaire: Questionnaire, from before: Assessment, to after: Assessment) {
    self.init(Analysis(questionnaire, before), Analysis(questionnaire, after))
  }

  private init(_ before: Analysis, _ after: Analysis) {
    self.before = before
    self.after = after
    questions = QuestionComparison.all(before, after)
    clauses = ClauseComparison.all(before, after)
    findings = FindingComparison.all(before, after)
    documents = DocumentComparison.all(before, after)
    readiness = ReadinessComparison.all(before, after)
  }

  /// The questions that developed so.
  package func questions(_ development: QuestionDevelopment) -> [QuestionComparison] {
    questions.filter { $0.development == development }
  }

  /// The findings that developed so.
  package func findings(_ development: FindingDevelopment) -> [FindingComparison] {
    findings.filter { $0.development == development }
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool {
    questions.allSatisfy { $0.development == .same } && !clauses.contains(where: \.isChanged)
      && !findings.contains { $0.development != .open } && documents.isEmpty
      && !readiness.contains(where: \.isChanged)
  }
}
