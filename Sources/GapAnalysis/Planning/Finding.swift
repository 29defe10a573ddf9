/// What follows from an answer that is not fully achieved.
package struct Finding: Sendable, Equatable {
  package let result: QuestionResult
  /// 1 first; by the questionnaire's priority rules.
  package let priority: Int
  /// How many documents wait for this question's documents.
  package let unlocks: Int

  package var question: Question { result.question }

  /// `F-` and the question's id: the same in every run.
  package var id: String { "F-" + result.question.id }
}

extension Questionnaire {
  /// All findings, in the order to work on them: blockers, then major gaps, then by priority, impact,
  /// what unlocks most, effort, and the order of the questions.
  package func findings(_ results: [QuestionResult]) -> [Finding] {
    let dependents = dependents
    let found = results.filter(\.conformity.isFinding).map { result in
      let unlocked = Set(result.question.documents.flatMap { dependents[$0] ?? [] })
      return Finding(
        result: result, priority: scoring.priority(of: result), unlocks: unlocked.count)
    }
    return found.enumerated().map { (order: $1.order, offset: $0, finding: $1) }
      .sorted { ($0.order, $0.offset) < ($1.order, $1.offset) }.map(\.finding)
  }

  /// The documents that wait for each document, by their place in the list.
  private var dependents: [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (place, document) in documents.enumerated() {
      for id in document.dependsOn { result[id, default: []].append(place) }
    }
    return result
  }
}

extension ScoringRules {
  fileprivate func priority(of result: QuestionResult) -> Int {
    guard let rating = result.answer.rating else { return priorities.count }
    return priorities.first { $0.match.fits(result.question, rated: rating) }?.priority
      ?? priorities.count
  }
}

extension Finding {
  fileprivate var order: FindingOrder {
    FindingOrder(
      keys: [
        -max(result.conformity.severity, Conformity.minorGap.severity), priority, -question.impact,
        -unlocks, question.effort.rank,
      ])
  }
}

private struct FindingOrder: Comparable {
  let keys: [Int]

  static func < (left: FindingOrder, right: FindingOrder) -> Bool {
    left.keys.lexicographicallyPrecedes(right.keys)
  }
}
