import GapAnalysis

/// The triage asks one question of each clause that has any.
///
/// A questionnaire without a single triage question has no triage, and nothing is amiss.
enum TriageCoverage {
  static func check(_ content: WrittenContent) -> [Problem] {
    let questions = content.draft.questions
    guard questions.contains(where: \.value.isQuick) else { return [] }
    let byClause = Dictionary(grouping: questions, by: \.value.clause)
    return content.draft.clauses.flatMap { clause -> [Problem] in
      guard let all = byClause[clause.value.number] else { return [] }
      let quick = all.filter(\.value.isQuick)
      return quick.isEmpty ? [missing(clause)] : quick.dropFirst().map { surplus($0, quick[0]) }
    }
  }

  private static func missing(_ clause: Placed<Clause>) -> Problem {
    Problem(
      .warning, at: clause.location,
      "no question of clause \(quoted(clause.value.number)) belongs to the triage",
      remedy: "write 'quick: true' in the one that tells most", id: "clause-without-triage")
  }

  private static func surplus(
    _ question: QuestionnaireDraft.Question, _ first: QuestionnaireDraft.Question
  ) -> Problem {
    Problem(
      .warning, at: question.location,
      "\(quoted(question.value.id)) is one more triage question of clause "
        + quoted(question.value.clause),
      remedy: "keep 'quick: true' in this or in \(quoted(first.value.id))",
      id: "second-triage-question")
  }
}
