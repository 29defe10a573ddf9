extension [String] {
  /// Sentences one after the other: with a space between them, but none after full-width punctuation.
  package var inARow: String {
    filter { !$0.isEmpty }.reduce("") { row, sentence in
      guard let last = row.last else { return sentence }
      return row + ("。！？；）”".contains(last) ? "" : " ") + sentence
    }
  }
}
