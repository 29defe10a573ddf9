import GapAnalysis

/// Readiness counts from days, and every item of an application pack has a document.
enum ReadinessFacts {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    draft.readiness.flatMap { days(of: $0, draft) } + unserved(draft)
  }

  private static func days(
    of rules: QuestionnaireDraft.Readiness, _ draft: QuestionnaireDraft
  ) -> [Problem] {
    rules.days.compactMap { day in
      guard let field = draft.profile.first(where: { $0.value.id == day.value })?.value,
        field.kind != .date
      else { return nil }
      return Problem(
        at: day.location, "profile field \(quoted(day.value)) holds no day",
        remedy: "name a field of the kind date", id: "not-a-date-field")
    }
  }

  private static func unserved(_ draft: QuestionnaireDraft) -> [Problem] {
    let served = Set(draft.documents.flatMap(\.value.applicationPack))
    return draft.names.definitions.filter { $0.kind == .packItem && !served.contains($0.id) }.map {
      Problem(
        .warning, at: $0.location, "no document serves pack item \(quoted($0.id))",
        remedy: "list it under 'application-pack' of a document", id: "pack-item-without-document")
    }
  }
}
