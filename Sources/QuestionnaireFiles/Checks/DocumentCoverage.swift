import GapAnalysis

/// A question leads to each document the standard asks for; else its state is never known.
enum DocumentCoverage {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let reached = Set(draft.questions.lazy.flatMap(\.value.documents))
    return draft.documents.compactMap { document in
      guard document.value.basis != .recommended, !reached.contains(document.value.id) else {
        return nil
      }
      return Problem(
        .warning, at: document.location,
        "no question leads to document \(quoted(document.value.id))",
        remedy: "list it under 'documents' of a question", id: "document-without-question")
    }
  }
}
