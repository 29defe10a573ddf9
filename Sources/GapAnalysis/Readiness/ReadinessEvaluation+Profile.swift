extension ReadinessEvaluation {
  /// A statement about profile and ratings.
  func facts(
    _ condition: ReadinessCondition, _ statement: Condition
  ) -> ReadinessConditionResult {
    let causes = unique(statement.leaves.compactMap(\.cause))
    switch facts.truth(of: statement) {
    case .yes: return ReadinessConditionResult(condition, causes: causes)
    case .no:
      return ReadinessConditionResult(condition, causes: causes, failing: causes.filter(isKnown))
    case .unknown:
      return ReadinessConditionResult(
        condition, causes: causes, open: causes.filter { !isKnown($0) })
    }
  }

  private func isKnown(_ cause: ReadinessCause) -> Bool {
    switch cause {
    case .field(let id): facts.profile[id] != nil
    case .question(let id): facts.ratings[id].map { $0 != .unknown } ?? false
    case .clause, .document: true
    }
  }

  /// A field that has to have a value.
  func answered(
    _ condition: ReadinessCondition, _ field: String
  ) -> ReadinessConditionResult {
    let isAnswered = facts.profile[field]?.isEmpty == false
    return ReadinessConditionResult(
      condition, causes: [.field(field)], open: isAnswered ? [] : [.field(field)])
  }

  /// Time since a day of the profile, to the day of the results.
  func elapsed(
    _ condition: ReadinessCondition, _ field: String, _ months: Int
  ) -> ReadinessConditionResult {
    let cause = ReadinessCause.field(field)
    guard let since = facts.profile[field]?.first.flatMap({ Day($0) }), let day else {
      return ReadinessConditionResult(condition, causes: [cause], open: [cause])
    }
    let due = since.adding(months: months)
    return ReadinessConditionResult(
      condition, causes: [cause], failing: day < due ? [cause] : [], due: due)
  }
}

extension Condition {
  /// What a single statement is about.
  fileprivate var cause: ReadinessCause? {
    switch self {
    case .profile(let field, _): .field(field)
    case .rating(let question, _): .question(question)
    case .all, .any, .not: nil
    }
  }
}
