/// Everything that follows from one assessment: the single value all reports are made from.
package struct Analysis: Sendable, Equatable {
  /// As it was asked at the depth of the assessment.
  package let questionnaire: Questionnaire
  package let assessment: Assessment
  /// How many questions the whole questionnaire holds beyond those of this depth.
  package let questionsBeyond: Int
  /// In the order of the questions.
  package let results: [QuestionResult]
  /// In the order of the standard.
  package let clauses: [ClauseResult]
  package let processes: [ProcessResult]
  package let achievement: Achievement?
  package let tally: Tally
  /// In the order to work on them.
  package let findings: [Finding]
  package let documentPlan: DocumentPlan
  package let crossReference: CrossReference
  package let verdict: Verdict

  package init(_ whole: Questionnaire, _ assessment: Assessment) {
    let questionnaire = whole.limited(to: assessment.depth)
    questionsBeyond = whole.questions.count - questionnaire.questions.count
    self.questionnaire = questionnaire
    self.assessment = assessment
    results = questionnaire.results(of: assessment)
    documentPlan = questionnaire.documentPlan(results, assessment)
    let missing = documentPlan.missingMandatory
    clauses = questionnaire.clauseResults(results, missingDocuments: missing)
    processes = questionnaire.processResults(results)
    achievement = questionnaire.scoring.achievement(of: results)
    tally = Tally(results)
    findings = questionnaire.findings(results)
    crossReference = questionnaire.crossReference
    verdict = questionnaire.verdict(
      clauses, results, missingDocuments: missing,
      questionsBeyond: questionsBeyond)
  }

  /// The day the results hold for: that of the last change; nil for an empty assessment.
  package var day: Day? { assessment.lastChange?.day }

  /// The result of a clause.
  package func result(ofClause number: String) -> ClauseResult? {
    clauses.first { $0.clause.number == number }
  }
}
