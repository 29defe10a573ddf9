extension Interview {
  /// The questions that apply and hold all of the words in id, clause, question, or the user's note,
  /// in any language; upper and lower case do not matter.
  ///
  /// - Parameter index: of the whole questionnaire; who searches with every key keeps it.
  package func find(_ text: String, in index: SearchIndex? = nil) -> [Question] {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    guard !words.isEmpty else { return [] }
    let index = index ?? SearchIndex(wholeQuestionnaire)
    return openToAsk.filter {
      index.holds(words, $0, note: assessment.answers[$0.id]?.note ?? "")
    }
  }

  /// Where `go` leads: a question by its id, else the first that applies in the clause.
  package func destination(_ text: String) -> Question? {
    let wanted = text.lowercased()
    return openToAsk.first { $0.id == wanted }
      ?? openToAsk.first { questionnaire.clause($0.clause)?.lies(within: wanted) ?? false }
  }
}
