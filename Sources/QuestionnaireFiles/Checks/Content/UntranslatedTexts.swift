import GapAnalysis

/// A text of more than a name says in each language something of its own.
enum UntranslatedTexts {
  static func check(_ content: WrittenContent) -> [Problem] {
    content.passages.compactMap { passage in
      copy(in: passage).map { copy, original in
        Problem(
          .warning, at: copy.location,
          "the text in '\(copy.language.rawValue)' is the one in '\(original.language.rawValue)'",
          remedy: "translate it", id: "untranslated")
      }
    }
  }

  /// The first wording that another language has already.
  static func copy(
    in passage: Passage
  ) -> (copy: Passage.Wording, original: Passage.Wording)? {
    for (index, wording) in passage.wordings.enumerated() {
      let original = passage.wordings[..<index].first { $0.text == wording.text }
      if let original, !mayStayTheSame(wording.text) { return (wording, original) }
    }
    return nil
  }

  /// Many single words are the same in several languages; so are names and numbers.
  private static func mayStayTheSame(_ text: String) -> Bool {
    let words = tokens(of: text)
    return isNameOrNumber(text) || words.count < 2 && !text.unicodeScalars.contains(where: isHan)
  }
}

/// Whether a text holds nothing to translate: `ISO/IEC 27001`, `ITSS`, `24/7`.
///
/// A word is a name if it holds a digit or two capitals, or is no more than one letter.
func isNameOrNumber(_ text: String) -> Bool {
  text.split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
    word.count == 1 || word.contains(where: \.isNumber) || word.count(where: \.isUppercase) > 1
  } && !text.unicodeScalars.contains(where: isHan)
}
