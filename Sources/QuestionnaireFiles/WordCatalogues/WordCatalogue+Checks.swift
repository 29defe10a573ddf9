import GapAnalysis

extension WordCatalogue {
  /// Every text the program asks for is there, and no other but those of the report templates.
  func checkKeys(required: [String] = Words.requiredKeys) {
    let known = Set(required)
    for key in required where words.texts[key] == nil {
      file.error(
        mark, "the text '\(key)' is missing", remedy: "add it under 'words'", id: "missing-phrase")
    }
    for (key, place) in places where !known.contains(key) && !key.hasPrefix("report.") {
      let meant = file.run.suggestion(for: key, among: required)
      file.warning(
        place, "the text \(quoted(key)) is not used by the program",
        remedy: meant.map { "did you mean '\($0)'?" }
          ?? "remove it, or put it under 'report' for a template",
        id: "unknown-phrase")
    }
  }

  /// Reports where this catalogue and another do not have the same texts with the same places.
  func checkAgainst(_ other: WordCatalogue) {
    for (key, place) in places {
      guard let theirs = other.words.texts[key] else {
        file.error(
          place, "the text \(quoted(key)) is missing from \(other.file.path)",
          remedy: "add it there, or remove it here", id: "missing-translation")
        continue
      }
      let ours = Set(placeholders(of: words.texts[key] ?? ""))
      let wanted = Set(placeholders(of: theirs))
      for name in ours.symmetricDifference(wanted).sorted() {
        reportPlaceholder(name, of: key, isOurs: ours.contains(name), other)
      }
    }
    for key in other.places.keys where places[key] == nil && !Words.requiredKeys.contains(key) {
      file.error(
        mark, "the text \(quoted(key)) is missing, but \(other.file.path) has it",
        remedy: "add it, or remove it there", id: "missing-translation")
    }
  }

  private func reportPlaceholder(
    _ name: String, of key: String, isOurs: Bool, _ other: WordCatalogue
  ) {
    let place = places[key] ?? mark
    let shown = "{\(name)}"
    file.error(
      place,
      isOurs
        ? "\(quoted(shown)) is filled in here, but not in \(other.file.path)"
        : "\(quoted(shown)) is not filled in here, but in \(other.file.path)",
      remedy: "use the same places in each language", id: "placeholder-mismatch")
  }
}

/// The names that `{name}` and `{name|one form|other form}` fill in.
func placeholders(of text: String) -> [String] {
  text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
    guard let end = rest.firstIndex(of: "}") else { return nil }
    return rest[..<end].split(separator: "|", omittingEmptySubsequences: false).first
      .map { String($0) }
  }
}
