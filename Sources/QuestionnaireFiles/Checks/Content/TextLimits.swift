import GapAnalysis

/// How long texts may be; the only place that says so.
enum TextLimits {
  /// The most characters of each text of a question that fit the terminal card.
  static let characters: [(key: QuestionKey, limits: [Language: Int])] = [
    (.ask, [.english: 170, .chinese: 70]),
    (.why, [.english: 170, .chinese: 70]),
    (.levels, [.english: 150, .chinese: 65]),
    (.evidence, [.english: 110, .chinese: 50]),
    (.consequence, [.english: 170, .chinese: 70]),
    (.action, [.english: 220, .chinese: 95]),
  ]

  /// The longest sentence that is understood when it is read aloud: words, in Chinese characters.
  static let sentence: [Language: Int] = [.english: 35, .chinese: 65]
}
