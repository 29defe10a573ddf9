import GapAnalysis

/// The checks that look at a questionnaire as a whole, one file each in this folder.
enum QuestionnaireChecks {
  static let all: [@Sendable (QuestionnaireDraft) -> [Problem]] = [
    DuplicateIDs.check,
    DanglingReferences.check,
    ClauseTree.check,
    ClauseCoverage.check,
    DocumentCoverage.check,
    DocumentCycles.check,
    ConditionValues.check,
    ConditionOrder.check,
    ConditionTruth.check,
    RuleOrder.check,
    ScaleOrder.check,
  ]

  static func problems(in draft: QuestionnaireDraft) -> [Problem] {
    all.flatMap { $0(draft) }
  }
}
