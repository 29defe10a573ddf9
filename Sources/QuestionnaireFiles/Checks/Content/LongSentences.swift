import GapAnalysis

/// A sentence is short enough to be understood when it is read aloud.
enum LongSentences {
  static func check(_ content: WrittenContent) -> [Problem] {
    content.languages.flatMap { language -> [Problem] in
      guard let most = TextLimits.sentence[language] else { return [] }
      return content.wordings(in: language).compactMap { problem($0, most) }
    }
  }

  /// About the longest sentence of a text.
  private static func problem(_ wording: Passage.Wording, _ most: Int) -> Problem? {
    let isChinese = wording.language == .chinese
    let lengths = sentences(of: wording.text).map { length(of: $0, inCharacters: isChinese) }
    guard let longest = lengths.max(), longest > most else { return nil }
    return Problem(
      .warning, at: wording.location,
      "a sentence has \(longest) \(isChinese ? "characters" : "words"), and \(most) are readable",
      remedy: "make two of it", id: "long-sentence")
  }

  private static func sentences(of text: String) -> [Substring] {
    text.split { "。？！?!\n".contains($0) }.flatMap { part in
      // A full stop within a word ends nothing: 8.6.1, incident.recording.
      part.split(separator: ". ")
    }
  }

  private static func length(of sentence: Substring, inCharacters: Bool) -> Int {
    inCharacters
      ? sentence.count { !$0.isWhitespace } : sentence.split(whereSeparator: \.isWhitespace).count
  }
}
