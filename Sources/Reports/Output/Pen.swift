import GapAnalysis

/// Writes the texts of one report: in its format, in its languages. Nothing else makes an
/// ``Escaped``.
struct Pen: Sendable {
  let format: OutputFormat
  /// The catalogues of the languages, in the order they are shown; never empty.
  let words: [Words]

  /// A text that is the same in every language: what the user typed, ids, numbers.
  func verbatim(_ text: String) -> Escaped { Escaped(text: format.escape(text)) }

  func number(_ number: Int) -> Escaped { Escaped(text: String(number)) }

  /// A number; empty for none.
  func positive(_ number: Int) -> Escaped { number > 0 ? self.number(number) : .empty }

  /// A text of the questionnaire.
  func content(_ text: LocalizedText) -> Escaped { each { text[$0.language] } }

  /// A text of the questionnaire where no element can stand.
  func plainContent(_ text: LocalizedText) -> Escaped { plain { text[$0.language] } }

  /// A text made for each language.
  func each(_ text: (Words) -> String) -> Escaped {
    if words.count == 1 { return verbatim(text(words[0])) }
    let texts = variants(text)
    guard texts.count > 1 else { return Escaped(text: texts.first?.text ?? "") }
    return Escaped(text: format.join(texts))
  }

  /// A text made for each language, for attributes and the like: without marks of language.
  func plain(_ text: (Words) -> String) -> Escaped {
    Escaped(text: variants(text).map(\.text).joined(separator: " / "))
  }

  /// A mark of punctuation in the first language. It begins no line, so that Markdown, which would take
  /// a colon there for the start of a block, needs no escape.
  func sign(_ key: String) -> String {
    let sign = words[0].text(key)
    return format == .markdown ? sign : format.escape(sign)
  }

  /// The blank after a mark of punctuation in the last language, whose text stands before it.
  func gap(_ key: String) -> String { words[words.count - 1].text(key).hasSuffix(" ") ? " " : "" }

  /// A phrase of the reports.
  func say(_ phrase: ReportPhrase, _ values: [String: String] = [:]) -> Escaped {
    each { $0.text(phrase.key, values) }
  }

  /// A phrase of the reports with its values.
  func say(_ saying: Saying) -> Escaped { each { saying($0) } }

  /// An amount of work in words; empty for none.
  func personDays(_ days: Double) -> Escaped {
    days > 0 ? say(.work, ["days": decimal(days)]) : .empty
  }

  /// Escaped; languages that say the same say it once.
  private func variants(_ text: (Words) -> String) -> [(language: String, text: String)] {
    var result: [(language: String, text: String)] = []
    for words in words {
      let said = format.escape(text(words))
      guard !said.isEmpty, !result.contains(where: { $0.text == said }) else { continue }
      result.append((words.language.tag, said))
    }
    return result
  }
}
