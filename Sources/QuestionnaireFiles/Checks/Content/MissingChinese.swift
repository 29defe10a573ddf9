import GapAnalysis

/// A Chinese text holds Chinese characters, unless it is but a name or a number.
enum MissingChinese {
  static func check(_ content: WrittenContent) -> [Problem] {
    content.passages.compactMap { passage in
      guard let wording = passage.wording(in: .chinese),
        !wording.text.unicodeScalars.contains(where: isHan), !isNameOrNumber(wording.text),
        // Said already, and more precisely.
        UntranslatedTexts.copy(in: passage) == nil
      else { return nil }
      return Problem(
        .warning, at: wording.location, "the text in 'zh' has no Chinese character",
        remedy: "translate it", id: "not-chinese")
    }
  }
}
