import GapAnalysis

/// Every condition can be true, or its question is never asked; and false, or it is superfluous.
///
/// Proved by trying all combinations of the values it depends on, through the conditions of what it
/// refers to.
enum ConditionTruth {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    var trial = ConditionTrial(draft)
    var neverAsked: Set<String> = []
    var problems: [Problem] = []
    for (place, field) in draft.profile.enumerated() {
      guard let condition = field.condition else { continue }
      let outcome = trial.outcome(of: .init(condition: condition, fieldPlace: place))
      let name = "profile field \(quoted(field.value.id))"
      problems += self.problems(outcome, condition, of: name, "asked")
    }
    for (place, question) in draft.questions.enumerated() {
      guard let condition = question.condition else { continue }
      let outcome = trial.outcome(of: .init(condition: condition, place: place))
      let isConsequence = condition.leaves.contains { neverAsked.contains($0.id) }
      if outcome == .alwaysFalse { neverAsked.insert(question.value.id) }
      // What follows from a question that is never asked is said once, of that question.
      guard outcome != .alwaysFalse || !isConsequence else { continue }
      let name = "question \(quoted(question.value.id))"
      problems += self.problems(outcome, condition, of: name, "asked")
    }
    for (condition, name, verb, isOptional) in draft.laterConditions {
      let outcome = trial.outcome(of: .init(condition: condition))
      problems += self.problems(outcome, condition, of: name, verb, isOptional: isOptional)
    }
    return problems
  }

  private static func problems(
    _ outcome: ConditionTrial.Outcome?, _ condition: ConditionDraft, of name: String,
    _ verb: String, isOptional: Bool = true
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
          remedy: isOptional ? "remove 'when'" : "correct the condition",
          id: "condition-never-false")
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

extension QuestionnaireDraft {
  /// A condition that is decided when everything has been asked: what it belongs to, what that is if
  /// the condition holds, and whether it can do without one.
  fileprivate typealias LaterCondition = (
    condition: ConditionDraft, name: String, verb: String, isOptional: Bool
  )

  fileprivate var laterConditions: [LaterCondition] {
    let documents = documents.map {
      ($0.condition, "document \(quoted($0.value.id))", "needed", true)
    }
    let crosswalks = crosswalks.map {
      ($0.condition, "compared standard \(quoted($0.value.id))", "used", false)
    }
    let contradictions = contradictions.map {
      ($0.condition, "contradiction \(quoted($0.value.id))", "said", false)
    }
    let readiness = readiness.map {
      ($0.condition, "readiness rule set \(quoted($0.value.id))", "used", true)
    }
    return (documents + crosswalks + contradictions + readiness).compactMap {
      condition, name, verb, isOptional in
      condition.map { ($0, name, verb, isOptional) }
    }
  }
}
