/// What was decided about one item of the plan, as typed; nil and absent where nothing was.
package struct PlanEdits: Sendable, Equatable {
  private var values: [PlanField: String] = [:]

  package init() {}

  package var isEmpty: Bool { values.isEmpty }

  package subscript(field: PlanField) -> String? { values[field] }

  /// Takes in a decision; nil takes it back.
  mutating func set(_ field: PlanField, _ value: String?) { values[field] = value }

  /// A day; nil also for what is none.
  package func day(_ field: PlanField) -> Day? { values[field].flatMap { Day($0) } }

  /// A number that is not negative.
  package func number(_ field: PlanField) -> Double? {
    values[field].flatMap { Double($0) }.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  /// The state set by hand.
  package var state: DocumentState? { values[.state].flatMap(DocumentState.init) }

  /// How far an action is: open if nobody said, and started once a part of it is done.
  package var status: ActionStatus {
    let said = values[.status].flatMap(ActionStatus.init) ?? .open
    return said == .open && (number(.percent) ?? 0) > 0 ? .started : said
  }

  /// Per cent of an action's own work that is done: all of it once the action is.
  package var percent: Double? {
    status == .done ? 100 : number(.percent).map { min($0, 100) }
  }

  /// The share, 0–1, of an action's own work that is still to do.
  package var remaining: Double { 1 - (percent ?? 0) / 100 }

  /// Days in a list such as `2026-10-01 2026-10-02`.
  package func days(_ field: PlanField) -> [Day] {
    (values[field] ?? "").split(separator: " ").compactMap { Day($0) }
  }

  /// Days of the week in a list such as `mon tue`; nil where none was given.
  package var weekdays: Set<Weekday>? {
    values[.weekdays].map { text in
      Set(text.split(separator: " ").compactMap { Weekday(rawValue: String($0)) })
    }
  }
}
