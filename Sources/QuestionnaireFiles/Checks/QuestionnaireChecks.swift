import GapAnalysis

/// The checks that look at a questionnaire as a whole, one file each in this folder.
enum QuestionnaireChecks {
  private typealias Check = @Sendable (QuestionnaireDraft) -> [Problem]

  /// Whether what is written fits together.
  private static let ofParts: [Check] = [
    DuplicateIDs.check,
    DanglingReferences.check,
    ClauseTree.check,
    QuestionPlaces.check,
    DocumentCycles.check,
    ConditionValues.check,
    ConditionOrder.check,
    ProfileConditionOrder.check,
    CrosswalkRows.check,
    ContradictionQuestions.check,
    ReadinessFacts.check,
  ]

  /// Whether the whole does what it should. Asked only where all parts are sound: one mistake would
  /// come up again as several that are none.
  private static let ofTheWhole: [Check] = [
    UnaskedClauses.check,
    DocumentCoverage.check,
    ConditionTruth.check,
    RuleOrder.check,
    ScaleOrder.check,
  ]

  static func run(on draft: QuestionnaireDraft, _ run: ReadingRun) {
    for check in ofParts { check(draft).forEach(run.add) }
    guard !run.hasErrors else { return }
    for check in ofTheWhole { check(draft).forEach(run.add) }
  }
}
