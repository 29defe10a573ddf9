/// What a certificate that the organisation holds probably answers here; a hint, never an answer.
package struct HeldStandard: Sendable, Equatable {
  /// One clause with the questions it is about.
  package struct Row: Sendable, Equatable {
    package let row: Crosswalk.Row
    /// Ids of the questions of the clause that apply.
    package let questions: [String]
  }

  package let crosswalk: Crosswalk
  /// In the order of this standard; those without a question that applies are left out.
  package let rows: [Row]

  /// Ids of the questions that what is there answers so far.
  package func questions(_ reuse: Crosswalk.Reuse) -> [String] {
    rows.filter { $0.row.reuse == reuse }.flatMap(\.questions)
  }
}

extension Questionnaire {
  /// The comparisons with the standards that the profile says are held.
  package func crosswalks(in assessment: Assessment) -> [Crosswalk] {
    let facts = knownProfile(in: assessment).facts
    return crosswalks.filter { facts.truth(of: $0.condition) == .yes }
  }

  /// The standards held, each with the questions that it probably answers.
  func heldStandards(_ results: [QuestionResult], _ assessment: Assessment) -> [HeldStandard] {
    let asked = results.filter { $0.conformity != .notTriggered }.map(\.question)
    return crosswalks(in: assessment).map { crosswalk in
      let known = Dictionary(
        crosswalk.rows.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
      let rows = asked.map { question in
        clause(question.clause)?.path.lazy.compactMap { known[$0] }.first
      }
      let byClause = Dictionary(
        grouping: zip(asked, rows), by: { $1?.clause ?? "" }
      ).mapValues { $0.map(\.0.id) }
      return HeldStandard(
        crosswalk: crosswalk,
        rows: unique(rows.compactMap { $0?.clause }).compactMap { number in
          known[number].map {
            HeldStandard.Row(row: $0, questions: byClause[number] ?? [])
          }
        })
    }
  }
}
