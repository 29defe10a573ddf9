import GapAnalysis

/// A profile field's condition looks only at fields that are asked before it.
enum ProfileConditionOrder {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let places = Dictionary(
      draft.profile.enumerated().map { ($1.value.id, $0) }, uniquingKeysWith: { first, _ in first })
    return draft.profile.enumerated().flatMap { place, field in
      (field.condition?.leaves ?? []).compactMap { leaf -> Problem? in
        guard leaf.kind == .profileField else { return question(leaf) }
        guard let target = places[leaf.id], target >= place else { return nil }
        return target == place ? itself(leaf) : later(leaf)
      }
    }
  }

  private static func question(_ leaf: ConditionDraft.Leaf) -> Problem {
    Problem(
      at: leaf.location, "the condition of a profile field refers to question \(quoted(leaf.id))",
      remedy: "the profile is asked before all questions; refer to a field above",
      id: "condition-on-later-question")
  }

  private static func itself(_ leaf: ConditionDraft.Leaf) -> Problem {
    Problem(
      at: leaf.location, "the condition of \(quoted(leaf.id)) refers to the field itself",
      remedy: "refer to a field above", id: "condition-on-itself")
  }

  private static func later(_ leaf: ConditionDraft.Leaf) -> Problem {
    Problem(
      at: leaf.location, "the condition refers to \(quoted(leaf.id)), which is asked later",
      remedy: "move that field above this one", id: "condition-on-later-field")
  }
}
