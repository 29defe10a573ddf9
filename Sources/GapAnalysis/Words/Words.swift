/// The words of the interface and the reports in one language, read from its catalogue.
package struct Words: Sendable, Equatable {
  package let language: Language
  /// The language's own name: `English`, `中文`.
  package let name: String
  /// Texts by dotted key.
  package let texts: [String: String]

  package init(language: Language, name: String, texts: [String: String]) {
    self.language = language
    self.name = name
    self.texts = texts
  }

  /// The phrase with its `{name}` places filled in.
  ///
  /// `{count|question|questions}` gives the first form for a count of one, the second for any other.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    text(phrase.rawValue, values)
  }

  /// The text under a dotted key, filled in; the key itself where the catalogue lacks it, which the
  /// catalogue's check does not let happen for any ``Phrase``.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let template = texts[key] else { return key }
    return values.isEmpty ? template : fill(template, with: values)
  }

  private func fill(_ template: String, with values: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let place = rest[rest.index(after: open)..<close]
      result += filled(place, with: values) ?? "{\(place)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func filled(_ place: Substring, with values: [String: String]) -> String? {
    let forms = place.split(separator: "|", omittingEmptySubsequences: false)
    guard let value = values[String(forms[0])] else { return nil }
    guard forms.count == 3 else { return value }
    return String(value == "1" ? forms[1] : forms[2])
  }
}
