/// How much of a questionnaire an assessment answers.
package enum Depth: String, CaseIterable, Sendable {
  /// Only the questions marked `quick`: one in each subclause.
  case triage
  /// Every question.
  case full
}

extension Questionnaire {
  /// The questionnaire as it is asked at a depth: the same, or with nothing but its triage.
  ///
  /// A triage question is never asked again in other words, so going deeper keeps every answer.
  package func limited(to depth: Depth) -> Questionnaire {
    guard depth == .triage else { return self }
    return Questionnaire(
      id: id, standard: standard, title: title, notice: notice, version: version,
      languages: languages, profile: profile, clauses: clauses,
      questions: questions.filter(\.isQuick), documents: documents, roles: roles,
      processes: processes, terms: terms, principles: principles, scoring: scoring,
      planning: planning,
      crosswalks: crosswalks, readiness: readiness, fingerprint: fingerprint)
  }
}
