extension Interview {
  /// The questions that apply and hold all of the words in id, clause, question, or the user's note,
  /// in any language; upper and lower case do not matter.
  package func find(_ text: String) -> [Question] {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return [] }
    return openToAsk.filter { question in
      let searched = Array(searchedText(question).utf8)
      return words.allSatisfy { searched.holds($0.utf8) }
    }
  }

  /// Where `go` leads: a question by its id, else the first that applies in the clause.
  package func destination(_ text: String) -> Question? {
    let wanted = text.lowercased()
    return openToAsk.first { $0.id == wanted }
      ?? openToAsk.first { questionnaire.clause($0.clause)?.lies(within: wanted) ?? false }
  }

  private func searchedText(_ question: Question) -> String {
    let title = questionnaire.clause(question.clause)?.title.entries.map(\.text) ?? []
    let note = assessment.answers[question.id]?.note ?? ""
    let parts = [question.id, question.clause, note] + title + question.ask.entries.map(\.text)
    return parts.joined(separator: "\n").lowercased()
  }
}

extension [UInt8] {
  /// Whether some bytes occur in a row. Bytes of UTF-8 never begin in the middle of a character, and
  /// comparing them is much faster than comparing characters.
  fileprivate func holds(_ wanted: Substring.UTF8View) -> Bool {
    guard let first = wanted.first else { return true }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return true }
      start = found + 1
    }
    return false
  }
}
