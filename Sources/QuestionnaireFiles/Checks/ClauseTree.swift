import GapAnalysis

/// A clause comes after the clause it is part of.
enum ClauseTree {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let all = Set(draft.clauses.map(\.value.number))
    var seen: Set<String> = []
    return draft.clauses.compactMap { clause in
      seen.insert(clause.value.number)
      guard let parent = clause.value.parentNumber, !seen.contains(parent) else { return nil }
      let name = quoted(clause.value.number)
      return all.contains(parent)
        ? Problem(
          at: clause.location, "clause \(name) comes before the clause it is part of",
          remedy: "move it below \(quoted(parent))", id: "clause-before-parent")
        : Problem(
          at: clause.location, "clause \(name) is part of no clause",
          remedy: "add clause \(quoted(parent)) above it", id: "clause-without-parent")
    }
  }
}
