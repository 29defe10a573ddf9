import GapAnalysis

/// Questions belong to assessable clauses, and each assessable clause has one.
enum ClauseCoverage {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    misplacedQuestions(draft) + clausesWithoutQuestion(draft)
  }

  private static func clausesWithoutQuestion(_ draft: QuestionnaireDraft) -> [Problem] {
    let asked = Set(draft.questions.map(\.value.clause))
    return draft.clauses.compactMap { clause in
      guard clause.value.isAssessable, !asked.contains(clause.value.number) else { return nil }
      return Problem(
        .warning, at: clause.location,
        "clause \(quoted(clause.value.number)) is assessable but has no question",
        remedy: "add one, or remove 'assessable: true'", id: "clause-without-question")
    }
  }

  private static func misplacedQuestions(_ draft: QuestionnaireDraft) -> [Problem] {
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
