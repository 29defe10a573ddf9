/// Whether a question is asked, given what is known.
package enum Applicability: Sendable, Equatable {
  case applies
  /// Its condition is false. The condition says why; the answer, if any, is kept aside.
  case notTriggered(Condition)
}

extension Questionnaire {
  /// The applicability of every question, in the order of ``questions``.
  ///
  /// A condition that cannot be decided yet does not hide its question: it is better to ask once too
  /// often than to pass over a duty in silence. The answer to a question that does not apply counts as
  /// absent for everything after it.
  package func applicability(in assessment: Assessment) -> [Applicability] {
    decided(in: assessment).applicability
  }

  /// Whether a document is needed, given what is known.
  package func applicability(
    of document: DocumentRequirement, in assessment: Assessment
  ) -> Applicability {
    guard let condition = document.condition else { return .applies }
    return applicability(of: condition, decided(in: assessment).facts)
  }

  /// One pass over the questions in their order: whether each applies, and what is then known of it.
  func decided(
    in assessment: Assessment
  ) -> (applicability: [Applicability], facts: Facts) {
    var facts = knownProfile(in: assessment).facts
    facts.ratings.reserveCapacity(questions.count)
    let results = questions.map { question in
      let result = applicability(of: question.condition, facts)
      facts.ratings[question.id] = knownRating(of: assessment.answers[question.id], result)
      return result
    }
    return (results, facts)
  }

  private func applicability(of condition: Condition?, _ facts: Facts) -> Applicability {
    guard let condition, facts.truth(of: condition) == .no else { return .applies }
    return .notTriggered(condition)
  }

  private func knownRating(of answer: Answer?, _ applicability: Applicability) -> KnownRating {
    guard applicability == .applies else { return .absent }
    switch answer?.choice {
    case .rated(let rating): return .rated(rating)
    case .notApplicable: return .absent
    case .dontKnow, nil: return .unknown
    }
  }
}
