/// One clause on both sides: whether its requirements are met, and how far.
package struct ClauseComparison: Sendable, Equatable {
  package let clause: Clause
  package let before: ClauseResult
  package let after: ClauseResult

  /// Whether conformity, achievement or how much was assessed became another.
  package var isChanged: Bool {
    before.conformity != after.conformity || before.achievement != after.achievement
      || before.tally.assessed != after.tally.assessed
      || before.tally.applicable != after.tally.applicable
  }

  static func all(_ before: Analysis, _ after: Analysis) -> [ClauseComparison] {
    after.clauses.compactMap { later in
      before.result(ofClause: later.clause.number).map {
        ClauseComparison(clause: later.clause, before: $0, after: later)
      }
    }
  }
}
