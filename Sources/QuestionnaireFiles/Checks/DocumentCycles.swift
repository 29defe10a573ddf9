import GapAnalysis

/// Documents that come first do not wait for those that come later.
enum DocumentCycles {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let documents = draft.documents
    let index = Dictionary(
      documents.enumerated().map { ($1.value.id, $0) }, uniquingKeysWith: { first, _ in first })
    let successors = documents.map { $0.value.dependsOn.compactMap { index[$0] } }
    return Cycles.find(in: successors).map { circle in
      Problem(
        at: documents[circle[0]].dependencyLocation,
        "documents depend on each other: \(Cycles.words(circle.map { documents[$0].value.id }))",
        remedy: "remove one of these from 'depends-on'", id: "document-cycle")
    }
  }
}
