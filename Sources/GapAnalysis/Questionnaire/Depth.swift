/// How much of a questionnaire an assessment answers.
package enum Depth: String, CaseIterable, Sendable {
  /// Only the questions marked `quick`: one in each subclause.
  case triage
  /// Every question.
  case full
}

extension Questionnaire {
  /// The questions that are not asked at a depth, in order.
  func questions(beyond depth: Depth) -> [Question] {
    depth == .full ? [] : questions.filter { !$0.isQuick }
  }

  /// The questionnaire as it is asked at a depth: the same, or with nothing but its triage.
  ///
  /// A triage question is never asked again in other words, so going deeper keeps every answer.
  package func limited(to depth: Depth) -> Questionnaire {
    guard depth == .triage else { return self }
    let quick = questions.filter(\.isQuick)
    let asked = Set(quick.map(\.id))
    return Questionnaire(
      id: id, standard: standard, title: title, notice: notice, version: version,
      languages: languages, profile: profile, clauses: clauses,
      questions: quick, documents: documents, roles: roles,
      processes: processes, terms: terms, principles: principles, scoring: scoring,
      planning: planning, crosswalks: crosswalks,
      contradictions: contradictions.filter { asked.isSuperset(of: $0.questions) },
      readiness: readiness, fingerprint: fingerprint)
  }
}
