package import GapAnalysis

/// The scoring rules of the shipped questionnaire, with fewer priorities, as a Swift value.
package let sampleScoring = ScoringRules(
  achievement: [.not: 0, .partly: 1.0 / 3, .largely: 2.0 / 3, .fully: 1],
  cutPoints: [.partly: 0.15, .largely: 0.5, .fully: 0.85],
  weights: [1: 1, 2: 1, 3: 2, 4: 3],
  findings: [
    FindingRule(
      id: "gate-unmet", match: QuestionMatch(ratings: [.not, .partly], isGate: true),
      conformity: .blocker),
    FindingRule(
      id: "requirement-absent", match: QuestionMatch(ratings: [.not], isMandatory: true),
      conformity: .majorGap),
    FindingRule(
      id: "requirement-incomplete",
      match: QuestionMatch(ratings: [.partly, .largely], isMandatory: true),
      conformity: .minorGap),
    FindingRule(
      id: "practice-incomplete",
      match: QuestionMatch(ratings: [.not, .partly, .largely], isMandatory: false),
      conformity: .improvement),
  ],
  pileUp: PileUp(minorGaps: 3, ratings: [.partly]), missingDocument: .majorGap,
  auditWouldFail: [.blocker, .majorGap],
  priorities: [
    PriorityRule(priority: 1, match: QuestionMatch(ratings: [.not], isMandatory: true)),
    PriorityRule(priority: 2, match: QuestionMatch(ratings: [.partly])),
    PriorityRule(priority: 3, match: QuestionMatch()),
  ])

/// The planning rules of the shipped questionnaire, as a Swift value.
package func samplePlanning(waves: [Int] = [30, 90, 180]) -> PlanningRules {
  PlanningRules(
    effortDays: [.small: 1, .medium: 3, .large: 8],
    documentStates: [.not: .missing, .partly: .draft, .largely: .outdated, .fully: .inForce],
    documentActions: [
      .missing: .create, .draft: .revise, .outdated: .revise, .inForce: .keep, .unknown: .check,
      .notNeeded: DocumentAction.none,
    ], capacity: 5, weekdays: [.mon, .tue, .wed, .thu, .fri], whatFirst: [.blocker, .majorGap],
    waves: waves)
}
