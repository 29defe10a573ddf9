import GapAnalysis

/// It takes two ratings to contradict each other.
enum ContradictionQuestions {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    draft.contradictions.compactMap { contradiction in
      let count = contradiction.value.questions.count
      guard count < 2, let condition = contradiction.condition else { return nil }
      return Problem(
        at: condition.location,
        "contradiction \(quoted(contradiction.value.id)) is about "
          + (count == 0 ? "no question" : "one question only"),
        remedy: "name two questions whose ratings do not go together", id: "not-two-questions")
    }
  }
}
