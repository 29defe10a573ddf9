import GapAnalysis

/// Each text of a question fits the terminal card.
enum LongTexts {
  static func check(_ content: WrittenContent) -> [Problem] {
    content.passages.flatMap { passage -> [Problem] in
      guard let row = TextLimits.characters.first(where: { $0.key == passage.questionKey }) else {
        return []
      }
      return passage.wordings.compactMap { wording in
        guard let most = row.limits[wording.language], wording.text.count > most else { return nil }
        return Problem(
          .warning, at: wording.location,
          "'\(passage.name)' has \(wording.text.count) characters in "
            + "'\(wording.language.rawValue)', and \(most) fit the screen",
          remedy: "say it in fewer words", id: "long-text")
      }
    }
  }
}
