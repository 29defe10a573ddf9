import GapAnalysis

/// Every condition can be true, or its question is never asked; and false, or it is superfluous.
///
/// Proved by trying all combinations of the values it depends on, through the conditions of the
/// questions it refers to.
enum ConditionTruth {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    var trial = ConditionTrial(draft)
    var neverAsked: Set<String> = []
    var problems: [Problem] = []
    for (place, question) in draft.questions.enumerated() {
      guard let condition = question.condition else { continue }
      let outcome = trial.outcome(of: condition, askedAt: place)
      let isConsequence = condition.leaves.contains { neverAsked.contains($0.id) }
      if outcome == .alwaysFalse { neverAsked.insert(question.value.id) }
      // What follows from a question that is never asked is said once, of that question.
      guard outcome != .alwaysFalse || !isConsequence else { continue }
      let name = "question \(quoted(question.value.id))"
      problems += self.problems(outcome, condition, of: name, "asked")
    }
    for document in draft.documents {
      guard let condition = document.condition else { continue }
      let name = "document \(quoted(document.value.id))"
      problems += self.problems(trial.outcome(of: condition), condition, of: name, "needed")
    }
    return problems
  }

  private static func problems(
    _ outcome: ConditionTrial.Outcome?, _ condition: ConditionDraft, of name: String,
    _ verb: String
  ) -> [Problem] {
    switch outcome {
    case .both, nil: []
    case .alwaysFalse:
      [
        Problem(
          at: condition.location, "the condition can never be true, so \(name) is never \(verb)",
          remedy: "correct the condition", id: "condition-never-true")
      ]
    case .alwaysTrue:
      [
        Problem(
          .warning, at: condition.location,
          "the condition can never be false, so \(name) is always \(verb)",
          remedy: "remove 'when'", id: "condition-never-false")
      ]
    case .tooMany:
      [
        Problem(
          .warning, at: condition.location, "the condition has too many cases to be checked",
          remedy: "make it simpler", id: "condition-not-checked")
      ]
    }
  }
}
