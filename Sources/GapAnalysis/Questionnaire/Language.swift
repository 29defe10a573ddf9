/// A language a questionnaire or a word catalogue is written in, by its short code (`en`, `zh`).
package struct Language: RawRepresentable, Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static let english = Language(rawValue: "en")
  package static let chinese = Language(rawValue: "zh")

  /// The tag for `lang` attributes; Chinese content is written in simplified characters.
  package var tag: String { self == .chinese ? "zh-Hans" : rawValue }

  package static func < (left: Language, right: Language) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One text in each language of a questionnaire.
package struct LocalizedText: Sendable, Equatable {
  /// One language's wording.
  package struct Entry: Sendable, Equatable {
    package let language: Language
    package let text: String

    package init(language: Language, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// In the order they were written.
  package let entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package init(en: String, zh: String) {
    self.init([
      Entry(language: .english, text: en), Entry(language: .chinese, text: zh),
    ])
  }

  /// The text in `language`, else in the first language there is, else empty.
  package subscript(language: Language) -> String {
    (entries.first { $0.language == language } ?? entries.first)?.text ?? ""
  }

  package var isEmpty: Bool { entries.allSatisfy(\.text.isEmpty) }
}
