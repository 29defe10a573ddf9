import GapAnalysis

/// Finds texts that become elements in a report of two languages, where no element can stand.
enum BilingualTextCheck {
  /// - Parameter reached: the tags of the templates that become part of a file.
  static func problems(
    of sources: [TemplateSource], _ reached: [String: [Tag]]
  ) -> [Problem] {
    let twins = namesWithPlainTwin
    return sources.flatMap { source -> [Problem] in
      guard OutputFormat(fileName: source.name) == .html, let tags = reached[source.name] else {
        return []
      }
      let wanted = tags.compactMap { tag in plainName(of: tag, twins).map { (tag, $0) } }
      if wanted.isEmpty { return [] }
      let isStyle = source.name.hasSuffix(".css")
      let plain = PlainPlaces(isStyle ? [] : source.bytes(without: tags))
      return wanted.compactMap { tag, name in
        let place = plain.place(around: tag.bytes.lowerBound)
        guard isStyle || place != nil else { return nil }
        let words = isStyle ? "a style sheet" : place?.element ?? "an attribute"
        return Problem(
          at: tag.location,
          "'\(tag.name)' is shown as elements in two languages, which cannot stand in \(words)",
          remedy: "write {{\(name)}}", id: "plain-needed")
      }
    }
  }

  /// What to write instead where only text can stand; nil for what is only text.
  private static func plainName(of tag: Tag, _ twins: Set<String>) -> String? {
    guard tag.kind == .value else { return nil }
    if let word = WordReference(tag.name) { return word.kind == .word ? "plain.\(word.key)" : nil }
    return twins.contains(tag.name) ? tag.name + plainSuffix : nil
  }

  /// The names that, wherever they are known, are known without marks of language too.
  private static var namesWithPlainTwin: Set<String> {
    let all = shapes(from: [Blueprint.root.shape, Blueprint.draft.shape])
    let twins = all.flatMap { shape in
      shape.fields.map(\.name).filter { shape[$0 + plainSuffix] != nil }
    }
    return Set(twins).filter { name in
      all.allSatisfy { $0[name] == nil || $0[name + plainSuffix] != nil }
    }
  }

  private static let plainSuffix = "-plain"
}
