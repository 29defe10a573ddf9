/// The words of all questions, made ready for searching once: what people search in never changes, and
/// putting it into small letters takes longer than looking through it.
package struct SearchIndex: Sendable {
  private let texts: [String: [UInt8]]

  package init(_ questionnaire: Questionnaire) {
    texts = Dictionary(
      questionnaire.questions.map { question in
        let title = questionnaire.clause(question.clause)?.title.entries.map(\.text) ?? []
        let parts = [question.id, question.clause] + title + question.ask.entries.map(\.text)
        return (question.id, Array(parts.joined(separator: "\n").lowercased().utf8))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a question, or the note on it, holds all of the words.
  func holds(_ words: [[UInt8]], _ question: Question, note: String) -> Bool {
    let text = texts[question.id] ?? []
    lazy var noted = Array(note.lowercased().utf8)
    return words.allSatisfy { word in
      text.holds(word) || (!note.isEmpty && noted.holds(word))
    }
  }
}

extension [UInt8] {
  /// Whether some bytes occur in a row. Bytes of UTF-8 never begin in the middle of a character, and
  /// comparing them is much faster than comparing characters.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return true }
      start = found + 1
    }
    return false
  }
}
