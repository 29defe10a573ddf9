import GapAnalysis

extension FieldReader {
  /// A text in the languages the questionnaire declares.
  func localizedText(_ node: YAMLNode, name: String) -> LocalizedText {
    guard case .mapping(let entries) = node.content else {
      reportType(of: node, "'\(name)'", mustBe: "a text in each language (\(languageSketch))")
      return LocalizedText()
    }
    var texts: [LocalizedText.Entry] = []
    texts.reserveCapacity(entries.count)
    for entry in entries where !entry.key.isFree {
      let language = Language(rawValue: entry.key.name)
      guard languages.isEmpty || languages.contains(language) else {
        reportUndeclared(entry.key)
        continue
      }
      texts.append(LocalizedText.Entry(language: language, text: languageText(entry, name: name)))
    }
    if texts.count < languages.count { reportMissingLanguages(texts, node, name: name) }
    return LocalizedText(texts)
  }

  /// Checks that a mapping has just these keys, and gives their values in this order.
  func table(
    _ node: YAMLNode, _ keys: [String], _ type: FieldType, name: @autoclosure () -> String
  ) -> [(name: String, node: YAMLNode)] {
    guard case .mapping(let entries) = node.content else {
      reportType(of: node, name(), mustBe: FieldType.table(keys, type).words)
      return []
    }
    for entry in entries where !entry.key.isFree && !keys.contains(entry.key.name) {
      let meant = file.run.suggestion(for: entry.key.name, among: keys)
      file.error(
        entry.key.mark, "\(quoted(entry.key.name)) is not a key of \(name())",
        remedy: meant.map { "did you mean '\($0)'?" }
          ?? "known keys: \(keys.joined(separator: ", "))",
        id: "unknown-key")
    }
    return keys.compactMap { key in
      guard let value = entries.first(where: { $0.key.name == key })?.value else {
        file.error(
          node.mark, "'\(key)' is missing from \(name())", remedy: "add it: \(type.words)",
          id: "missing-key")
        return nil
      }
      return (key, value)
    }
  }

  /// Reports scalars that stand in a list twice.
  func reportRepeats(in items: [YAMLNode], name: @autoclosure () -> String) {
    guard items.count > 1 else { return }
    var seen: Set<String> = []
    for item in items {
      guard let text = item.text, !seen.insert(text).inserted else { continue }
      file.error(
        item.mark, "\(repeatsValues ? quoted(text) : "an item") stands in \(name()) twice",
        remedy: "remove one of them", id: "repeated-item")
    }
  }
}

extension FieldReader {
  private var languageSketch: String {
    let pairs = languages.map { "\($0.rawValue): …" }
    return "{ \(pairs.isEmpty ? "en: …" : pairs.joined(separator: ", ")) }"
  }

  private func languageText(_ entry: YAMLEntry, name: String) -> String {
    guard case .scalar(var text) = entry.value.content, !entry.value.isBlank,
      text.utf8.contains(where: { $0 > 0x20 })
    else {
      reportLanguageText(entry, name: name)
      return ""
    }
    // A block text (`|`) ends in a line feed that nobody means.
    while text.utf8.last == 0x0a { text.removeLast() }
    return text
  }

  private func reportLanguageText(_ entry: YAMLEntry, name: String) {
    let name = "'\(name)' in \(quoted(entry.key.name))"
    if case .scalar = entry.value.content {
      file.error(entry.value.mark, "\(name) is empty", remedy: "write the text", id: "empty")
    } else {
      reportType(of: entry.value, name, mustBe: "a text")
    }
  }

  private func reportUndeclared(_ key: YAMLKey) {
    let declared = languages.map(\.rawValue).joined(separator: ", ")
    file.error(
      key.mark, "\(quoted(key.name)) is not a language of this questionnaire (\(declared))",
      remedy: "remove it, or add it to 'languages' and to every text", id: "undeclared-language")
  }

  private func reportMissingLanguages(
    _ texts: [LocalizedText.Entry], _ node: YAMLNode, name: String
  ) {
    guard needsEveryLanguage || texts.isEmpty else { return }
    for language in languages where !texts.contains(where: { $0.language == language }) {
      file.error(
        node.mark, "'\(name)' has no text in '\(language.rawValue)'",
        remedy: "add '\(language.rawValue):'", id: "missing-language")
    }
  }
}
