import GapAnalysis

/// Questions belong to clauses that hold duties, not to headings.
enum QuestionPlaces {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let headings = Set(draft.clauses.lazy.filter { !$0.value.isAssessable }.map(\.value.number))
    return draft.questions.filter { headings.contains($0.value.clause) }.map { question in
      Problem(
        at: question.clauseLocation,
        "clause \(quoted(question.value.clause)) is not assessable",
        remedy: "name a part of it, or give the clause 'assessable: true'",
        id: "clause-not-assessable")
    }
  }
}
