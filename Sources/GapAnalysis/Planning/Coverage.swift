/// What a questionnaire holds for one assessable clause.
package struct ClauseCoverage: Sendable, Equatable {
  package let clause: Clause
  /// Questions of the clause itself.
  package let questions: Int
  /// Those of them that belong to the triage.
  package let triage: Int
  package let mandatory: Int
  /// Documents that serve the clause.
  package let documents: Int

  /// A hole: nobody is asked about the clause.
  package var isHole: Bool { questions == 0 }
}

extension Questionnaire {
  /// The coverage of every assessable clause, in the order of the standard.
  package var coverage: [ClauseCoverage] {
    let byClause = Dictionary(grouping: questions, by: \.clause)
    return crossReference.rows.map { row in
      let own = byClause[row.clause.number] ?? []
      return ClauseCoverage(
        clause: row.clause, questions: own.count, triage: own.count(where: \.isQuick),
        mandatory: own.count(where: \.isMandatory), documents: row.documents.count)
    }
  }

  /// The documents the standard asks for that no question leads to.
  package var unreachedDocuments: [DocumentRequirement] {
    let reached = Set(questions.flatMap(\.documents))
    return documents.filter { $0.basis != .recommended && !reached.contains($0.id) }
  }
}
