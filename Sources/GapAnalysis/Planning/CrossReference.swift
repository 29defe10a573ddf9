/// Which documents serve which clause; read the other way by ``DocumentRequirement/clauses``.
package struct CrossReference: Sendable, Equatable {
  /// One assessable clause with its documents.
  package struct Row: Sendable, Equatable {
    package let clause: Clause
    package let documents: [DocumentRequirement]

    /// A hole: no document is planned for the clause.
    package var isHole: Bool { documents.isEmpty }
  }

  package let rows: [Row]
}

extension Questionnaire {
  /// Every assessable clause with the documents that serve it, holes included.
  package var crossReference: CrossReference {
    var named: [String: [Int]] = [:]
    var below: [String: [Int]] = [:]
    for (place, document) in documents.enumerated() {
      for number in document.clauses {
        named[number, default: []].append(place)
        guard let clause = clause(number) else { continue }
        for above in clause.path { below[above, default: []].append(place) }
      }
    }
    return CrossReference(
      rows: clauses.filter(\.isAssessable).map { clause in
        // A document serves the clause it names, the parts of that, and what that is part of.
        let places = clause.path.flatMap { named[$0] ?? [] } + (below[clause.number] ?? [])
        return CrossReference.Row(
          clause: clause, documents: Set(places).sorted().map { documents[$0] })
      })
  }
}
