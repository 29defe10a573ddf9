/// A contradiction that holds, with the rated questions it is about.
package struct ContradictoryAnswers: Sendable, Equatable {
  package let contradiction: Contradiction
  /// In the order the contradiction names them.
  package let questions: [Question]
}

extension Questionnaire {
  /// The contradictions that are known to hold.
  ///
  /// Only ratings contradict each other: what does not apply, is open or is not known counts as
  /// absent, and a single rating contradicts nothing.
  package func contradictions(in assessment: Assessment) -> [ContradictoryAnswers] {
    guard !contradictions.isEmpty else { return [] }
    let facts = decided(in: assessment).facts
    return contradictions.filter { facts.truth(of: $0.condition) == .yes }.compactMap {
      let rated = Set(facts.ratings(making: $0.condition))
      let questions = $0.questions.filter(rated.contains).compactMap(question)
      guard questions.count > 1 else { return nil }
      return ContradictoryAnswers(contradiction: $0, questions: questions)
    }
  }
}

extension Facts {
  /// The rated questions by which a condition that holds does so; of *any* only what is the case.
  fileprivate func ratings(making condition: Condition) -> [String] {
    switch condition {
    case .profile: return []
    case .rating(let question, _):
      if case .rated = ratings[question] { return [question] } else { return [] }
    case .all(let parts): return parts.flatMap(ratings)
    case .any(let parts): return parts.filter { truth(of: $0) == .yes }.flatMap(ratings)
    case .not(let part): return part.leaves.flatMap(ratings)
    }
  }
}

extension Interview {
  /// The contradictions among the answers so far.
  package var contradictions: [ContradictoryAnswers] {
    questionnaire.contradictions(in: assessment)
  }
}
