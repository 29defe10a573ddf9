/// What the questions of a clause and all its parts come to.
package struct ClauseResult: Sendable, Equatable {
  package let clause: Clause
  /// Results of the clause's own questions and those of its parts, in order.
  package let results: [QuestionResult]
  /// The worst of all, after the rules for groups.
  package let conformity: Conformity
  /// Mandatory documents of the clause that are missing.
  package let missingDocuments: [String]
  package let achievement: Achievement?
  package let tally: Tally
}

/// What the questions of a process come to, across clauses.
package struct ProcessResult: Sendable, Equatable {
  package let process: Process
  package let conformity: Conformity
  package let achievement: Achievement?
  package let tally: Tally
}

extension Questionnaire {
  /// The result of every clause in the order of the standard.
  ///
  /// - Parameter missing: ids of the mandatory documents that are missing.
  package func clauseResults(
    _ results: [QuestionResult], missingDocuments missing: [String]
  ) -> [ClauseResult] {
    let own = Dictionary(grouping: results, by: \.question.clause)
    let missingByClause = Dictionary(
      grouping: missing.compactMap(document).flatMap { document in
        document.clauses.map { (clause: $0, id: document.id) }
      }, by: \.clause)
    return clauses.map { clause in
      let numbers = partsByClause[clause.number] ?? []
      let members = numbers.flatMap { own[$0] ?? [] }
      let absent = numbers.flatMap { missingByClause[$0]?.map(\.id) ?? [] }
      let conformities = numbers.map { part in
        scoring.conformity(of: own[part] ?? [], lacksDocument: missingByClause[part] != nil)
      }
      return ClauseResult(
        clause: clause, results: members, conformity: conformities.worst,
        missingDocuments: unique(absent), achievement: scoring.achievement(of: members),
        tally: Tally(members))
    }
  }

  /// The result of every process that has questions.
  package func processResults(_ results: [QuestionResult]) -> [ProcessResult] {
    let byProcess = Dictionary(grouping: results, by: \.question.process)
    return processes.compactMap { process in
      guard let members = byProcess[process.id] else { return nil }
      return ProcessResult(
        process: process, conformity: members.map(\.conformity).worst,
        achievement: scoring.achievement(of: members), tally: Tally(members))
    }
  }
}

extension ScoringRules {
  /// The conformity of the questions of one clause: the worst of them, a major gap where minor gaps
  /// pile up, and what a missing document makes of it.
  fileprivate func conformity(of own: [QuestionResult], lacksDocument: Bool) -> Conformity {
    var all = own.map(\.conformity)
    let piled = own.count(where: pileUp.counts)
    if piled >= pileUp.minorGaps { all.append(.majorGap) }
    if lacksDocument { all.append(missingDocument) }
    return all.worst
  }
}

/// The elements in order, each once.
package func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen = Set<Element>()
  return elements.filter { seen.insert($0).inserted }
}
