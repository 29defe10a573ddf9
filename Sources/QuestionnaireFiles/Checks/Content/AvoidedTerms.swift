import GapAnalysis

/// No text uses a variant that a term of the glossary avoids.
enum AvoidedTerms {
  static func check(_ content: WrittenContent) -> [Problem] {
    content.languages.flatMap { language -> [Problem] in
      let variants = AvoidedVariants(content.terms, language)
      guard !variants.isEmpty else { return [] }
      return content.wordings(in: language).flatMap { wording in
        variants.found(in: wording.text).map { variant in
          Problem(
            .warning, at: wording.location, "the glossary avoids \(quoted(variant.text))",
            remedy: "write \(quoted(variant.term))", id: "avoided-term")
        }
      }
    }
  }
}

/// The variants to avoid in one language, found in a text by their first words.
private struct AvoidedVariants {
  struct Variant {
    let text: String
    let words: [String]
    /// What our texts use instead.
    let term: String
  }

  private let byFirstWord: [String: [Variant]]

  init(_ terms: [Term], _ language: Language) {
    let variants = terms.flatMap { term in
      (term.avoid[language] ?? []).map { variant in
        Variant(text: variant, words: tokens(of: variant), term: term.term[language])
      }
    }
    byFirstWord = Dictionary(
      grouping: variants.filter { !$0.words.isEmpty }, by: { $0.words[0] })
  }

  var isEmpty: Bool { byFirstWord.isEmpty }

  /// Each variant once, in the order of the text.
  func found(in text: String) -> [Variant] {
    let words = tokens(of: text)
    var seen: Set<String> = []
    return words.indices.flatMap { index in
      Self.singulars(of: words[index]).flatMap { byFirstWord[$0] ?? [] }
        .filter { stands($0.words, in: words, at: index) }
    }.filter { seen.insert($0.text).inserted }
  }

  /// Whether a text holds these words there, or plurals of them.
  private func stands(_ wanted: [String], in words: [String], at start: Int) -> Bool {
    let part = words[start...].prefix(wanted.count)
    return part.count == wanted.count
      && zip(part, wanted).allSatisfy { Self.singulars(of: $0).contains($1) }
  }

  /// A word, and what it may be the plural of.
  private static func singulars(of word: String) -> [String] {
    [word] + ["s", "es"].filter(word.hasSuffix).map { String(word.dropLast($0.count)) }
  }
}
