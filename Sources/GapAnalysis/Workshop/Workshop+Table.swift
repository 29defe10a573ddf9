extension Workshop {
  /// What was decided, a row each, as CSV (RFC 4180): the counts of the last round, the label, the
  /// decision and its reason.
  package func table(_ interview: Interview, _ words: Words) -> String {
    let rules = interview.questionnaire.scoring.agreement
    let heading = [
      "clause", "question", "text", "not", "partly", "largely", "fully", "unknown", "na", "label",
      "decision", "reason",
    ]
    let rows = session.outcomes.compactMap { outcome -> [String]? in
      guard let question = interview.questionnaire.question(outcome.question) else { return nil }
      let voices = interview.assessment.answer(to: question.id).voices.filter {
        $0.source.hasPrefix(session.options.id)
      }
      let agreement = rules.agreement(of: voices)
      let counts =
        Rating.allCases.map { agreement.votes[$0] ?? 0 } + [
          agreement.dontKnow, agreement.notApplicable,
        ]
      return [question.clause, question.id, question.ask[words.language]] + counts.map(String.init)
        + [outcome.label, outcome.kind.rawValue, outcome.reason]
    }
    return ([heading] + rows).map { row in
      row.map(Self.cell).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A cell that no spreadsheet takes for a formula.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text
    guard safe.contains(where: { "\",\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
