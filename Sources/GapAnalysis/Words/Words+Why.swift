extension Words {
  /// Background, accepted evidence, whom to ask, what follows, what to do, and where another standard
  /// that is held asks for the same; one sentence each.
  package func background(of question: Question, in interview: Interview) -> [String] {
    let questionnaire = interview.questionnaire
    let roles = question.who.map { questionnaire.roleName($0)[language] }
    let documents = question.documents.map {
      questionnaire.document($0)?.title[language] ?? $0
    }
    let evidence = question.evidence.map { $0[language] }.joined(separator: self(.textSeparator))
    let parts: [(Phrase, String)] = [
      (.askWhyReason, question.why[language]), (.askWhyEvidence, evidence),
      (.askWhyWho, list(roles)), (.askWhyConsequence, question.consequence[language]),
      (.askWhyAction, question.action[language]),
      (.askWhyGuidance, question.guidance?[language] ?? ""),
      (.askWhyDocuments, list(documents)),
    ]
    return parts.filter { !$1.isEmpty }.map { self($0, ["text": $1]) }
      + heldStandards(question, interview)
  }

  private func heldStandards(_ question: Question, _ interview: Interview) -> [String] {
    guard let clause = interview.questionnaire.clause(question.clause) else { return [] }
    return interview.questionnaire.crosswalks(in: interview.assessment).flatMap { crosswalk in
      guard let row = crosswalk.row(for: clause) else { return [String]() }
      let sentence = self(
        row.reuse == .same ? .askWhyHeldSame : .askWhyHeldPartial,
        ["standard": crosswalk.standard, "clauses": list(row.theirs)])
      return [sentence] + (row.note.map { [$0[language]] } ?? [])
    }
  }
}
