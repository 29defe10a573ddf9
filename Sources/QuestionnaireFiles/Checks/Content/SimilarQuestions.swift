import GapAnalysis

/// No two questions ask the same in nearly the same words.
enum SimilarQuestions {
  /// The share of neighbouring words in common from which two questions are one: eleven words of
  /// which one differs. The same duty for two kinds of supplier or risk comes to 0.6 in Chinese.
  private static let threshold = 0.65

  static func check(_ content: WrittenContent) -> [Problem] {
    content.languages.flatMap { language -> [Problem] in
      let asked = content.asked(in: language)
      let pairs = Shingles.repetitions(in: asked.map { Shingles($0.ask.text) }, from: threshold)
      return pairs.map { earlier, later in
        Problem(
          .warning, at: asked[later].ask.location,
          "\(quoted(asked[later].question)) asks in '\(language.rawValue)' nearly the same as "
            + quoted(asked[earlier].question),
          remedy: "ask what differs, or keep one of them", id: "similar-questions")
      }
    }
  }
}
