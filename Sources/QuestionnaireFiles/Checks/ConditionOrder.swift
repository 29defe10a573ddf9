import GapAnalysis

/// A question's condition looks only at questions that are asked before it.
enum ConditionOrder {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let questions = draft.questions
    let index = Dictionary(
      questions.enumerated().map { ($1.value.id, $0) }, uniquingKeysWith: { first, _ in first })
    let references = questions.map { question in
      (question.condition?.leaves ?? []).filter { $0.kind == .question }
    }
    let successors = references.map { $0.compactMap { index[$0.id] } }
    let circles = Cycles.find(in: successors).filter { $0.count > 1 }
    let circular = Set(circles.joined())
    return circles.map { problem($0, questions) }
      + references.enumerated().flatMap { place, leaves in
        leaves.compactMap { leaf -> Problem? in
          guard let target = index[leaf.id], target >= place else { return nil }
          if target == place { return itself(leaf) }
          return circular.contains(place) && circular.contains(target) ? nil : later(leaf)
        }
      }
  }

  private static func problem(
    _ circle: [Int], _ questions: [QuestionnaireDraft.Question]
  ) -> Problem {
    Problem(
      at: questions[circle[0]].condition?.location,
      "conditions wait for each other: "
        + Cycles.words(circle.map { questions[$0].value.id }),
      remedy: "remove one of these conditions", id: "condition-cycle")
  }

  private static func itself(_ leaf: ConditionDraft.Leaf) -> Problem {
    Problem(
      at: leaf.location, "the condition of \(quoted(leaf.id)) refers to the question itself",
      remedy: "refer to an earlier question", id: "condition-on-itself")
  }

  private static func later(_ leaf: ConditionDraft.Leaf) -> Problem {
    Problem(
      at: leaf.location, "the condition refers to \(quoted(leaf.id)), which is asked later",
      remedy: "move that question before this one", id: "condition-on-later-question")
  }
}
