import GapAnalysis

extension ComparisonText {
  /// The rule sets that came to something else, and how their earliest days moved.
  var readiness: [String] {
    let changed = comparison.readiness.filter(\.isChanged)
    return changed.isEmpty ? [] : [words(.statusReadiness)] + changed.flatMap(lines)
  }

  private func lines(_ rules: ReadinessComparison) -> [String] {
    let title = words(.compareList, ["title": rules.rules.title[words.language]])
    let conditions = rules.conditions.map { condition in
      words(
        .compareCondition,
        [
          "text": condition.condition.text[words.language].withoutFullStop,
          "change": arrow(state(condition.before), state(condition.after)),
        ])
    }
    return [indented(title)] + (conditions + earliest(rules)).map { "  " + indented($0) }
  }

  private func state(_ result: ReadinessConditionResult?) -> String {
    guard let result else { return words(.readinessNotAsked) }
    guard result.state == .notMet, let due = result.due else { return words.name(of: result.state) }
    return words(
      .compareStateDue, ["state": words.name(of: result.state), "due": "\(due)"])
  }

  /// How the earliest day moved, and what moved it.
  private func earliest(_ rules: ReadinessComparison) -> [String] {
    let (old, new) = (rules.before?.notBefore, rules.after?.notBefore)
    guard old != new else { return [] }
    let moved = rules.daysMoved ?? 0
    let phrase: Phrase =
      switch (old, new) {
      case (nil, _): .compareDayNew
      case (_, nil): .compareDayGone
      default: moved > 0 ? .compareDayLater : .compareDayEarlier
      }
    let reasons = rules.because.map { $0.condition.text[words.language].withoutFullStop }
    return [
      words(
        phrase,
        [
          "before": old.map { "\($0)" } ?? "", "after": new.map { "\($0)" } ?? "",
          "days": "\(abs(moved))", "reasons": reasons.joined(separator: words(.textSeparator)),
        ])
    ]
  }
}

extension String {
  /// For a text that goes on in a sentence.
  fileprivate var withoutFullStop: String {
    hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self
  }
}
