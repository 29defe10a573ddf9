import GapAnalysis

/// Puts texts into data: one entry for each language shown, under the language's code.
struct Texts: Sendable {
  /// In the order they are shown.
  let words: [Words]

  func content(_ text: LocalizedText) -> DataValue { each { text[$0.language] } }

  /// Nil for a text nobody wrote.
  func optional(_ text: LocalizedText?) -> DataValue? {
    text.flatMap { $0.isEmpty ? nil : content($0) }
  }

  func each(_ make: (Words) -> String) -> DataValue {
    .mapping(words.map { DataEntry($0.language.rawValue, .text(make($0))) })
  }

  func say(_ saying: Saying) -> DataValue { each { saying($0) } }

  /// Sentences made for each language, as many in each.
  func sentences(_ make: (Words) -> [String]) -> DataValue {
    let spoken = words.map { (words: $0, sentences: make($0)) }
    return .list(
      (spoken.first?.sentences.indices ?? 0..<0).map { index in
        .mapping(
          spoken.map {
            let said = index < $0.sentences.count ? $0.sentences[index] : ""
            return DataEntry($0.words.language.rawValue, .text(said))
          })
      })
  }
}

extension DataValue {
  /// A mapping in this order; what is nil is left out.
  static func record(_ entries: KeyValuePairs<String, DataValue?>) -> DataValue {
    .mapping(entries.compactMap { key, value in value.map { DataEntry(key, $0) } })
  }

  static func texts(_ texts: [String]) -> DataValue { .list(texts.map(DataValue.text)) }

  /// Nil for a text that is empty or absent.
  static func typed(_ text: String?) -> DataValue? {
    text.flatMap { $0.isEmpty ? nil : .text($0) }
  }

  static func day(_ day: Day?) -> DataValue? { day.map { .text("\($0)") } }
}
