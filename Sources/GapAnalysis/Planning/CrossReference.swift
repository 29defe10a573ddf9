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
    CrossReference(
      rows: clauses.filter(\.isAssessable).map { clause in
        CrossReference.Row(
          clause: clause,
          documents: documents.filter { document in
            document.clauses.contains { number in
              clause.lies(within: number)
                || (self.clause(number)?.lies(within: clause.number) ?? false)
            }
          })
      })
  }
}
