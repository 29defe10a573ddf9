import GapAnalysis

/// A question is asked about each assessable clause.
enum UnaskedClauses {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let asked = Set(draft.questions.map(\.value.clause))
    return draft.clauses.compactMap { clause in
      guard clause.value.isAssessable, !asked.contains(clause.value.number) else { return nil }
      return Problem(
        .warning, at: clause.location,
        "clause \(quoted(clause.value.number)) is assessable but has no question",
        remedy: "add one, or remove 'assessable: true'", id: "clause-without-question")
    }
  }
}
