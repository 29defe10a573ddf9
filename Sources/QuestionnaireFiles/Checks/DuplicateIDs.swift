import GapAnalysis

/// An id names one thing of its kind.
enum DuplicateIDs {
  private struct Name: Hashable {
    let kind: NameKind
    let id: String
    let scope: String
  }

  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    var first: [Name: SourceLocation] = [:]
    return draft.names.definitions.compactMap { definition in
      let name = Name(kind: definition.kind, id: definition.id, scope: definition.scope)
      guard let earlier = first.updateValue(definition.location, forKey: name) else { return nil }
      first[name] = earlier
      return Problem(
        at: definition.location,
        "\(definition.kind.rawValue) \(quoted(definition.id)) is defined twice",
        remedy: "it is also at \(earlier.file):\(earlier.line):\(earlier.column)",
        id: "duplicate-id")
    }
  }
}
