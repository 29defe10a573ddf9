import GapAnalysis

/// A question asks one thing; else "partly" may mean that one of two is there.
enum DoubleQuestions {
  /// Words that tie a second question to the first.
  private static let ties: [Language: [String]] = [
    .english: ["and/or", "as well as"],
    .chinese: ["和/或", "及/或", "或/和", "以及是否", "并且是否", "同时是否", "以及有无"],
  ]

  static func check(_ content: WrittenContent) -> [Problem] {
    content.languages.flatMap { language in
      content.asked(in: language).compactMap { problem($0.ask) }
    }
  }

  private static func problem(_ ask: Passage.Wording) -> Problem? {
    let text = ask.text.lowercased()
    let tie = ties[ask.language]?.first { text.contains($0) }
    guard tie != nil || text.count(where: { $0 == "?" || $0 == "？" }) > 1 else { return nil }
    return Problem(
      .warning, at: ask.location,
      tie.map { "'\($0)' asks two things in one" } ?? "two question marks ask two things in one",
      remedy: "ask for one of them, or make two questions", id: "double-question")
  }
}
