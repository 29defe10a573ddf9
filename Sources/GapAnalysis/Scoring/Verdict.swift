/// The honest statement about the whole, as facts; ``sentences(_:)`` puts them into words.
package struct Verdict: Sendable, Equatable {
  package let tally: Tally
  /// Numbers of the clauses with the worst findings, worst first, then in order.
  package let worstClauses: [String]
  /// How bad those are; nil without findings.
  package let worst: Conformity?
  /// Ids of the mandatory documents that are missing.
  package let missingDocuments: [String]
  /// Numbers of the clauses in which an audit would very likely find major nonconformities; empty
  /// unless a rule says so.
  package let auditWouldFail: [String]
  /// How many questions of the full questionnaire a triage did not ask; 0 otherwise.
  package let questionsBeyond: Int

  /// The verdict sentence in parts, each complete in itself.
  package func sentences(_ words: Words) -> [String] {
    guard tally.applicable > 0 else { return [words(.verdictNothingApplies)] }
    guard tally.assessed > 0 else {
      return [words(.verdictNothingAssessed, ["applicable": "\(tally.applicable)"])]
    }
    return [coverage(words)] + limits(words) + [distribution(words)] + findings(words)
      + [outlook(words)]
  }

  private func coverage(_ words: Words) -> String {
    words(
      .verdictCoverage,
      ["applicable": "\(tally.applicable)", "assessed": "\(tally.assessed)"])
  }

  private func limits(_ words: Words) -> [String] {
    questionsBeyond == 0 ? [] : [words(.verdictTriage, ["count": "\(questionsBeyond)"])]
  }

  private func distribution(_ words: Words) -> String {
    words(
      .verdictDistribution,
      [
        "met": "\(tally[.met])", "unproven": "\(tally[.evidenceMissing])",
        "minor": "\(tally[.minorGap])", "major": "\(tally[.majorGap])",
        "blocker": "\(tally[.blocker])", "improvement": "\(tally[.improvement])",
        "check": "\(tally[.toBeChecked])",
      ])
  }

  private func findings(_ words: Words) -> [String] {
    var result: [String] = []
    if let worst {
      let values = ["clauses": words.list(worstClauses), "worst": words.name(of: worst)]
      result.append(words(.verdictWorst, values))
    }
    if !missingDocuments.isEmpty {
      result.append(words(.verdictMissingDocuments, ["count": "\(missingDocuments.count)"]))
    }
    return result
  }

  private func outlook(_ words: Words) -> String {
    auditWouldFail.isEmpty
      ? words(.verdictNoStatement)
      : words(.verdictAuditWouldFail, ["clauses": words.list(auditWouldFail)])
  }
}

extension Questionnaire {
  /// The verdict over all clauses.
  package func verdict(
    _ clauses: [ClauseResult], _ results: [QuestionResult], missingDocuments: [String],
    questionsBeyond: Int
  ) -> Verdict {
    let assessable = clauses.filter(\.clause.isAssessable)
    let worst = assessable.map(\.conformity).worst
    return Verdict(
      tally: Tally(results),
      worstClauses: worst.isFinding
        ? assessable.filter { $0.conformity == worst }.map(\.clause.number) : [],
      worst: worst.isFinding ? worst : nil, missingDocuments: missingDocuments,
      auditWouldFail: assessable.filter { scoring.auditWouldFail.contains($0.conformity) }
        .map(\.clause.number),
      questionsBeyond: questionsBeyond)
  }
}
