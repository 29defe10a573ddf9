/// How answers become conformity, achievement and priorities; all of it read from YAML.
package struct ScoringRules: Sendable, Equatable {
  /// Share (0–1) each rating stands for; the mid-values are ours.
  package let achievement: [Rating: Double]
  /// A share above this is at least the rating (ISO/IEC 33020: 0.15, 0.50, 0.85).
  package let cutPoints: [Rating: Double]
  /// Weight of a question by its impact (1–4).
  package let weights: [Int: Double]
  /// The first rule that fits a rated question gives its conformity.
  package let findings: [FindingRule]
  /// When the minor gaps of one clause together are a major gap.
  package let pileUp: PileUp
  /// What a missing mandatory document makes of its clause.
  package let missingDocument: Conformity
  /// Only these let the verdict say that an audit would very likely find major nonconformities.
  package let auditWouldFail: [Conformity]
  /// The first rule that fits a finding gives its priority.
  package let priorities: [PriorityRule]
  /// Where the labels for how far several people agree begin.
  package let agreement: AgreementRules

  package init(
    achievement: [Rating: Double], cutPoints: [Rating: Double], weights: [Int: Double],
    findings: [FindingRule], pileUp: PileUp, missingDocument: Conformity,
    auditWouldFail: [Conformity], priorities: [PriorityRule],
    agreement: AgreementRules = AgreementRules()
  ) {
    self.achievement = achievement
    self.cutPoints = cutPoints
    self.weights = weights
    self.findings = findings
    self.pileUp = pileUp
    self.missingDocument = missingDocument
    self.auditWouldFail = auditWouldFail
    self.priorities = priorities
    self.agreement = agreement
  }
}

/// "So many minor gaps with these ratings in one clause are a major gap of the clause."
///
/// Several minor nonconformities on one requirement can amount to a systemic failure
/// (ISO/IEC 17021-1); how many, and which ratings count, is the questionnaire's own rule.
package struct PileUp: Sendable, Equatable {
  package let minorGaps: Int
  package let ratings: [Rating]

  package init(minorGaps: Int, ratings: [Rating]) {
    self.minorGaps = minorGaps
    self.ratings = ratings
  }
}

/// Which rated questions a rule speaks about; what is nil does not matter to it.
package struct QuestionMatch: Sendable, Equatable {
  package let ratings: [Rating]?
  package let isMandatory: Bool?
  package let isGate: Bool?
  package let minimumImpact: Int?

  package init(
    ratings: [Rating]? = nil, isMandatory: Bool? = nil, isGate: Bool? = nil,
    minimumImpact: Int? = nil
  ) {
    self.ratings = ratings
    self.isMandatory = isMandatory
    self.isGate = isGate
    self.minimumImpact = minimumImpact
  }

  /// Whether a question rated so is one the rule speaks about.
  package func fits(_ question: Question, rated rating: Rating) -> Bool {
    ratings?.contains(rating) ?? true
      && isMandatory.map { $0 == question.isMandatory } ?? true
      && isGate.map { $0 == question.isGate } ?? true
      && minimumImpact.map { question.impact >= $0 } ?? true
  }
}

/// "A question like this, rated like that, is a major gap."
package struct FindingRule: Sendable, Equatable {
  package let id: String
  package let match: QuestionMatch
  package let conformity: Conformity

  package init(id: String, match: QuestionMatch, conformity: Conformity) {
    self.id = id
    self.match = match
    self.conformity = conformity
  }
}

/// "A question like this, rated like that, has priority 1."
package struct PriorityRule: Sendable, Equatable {
  package let priority: Int
  package let match: QuestionMatch

  package init(priority: Int, match: QuestionMatch) {
    self.priority = priority
    self.match = match
  }
}

/// How findings and ratings become a plan of documents and actions.
package struct PlanningRules: Sendable, Equatable {
  /// Person-days each effort stands for; a planning assumption of ours.
  package let effortDays: [Effort: Double]
  /// The state of a document whose worst rated question has this rating.
  package let documentStates: [Rating: DocumentState]
  /// What to do with a document in this state.
  package let documentActions: [DocumentState: DocumentAction]
  /// Person-days per week, until the user says otherwise.
  package let capacity: Double
  /// Days of the week on which work is done, until the user says otherwise.
  package let weekdays: Set<Weekday>
  /// What "what first" has to remove: findings that come to one of these.
  package let whatFirst: [Conformity]
  /// The last day of each wave of the plan, counted from its start; rising, none for no waves.
  package let waves: [Int]

  package init(
    effortDays: [Effort: Double], documentStates: [Rating: DocumentState],
    documentActions: [DocumentState: DocumentAction], capacity: Double, weekdays: Set<Weekday>,
    whatFirst: [Conformity], waves: [Int] = []
  ) {
    self.effortDays = effortDays
    self.documentStates = documentStates
    self.documentActions = documentActions
    self.capacity = capacity
    self.weekdays = weekdays
    self.whatFirst = whatFirst
    self.waves = waves
  }
}

/// Where a document stands.
package enum DocumentState: String, CaseIterable, Sendable {
  case missing, draft
  case inForce = "in-force"
  case outdated
  case notNeeded = "not-needed"
  case unknown
}

/// What to do about a document.
package enum DocumentAction: String, CaseIterable, Sendable {
  case create, revise, merge, keep
  /// Find out first whether it exists.
  case check
  case none
}
