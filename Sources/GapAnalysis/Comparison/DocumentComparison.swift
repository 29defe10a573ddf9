/// A document whose state became another.
package struct DocumentComparison: Sendable, Equatable {
  package let document: DocumentRequirement
  package let before: DocumentState
  package let after: DocumentState

  /// It is in force now, and was not.
  package var isFinished: Bool { after == .inForce }

  static func all(_ before: Analysis, _ after: Analysis) -> [DocumentComparison] {
    let old = Dictionary(
      before.documentPlan.items.map { ($0.document.id, $0.state) },
      uniquingKeysWith: { first, _ in first })
    return after.documentPlan.items.compactMap { item in
      guard let was = old[item.document.id], was != item.state else { return nil }
      return DocumentComparison(document: item.document, before: was, after: item.state)
    }
  }
}
