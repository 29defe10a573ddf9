/// What a planning decision is about.
package enum PlanItem: Sendable, Hashable {
  /// The plan as a whole: its start, its capacity, its calendar.
  case plan
  /// The document with this id.
  case document(String)
  /// The action of the question with this id.
  case action(String)

  /// The id people use: that of the document, `A-` and the question's id, or `plan`.
  package var id: String {
    switch self {
    case .plan: "plan"
    case .document(let id): id
    case .action(let question): "A-" + question
    }
  }

  /// Id of the question that an action is named after, by its own id or by the question's alone.
  package static func question(ofAction name: String) -> String {
    name.hasPrefix("A-") ? String(name.dropFirst(2)) : name
  }

  /// What can be decided about it.
  package var fields: [PlanField] {
    switch self {
    case .plan: [.start, .capacity, .weekdays, .holidays, .workdays]
    case .document:
      [
        .state, .owner, .author, .reviewer, .approver, .days, .start, .due, .mergeInto, .note,
      ]
    case .action: [.owner, .days, .start, .due, .status, .percent, .note]
    }
  }
}

/// What is decided.
package enum PlanField: String, CaseIterable, Sendable {
  /// Of a document: overrides the state that follows from ratings.
  case state
  case owner, author, reviewer, approver
  /// Person-days of work.
  case days
  /// The first day on which work may be done.
  case start
  /// The last day on which it must be finished.
  case due
  /// Person-days per week that all work together may take.
  case capacity
  /// Days of the week on which work is done: `mon tue`.
  case weekdays
  /// Days on which no work is done, whatever day of the week they are.
  case holidays
  /// Days on which work is done although their day of the week is free.
  case workdays
  /// How far an action is: open, started or done.
  case status
  /// Per cent of an action's own work that is done.
  case percent
  case note
  /// Id of the document that this one is written into.
  case mergeInto = "merge-into"
}

/// How far an action is.
package enum ActionStatus: String, CaseIterable, Sendable {
  case open, started, done
}
