import GapAnalysis

/// Evidence is something to look at, not the question once more.
enum RepeatedEvidence {
  /// Evidence names the things the question is about, which comes to a quarter of all neighbours.
  private static let threshold = 0.5

  static func check(_ content: WrittenContent) -> [Problem] {
    content.languages.flatMap { language in
      content.asked(in: language).flatMap { question, ask in
        let asked = Shingles(ask.text)
        return content.passages(.evidence, of: question)
          .compactMap { $0.wording(in: language) }
          .filter { Shingles($0.text).similarity(to: asked) >= threshold }
          .map(problem)
      }
    }
  }

  private static func problem(_ evidence: Passage.Wording) -> Problem {
    Problem(
      .warning, at: evidence.location, "this evidence repeats the question",
      remedy: "name what can be shown", id: "evidence-repeats-question")
  }
}
