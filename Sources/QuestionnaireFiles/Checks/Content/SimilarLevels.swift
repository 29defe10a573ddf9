import GapAnalysis

/// The level texts of a question can be told apart.
enum SimilarLevels {
  /// Levels rightly repeat much of one another; one word of thirteen that differs is overlooked.
  private static let threshold = 0.7

  static func check(_ content: WrittenContent) -> [Problem] {
    content.draft.questions.flatMap { question in
      let levels = content.passages(.levels, of: question.value.id)
      return content.languages.flatMap { problems(levels, $0) }
    }
  }

  private static func problems(_ levels: [Passage], _ language: Language) -> [Problem] {
    let written = levels.compactMap { level in
      level.wording(in: language).map { (name: level.name, wording: $0) }
    }
    let pairs = Shingles.repetitions(in: written.map { Shingles($0.wording.text) }, from: threshold)
    return pairs.map { earlier, later in
      Problem(
        .warning, at: written[later].wording.location,
        "level '\(written[later].name)' says nearly the same as '\(written[earlier].name)'",
        remedy: "describe what an observer would see differ", id: "similar-levels")
    }
  }
}
