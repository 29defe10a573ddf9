extension Workshop {
  /// What the room said and decided, a row for each round of each question, as CSV (RFC 4180): the
  /// counts, how far they agree, and at the last round the decision with its reason.
  package func table(_ interview: Interview, _ words: Words) -> String {
    let rows = interview.questionnaire.questions.flatMap { rounds(of: $0, interview, words) }
    return ([Self.heading] + rows).map { row in
      row.map(Self.cell).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static let heading = [
    "clause", "question", "text", "round", "people", "not", "partly", "largely", "fully", "unknown",
    "na", "median", "label", "decision", "reason",
  ]

  private func rounds(
    of question: Question, _ interview: Interview, _ words: Words
  ) -> [[String]] {
    let answer = interview.assessment.answer(to: question.id)
    let outcome = session.outcomes.first { $0.question == question.id }
    let rounds = answer.rounds(of: session.options.id)
    guard outcome != nil || rounds.last?.voices.isEmpty == false else { return [] }
    let rules = interview.questionnaire.scoring.agreement
    return rounds.enumerated().map { place, round in
      let decided = place == rounds.count - 1 ? outcome : nil
      return [question.clause, question.id, question.ask[words.language], String(round.number)]
        + Self.cells(rules.agreement(of: round.voices))
        + [decided?.kind.rawValue ?? "", decided?.reason ?? ""]
    }
  }

  private static func cells(_ agreement: Agreement) -> [String] {
    let counts =
      Rating.allCases.map { agreement.votes[$0] ?? 0 } + [
        agreement.dontKnow, agreement.notApplicable,
      ]
    return ([counts.reduce(0, +)] + counts).map(String.init) + [
      agreement.median?.rawValue ?? "", agreement.label.rawValue,
    ]
  }

  /// A cell that no spreadsheet takes for a formula.
  private static func cell(_ text: String) -> String {
    // Bytes, not characters: a lone line break is another character than one after a carriage return.
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text
    guard safe.utf8.contains(where: "\",\r\n".utf8.contains) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
