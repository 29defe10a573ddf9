import GapAnalysis

/// What a file refers to is defined somewhere.
enum DanglingReferences {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    var known: [NameKind: Set<String>] = [:]
    for definition in draft.names.definitions {
      known[definition.kind, default: []].insert(definition.id)
    }
    var suggestions = Suggestions()
    return draft.names.references.compactMap { reference in
      // Letters of a pack mean nothing more while no rule set lists its items.
      if reference.kind == .packItem, known[.packItem] == nil { return nil }
      let candidates = known[reference.kind] ?? []
      guard !candidates.contains(reference.id) else { return nil }
      return Problem(
        at: reference.location,
        "\(reference.kind.rawValue) \(quoted(reference.id)) is not defined",
        remedy: suggestions.remedy(for: reference, among: candidates),
        id: "unknown-\(reference.kind.slug)")
    }
  }
}

/// Looks for what was meant, but not for ever: comparing with all ids is slow.
private struct Suggestions {
  private var left = 200

  mutating func remedy(for reference: Mention, among candidates: Set<String>) -> String {
    left -= 1
    let meant = left >= 0 ? nearestMatch(to: reference.id, among: candidates.sorted()) : nil
    return meant.map { "did you mean '\($0)'?" } ?? "define it, or correct the name"
  }
}
