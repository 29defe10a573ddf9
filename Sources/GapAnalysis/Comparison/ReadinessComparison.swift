/// What the rules of one source came to on both sides.
package struct ReadinessComparison: Sendable, Equatable {
  /// One condition or material on both sides; nil where its rule set did not apply.
  package struct Condition: Sendable, Equatable {
    package let condition: ReadinessCondition
    package let before: ReadinessConditionResult?
    package let after: ReadinessConditionResult?

    /// Whether its state, or the day it waits for, became another.
    package var isChanged: Bool {
      before?.state != after?.state || before?.due != after?.due
    }
  }

  package let rules: ReadinessRules
  /// Nil where the rule set did not apply.
  package let before: ReadinessResult?
  package let after: ReadinessResult?
  /// The conditions and materials that became other.
  package let conditions: [Condition]

  /// By how many days the earliest day moved, later being more; nil unless both sides have one.
  package var daysMoved: Int? {
    guard let old = before?.notBefore, let new = after?.notBefore else { return nil }
    return new.number - old.number
  }

  /// Why the earliest day is another: the changed conditions that wait, or waited, for a day.
  package var because: [Condition] {
    before?.notBefore == after?.notBefore
      ? [] : conditions.filter { $0.before?.due != nil || $0.after?.due != nil }
  }

  package var isChanged: Bool { !conditions.isEmpty || before?.notBefore != after?.notBefore }
}

extension ReadinessComparison {
  static func all(_ before: Analysis, _ after: Analysis) -> [ReadinessComparison] {
    after.questionnaire.readiness.compactMap { rules in
      let old = before.readiness.first { $0.rules.id == rules.id }
      let new = after.readiness.first { $0.rules.id == rules.id }
      return old == nil && new == nil
        ? nil : ReadinessComparison(rules: rules, before: old, after: new)
    }
  }

  private init(rules: ReadinessRules, before: ReadinessResult?, after: ReadinessResult?) {
    self.rules = rules
    self.before = before
    self.after = after
    conditions = (rules.conditions + rules.materials).map { condition in
      Condition(
        condition: condition, before: before?.result(of: condition.id),
        after: after?.result(of: condition.id))
    }.filter(\.isChanged)
  }
}

extension ReadinessResult {
  fileprivate func result(of condition: String) -> ReadinessConditionResult? {
    (conditions + materials).first { $0.condition.id == condition }
  }
}
