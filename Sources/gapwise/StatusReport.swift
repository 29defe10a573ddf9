import GapAnalysis

/// The status as data for scripts.
struct StatusReport: Encodable {
  struct Clause: Encodable {
    let clause: String
    let conformity: String
    let achievement: Double?
    let rating: String?
    let applicable: Int
    let assessed: Int
  }

  struct Finding: Encodable {
    let id: String
    let question: String
    let clause: String
    let conformity: String
    let priority: Int
  }

  struct Readiness: Encodable {
    struct Condition: Encodable {
      let id: String
      let state: String
      /// Ids of what it was concluded from.
      let from: [String]
      let failing: [String]
      let open: [String]
      let due: String?
    }

    /// The earliest day to apply, and what determines it.
    struct Application: Encodable {
      struct Wait: Encodable {
        let condition: String
        let cause: String
        let item: String?
        let day: String?
      }

      let day: String?
      let notBefore: String?
      let decisive: Wait?
      let chain: [String]
      let undated: [Wait]
    }

    let id: String
    let date: String
    let verified: String
    let application: Application
    let notBefore: String?
    let conditions: [Condition]
    let materials: [Condition]
  }

  struct HeldStandard: Encodable {
    let standard: String
    let same: [String]
    let partial: [String]
  }

  let standard: String
  let questionnaireVersion: String
  let questionnaireFingerprint: String
  let day: String?
  let applicable: Int
  let assessed: Int
  /// Ids of the questions that people answered differently.
  let unsettled: [String]
  let byConformity: [String: Int]
  let byRating: [String: Int]
  let auditWouldFail: [String]
  let missingDocuments: [String]
  let clauses: [Clause]
  let findings: [Finding]
  let readiness: [Readiness]
  let heldStandards: [HeldStandard]
  let plan: PlanReport

  init(_ analysis: Analysis) {
    standard = analysis.questionnaire.standard
    questionnaireVersion = analysis.questionnaire.version
    questionnaireFingerprint = analysis.questionnaire.fingerprint
    day = analysis.day?.description
    applicable = analysis.tally.applicable
    assessed = analysis.tally.assessed
    unsettled = analysis.assessment.unsettled(in: analysis.questionnaire).map(\.id)
    byConformity = Dictionary(
      uniqueKeysWithValues: Conformity.allCases.map { ($0.rawValue, analysis.tally[$0]) })
    byRating = Dictionary(
      uniqueKeysWithValues: Rating.allCases.map { ($0.rawValue, analysis.tally[$0]) })
    auditWouldFail = analysis.verdict.auditWouldFail
    missingDocuments = analysis.verdict.missingDocuments
    clauses = analysis.clauses.map { result in
      Clause(
        clause: result.clause.number, conformity: result.conformity.rawValue,
        achievement: result.achievement?.share, rating: result.achievement?.rating.letter,
        applicable: result.tally.applicable, assessed: result.tally.assessed)
    }
    findings = analysis.findings.map { finding in
      Finding(
        id: finding.id, question: finding.question.id, clause: finding.question.clause,
        conformity: finding.result.conformity.rawValue, priority: finding.priority)
    }
    readiness = zip(analysis.readiness, analysis.applicationDates).map(Readiness.init)
    heldStandards = analysis.heldStandards.map { held in
      HeldStandard(
        standard: held.crosswalk.standard, same: held.questions(.same),
        partial: held.questions(.partial))
    }
    plan = PlanReport(analysis)
  }
}

extension StatusReport.Readiness {
  fileprivate init(_ result: ReadinessResult, _ earliest: ApplicationDate) {
    application = Application(earliest)
    id = result.rules.id
    date = result.rules.date
    verified = result.rules.verification.rawValue
    notBefore = result.notBefore?.description
    conditions = result.conditions.map(Condition.init)
    materials = result.materials.map(Condition.init)
  }
}

extension StatusReport.Readiness.Application {
  fileprivate init(_ date: ApplicationDate) {
    day = date.day?.description
    notBefore = date.notBefore?.description
    decisive = date.decisive.map(Wait.init)
    chain = date.chain.map(\.id)
    undated = date.undated.map(Wait.init)
  }
}

extension StatusReport.Readiness.Application.Wait {
  fileprivate init(_ wait: ApplicationDate.Wait) {
    condition = wait.condition
    cause = wait.cause.id
    item = wait.item?.id
    day = wait.day?.description
  }
}

extension StatusReport.Readiness.Condition {
  fileprivate init(_ result: ReadinessConditionResult) {
    id = result.condition.id
    state = result.state.rawValue
    from = result.causes.map(\.id)
    failing = result.failing.map(\.id)
    open = result.open.map(\.id)
    due = result.due?.description
  }
}
