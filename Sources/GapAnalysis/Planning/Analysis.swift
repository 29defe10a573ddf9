/// Everything that follows from one assessment: the single value all reports are made from.
package struct Analysis: Sendable, Equatable {
  /// As it was asked at the depth of the assessment.
  package let questionnaire: Questionnaire
  package let assessment: Assessment
  /// Ids of the questions the whole questionnaire holds beyond those of this depth.
  package let beyond: Set<String>
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
  package let actionPlan: ActionPlan
  package let verdict: Verdict
  /// The other standards held, with what they probably answer.
  package let heldStandards: [HeldStandard]
  /// The rule sets for certification that apply, with what they come to.
  package let readiness: [ReadinessResult]
  /// For each of the rule sets, in the same order, the earliest day to apply.
  package let applicationDates: [ApplicationDate]

  package init(_ whole: Questionnaire, _ assessment: Assessment) {
    let questionnaire = whole.limited(to: assessment.depth)
    let unasked = whole.questions(beyond: assessment.depth)
    beyond = Set(unasked.map(\.id))
    self.questionnaire = questionnaire
    self.assessment = assessment
    let decided = questionnaire.decided(in: assessment)
    results = questionnaire.results(of: assessment, decided.applicability)
    documentPlan = questionnaire.documentPlan(results, assessment, decided.facts)
    let missing = documentPlan.missingMandatory
    clauses = questionnaire.clauseResults(results, missingDocuments: missing)
    processes = questionnaire.processResults(results)
    achievement = questionnaire.scoring.achievement(of: results)
    tally = Tally(results)
    findings = questionnaire.findings(results)
    actionPlan = ActionPlan(
      questionnaire, assessment, findings: findings, clauses: clauses, documents: documentPlan)
    verdict = questionnaire.verdict(
      clauses, results, missingDocuments: missing,
      questionsBeyond: beyond.count)
    heldStandards = questionnaire.heldStandards(results, assessment)
    readiness = ReadinessEvaluation(
      questionnaire: questionnaire, assessment: assessment, results: results, clauses: clauses,
      documents: documentPlan.items, questionsBeyond: unasked, day: assessment.lastChange?.day,
      facts: decided.facts
    ).readiness()
    let plan = actionPlan
    applicationDates = readiness.map {
      $0.applicationDate(plan, today: assessment.lastChange?.day)
    }
  }

  /// How many questions the whole questionnaire holds beyond those of this depth.
  package var questionsBeyond: Int { beyond.count }

  /// The day the results hold for: that of the last change; nil for an empty assessment.
  package var day: Day? { assessment.lastChange?.day }

  /// The result of a clause.
  package func result(ofClause number: String) -> ClauseResult? {
    clauses.first { $0.clause.number == number }
  }
}
