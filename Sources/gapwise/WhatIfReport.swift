import GapAnalysis

/// The effect of suppositions as data for scripts: only what would change.
struct WhatIfReport: Encodable {
  /// One value on both sides; null where there is none.
  struct Shift<Value: Encodable>: Encodable {
    let name: String
    let before: Value
    let after: Value

    /// Writes both sides even where one is null, so that a script finds the key.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(name, forKey: .name)
      try container.encode(before, forKey: .before)
      try container.encode(after, forKey: .after)
    }

    private enum Keys: CodingKey { case name, before, after }
  }

  let suppositions: [String]
  /// Questions by conformity.
  let counts: [Shift<Int>]
  /// Conformity of clauses, by number.
  let clauses: [Shift<String>]
  /// Person-days of all work.
  let days: Shift<Double>?
  /// When what comes first is done.
  let firstDone: Shift<String?>?
  /// When the whole plan ends.
  let end: Shift<String?>?
  /// The earliest day to apply, by rule set.
  let application: [Shift<String?>]

  init(_ effect: WhatIf, supposing suppositions: [String]) {
    self.suppositions = suppositions
    counts = effect.counts.map {
      Shift(name: $0.subject.rawValue, before: $0.before, after: $0.after)
    }
    clauses = effect.clauses.map {
      Shift(name: $0.subject.number, before: $0.before.rawValue, after: $0.after.rawValue)
    }
    let (before, after) = (effect.before.actionPlan, effect.after.actionPlan)
    days = changed(before.days, after.days).map { Shift(name: "days", before: $0, after: $1) }
    firstDone = changed(before.whatFirst.date?.description, after.whatFirst.date?.description)
      .map { Shift(name: "first-done", before: $0, after: $1) }
    end = changed(before.schedule.end?.description, after.schedule.end?.description)
      .map { Shift(name: "end", before: $0, after: $1) }
    application = effect.applicationDates.map {
      Shift(
        name: $0.subject.id, before: $0.before?.day?.description,
        after: $0.after?.day?.description)
    }
  }
}

/// Both values, if they differ.
private func changed<Value: Equatable>(_ before: Value, _ after: Value) -> (Value, Value)? {
  before == after ? nil : (before, after)
}
