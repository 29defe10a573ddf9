import GapAnalysis

/// Chinese is written with Chinese punctuation.
enum HalfWidthPunctuation {
  private static let fullWidth: [Unicode.Scalar: String] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。", "\"": "“”",
  ]

  static func check(_ content: WrittenContent) -> [Problem] {
    content.wordings(in: .chinese).compactMap { wording in
      guard let (pair, right) = firstMistake(in: Array(wording.text.unicodeScalars)) else {
        return nil
      }
      return Problem(
        .warning, at: wording.location, "\(quoted(pair)) has half-width punctuation",
        remedy: "write '\(right)'", id: "half-width-punctuation")
    }
  }

  /// Two neighbours of which one is Chinese and the other a mark that is not, and the right mark.
  private static func firstMistake(
    in scalars: [Unicode.Scalar]
  ) -> (pair: String, right: String)? {
    for (left, right) in zip(scalars, scalars.dropFirst()) {
      let mark = isHan(left) ? right : isHan(right) && left != "." ? left : nil
      if let mark, let wanted = fullWidth[mark] { return ("\(left)\(right)", wanted) }
    }
    return nil
  }
}
