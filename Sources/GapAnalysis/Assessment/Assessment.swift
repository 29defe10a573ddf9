/// The state of one organisation's answers: a fold over its events.
package struct Assessment: Sendable, Equatable {
  /// All events so far, in their order.
  package private(set) var events: [Event] = []
  package private(set) var questionnaire: QuestionnaireReference?
  package private(set) var depth = Depth.full
  /// Values of the profile fields; a field without values is absent.
  package private(set) var profile: [String: [String]] = [:]
  /// By question id; answers of questions that no longer apply are kept.
  package private(set) var answers: [String: Answer] = [:]
  /// In the order they were taken.
  package private(set) var snapshots: [Snapshot] = []
  /// What was decided about the plan, by item; decisions about items that are gone are kept.
  package private(set) var planEdits: [PlanItem: PlanEdits] = [:]
  /// The question that was answered, noted or skipped last.
  package private(set) var lastTouched: String?

  private var undoable: [Event] = []
  private var redoable: [Event] = []

  package init(_ events: [Event] = []) {
    for event in events { apply(event) }
  }

  package func answer(to question: String) -> Answer { answers[question] ?? Answer() }

  /// What was decided about an item of the plan.
  package func edits(of item: PlanItem) -> PlanEdits { planEdits[item] ?? PlanEdits() }

  /// Sequence the next event must have.
  package var nextSequence: Int { (events.last?.sequence ?? 0) + 1 }

  /// The moment of the last event; results carry its day, so that they need no clock.
  package var lastChange: Timestamp? { events.last?.at }

  /// The event that undo takes back.
  package var nextUndo: Event? { undoable.last }

  /// The event that redo brings back; none once something new was done.
  package var nextRedo: Event? { redoable.last }

  /// Takes in the next event.
  package mutating func apply(_ event: Event) {
    events.append(event)
    switch event.change {
    case .undone, .redone: self = Assessment(refolding: events)
    case .questionnaireChosen, .snapshotTaken: perform(event)
    case .depthChosen, .profileSet, .answered, .noted, .evidenceListed, .flagged, .skipped,
      .voiced, .decided, .planned:
      perform(event)
      undoable.append(event)
      redoable = []
    }
  }
}

extension Assessment {
  /// Derives the state from events that undo and redo one another.
  private init(refolding events: [Event]) {
    var done: [Event] = []
    var taken: [Event] = []
    var lasting: [Event] = []
    for event in events {
      switch event.change {
      case .undone(let sequence):
        if done.last?.sequence == sequence { taken.append(done.removeLast()) }
      case .redone(let sequence):
        if taken.last?.sequence == sequence { done.append(taken.removeLast()) }
      case .questionnaireChosen, .snapshotTaken: lasting.append(event)
      case .depthChosen, .profileSet, .answered, .noted, .evidenceListed, .flagged, .skipped,
        .voiced, .decided, .planned:
        done.append(event)
        taken = []
      }
    }
    self.events = events
    undoable = done
    redoable = taken
    // In their order, for an answer remembers the words it was given to.
    for event in (lasting + done).sorted(by: { $0.sequence < $1.sequence }) { perform(event) }
  }

  private mutating func perform(_ event: Event) {
    switch event.change {
    case .questionnaireChosen(let reference): questionnaire = reference
    case .depthChosen(let chosen):
      // What is asked from now on begins where the first question is open.
      (depth, lastTouched) = (chosen, nil)
    case .profileSet(let field, let values): profile[field] = values.isEmpty ? nil : values
    case .answered(let question, let choice):
      let wording = choice == nil ? nil : questionnaire?.wordings[question]
      edit(event) { ($0.choice, $0.wording, $0.decision) = (choice, wording, nil) }
    case .decided(let question, let decision):
      let wording = questionnaire?.wordings[question]
      edit(event) {
        ($0.choice, $0.wording, $0.decision) = (decision.choice, wording, decision)
      }
    case .voiced(let question, let voice): answers[question, default: Answer()].hear(voice)
    case .noted(_, let text): edit(event) { $0.note = text }
    case .evidenceListed(_, let evidence): edit(event) { $0.evidence = evidence }
    case .flagged(_, let isFlagged): edit(event) { $0.isFlagged = isFlagged }
    case .skipped(let question): lastTouched = question
    case .snapshotTaken(let name):
      snapshots.append(Snapshot(name: name, sequence: event.sequence, at: event.at))
    case .planned(let item, let field, let value):
      planEdits[item, default: PlanEdits()].set(field, value)
      if planEdits[item]?.isEmpty == true { planEdits[item] = nil }
    case .undone, .redone: break
    }
  }

  private mutating func edit(_ event: Event, _ change: (inout Answer) -> Void) {
    guard let question = event.change.question else { return }
    change(&answers[question, default: Answer()])
    answers[question]?.by = event.by
    answers[question]?.at = event.at
    lastTouched = question
  }
}
