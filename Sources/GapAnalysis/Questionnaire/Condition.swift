/// When something applies: a structured statement about the profile and earlier ratings.
///
/// There is no expression language on purpose: a condition can be checked, explained and drawn.
package indirect enum Condition: Sendable, Equatable {
  /// The profile field holds one of the values.
  case profile(field: String, isOneOf: [String])
  /// The question was rated with one of the ratings.
  case rating(question: String, isOneOf: [Rating])
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

/// What a condition comes to: facts that are not known yet decide nothing.
package enum Truth: Sendable, Equatable {
  case yes, no, unknown

  package init(_ value: Bool) { self = value ? .yes : .no }

  package var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

/// What is known about one question when a condition looks at it.
package enum KnownRating: Sendable, Equatable {
  case rated(Rating)
  /// Unanswered or "don't know".
  case unknown
  /// Not triggered or not applicable: a statement about its rating is false.
  case absent
}

extension Condition {
  /// Evaluates with three values (Kleene): *unknown* stays unknown until a fact decides it.
  ///
  /// - Parameters:
  ///   - profile: the values of a field, nil where it is unanswered.
  ///   - rating: what is known of a question.
  package func evaluate(
    profile: (String) -> [String]?, rating: (String) -> KnownRating
  ) -> Truth {
    switch self {
    case .profile(let field, let values):
      return profile(field).map { Truth($0.contains(where: values.contains)) } ?? .unknown
    case .rating(let question, let ratings):
      switch rating(question) {
      case .rated(let known): return Truth(ratings.contains(known))
      case .unknown: return .unknown
      case .absent: return .no
      }
    case .all(let parts):
      let truths = parts.map { $0.evaluate(profile: profile, rating: rating) }
      return truths.contains(.no) ? .no : truths.contains(.unknown) ? .unknown : .yes
    case .any(let parts):
      let truths = parts.map { $0.evaluate(profile: profile, rating: rating) }
      return truths.contains(.yes) ? .yes : truths.contains(.unknown) ? .unknown : .no
    case .not(let part):
      return part.evaluate(profile: profile, rating: rating).negated
    }
  }

  /// The single statements this condition is made of, in reading order.
  package var leaves: [Condition] {
    switch self {
    case .profile, .rating: [self]
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    case .not(let part): part.leaves
    }
  }
}
