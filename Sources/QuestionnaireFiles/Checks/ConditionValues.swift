import GapAnalysis

/// Conditions compare with values that their profile field or question can have.
enum ConditionValues {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let fields = Dictionary(
      draft.profile.map { ($0.value.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    return draft.conditions.flatMap(\.leaves).flatMap { leaf -> [Problem] in
      if leaf.kind == .question {
        return problems(of: leaf, allowed: Rating.allCases.map(\.rawValue))
      }
      guard let field = fields[leaf.id] else { return [] }
      guard let allowed = field.possibleValues else { return [freeValue(leaf)] }
      // A field without its choices is a problem already.
      return allowed.isEmpty ? [] : problems(of: leaf, allowed: allowed)
    }
  }

  private static func problems(of leaf: ConditionDraft.Leaf, allowed: [String]) -> [Problem] {
    leaf.values.filter { !allowed.contains($0.value) }.map { value in
      let meant = nearestMatch(to: value.value, among: allowed)
      return Problem(
        at: value.location, "\(quoted(value.value)) is not a value of \(quoted(leaf.id))",
        remedy: meant.map { "did you mean '\($0)'?" }
          ?? "its values are \(allowed.joined(separator: ", "))",
        id: "unknown-value")
    }
  }

  private static func freeValue(_ leaf: ConditionDraft.Leaf) -> Problem {
    Problem(
      at: leaf.location, "profile field \(quoted(leaf.id)) takes any text or date",
      remedy: "use a field of the kind yes-no, choice or many", id: "condition-on-free-value")
  }
}

extension QuestionnaireDraft {
  /// All conditions there are.
  var conditions: [ConditionDraft] {
    profile.compactMap(\.condition) + questions.compactMap(\.condition)
      + documents.compactMap(\.condition) + crosswalks.compactMap(\.condition)
      + contradictions.compactMap(\.condition)
      + readiness.flatMap { [$0.condition].compactMap(\.self) + $0.statements }
  }
}
