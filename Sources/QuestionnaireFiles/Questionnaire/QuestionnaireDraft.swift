import GapAnalysis

/// A questionnaire as it is written, with the places that its checks speak about.
struct QuestionnaireDraft {
  /// A profile field, and where its condition stands.
  struct Field: Sendable {
    let value: ProfileField
    let condition: ConditionDraft?
  }

  /// A question, and where it says what the checks look at.
  struct Question: Sendable {
    let value: GapAnalysis.Question
    /// Of the id.
    let location: SourceLocation
    let clauseLocation: SourceLocation
    let condition: ConditionDraft?
  }

  /// A document, and where it says what the checks look at.
  struct Document: Sendable {
    let value: DocumentRequirement
    /// Of the id.
    let location: SourceLocation
    /// Of `depends-on`, else of the id.
    let dependencyLocation: SourceLocation
    let condition: ConditionDraft?
  }

  /// Another standard compared with this one, and where it says what the checks look at.
  struct Crosswalk: Sendable {
    let value: GapAnalysis.Crosswalk
    let condition: ConditionDraft?
    /// Of the clause of each row.
    let rowLocations: [SourceLocation]
  }

  /// Answers that do not go together, and where that is said.
  struct Contradiction: Sendable {
    let value: GapAnalysis.Contradiction
    let condition: ConditionDraft?
  }

  /// A readiness rule set, and what the checks look at.
  struct Readiness: Sendable {
    let value: ReadinessRules
    let condition: ConditionDraft?
    /// Of its tests.
    let statements: [ConditionDraft]
    /// The profile fields that its tests count from.
    let days: [Placed<String>]
  }

  /// The scoring rules, and where each rule of a list stands.
  struct Scoring: Sendable {
    let value: ScoringRules
    let findingLocations: [SourceLocation]
    let priorityLocations: [SourceLocation]
    let achievementLocation: SourceLocation
    let cutPointLocation: SourceLocation
  }

  let profile: [Field]
  let clauses: [Placed<Clause>]
  let roles: [NamedItem]
  let processes: [Process]
  let scoring: Scoring
  let planning: PlanningRules
  let questions: [Question]
  let documents: [Document]
  let terms: [Term]
  let principles: [WritingPrinciple]
  let crosswalks: [Crosswalk]
  let contradictions: [Contradiction]
  let readiness: [Readiness]
  let names: NameRegistry
}

/// A condition, and where each of its statements stands.
struct ConditionDraft: Sendable {
  /// One statement: a profile field or a question, and the values it is compared with.
  struct Leaf: Sendable {
    let kind: NameKind
    let id: String
    let location: SourceLocation
    let values: [Placed<String>]
  }

  let value: Condition
  let location: SourceLocation
  let leaves: [Leaf]
}
