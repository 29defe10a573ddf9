/// The steps that close the findings, in the order to do them, with dates.
package struct ActionPlan: Sendable, Equatable {
  /// One step: what closes one finding.
  package struct Item: Sendable, Equatable {
    package let finding: Finding
    /// Whether it is among what has to be done first.
    package let isFirst: Bool
    /// Person-days of its own work, without the documents; what is done is left out.
    package let days: Double
    /// Ids of the documents that are written in this action, in order.
    package let writes: [String]
    /// Ids of the actions that write documents which this one, or a document it writes, waits for.
    package let dependsOn: [String]
    /// Where the organisation gains.
    package let value: [Perspective]
    /// What was decided about it.
    package let edits: PlanEdits

    package var question: Question { finding.question }
    package var item: PlanItem { .action(question.id) }

    /// `A-` and the question's id: the same in every run.
    package var id: String { item.id }

    /// Id of the role that owns it, unless somebody was named: the first role the question is for.
    package var ownerRole: String? { question.who.first }
  }

  package let settings: PlanSettings
  /// In the order to do them.
  package let items: [Item]
  package let whatFirst: WhatFirst
  /// The dates of actions and documents.
  package let schedule: Schedule
  private let index: [String: Int]

  /// The action of a question; nil where it has no finding.
  package subscript(question: String) -> Item? { index[question].map { items[$0] } }

  /// Person-days of everything that is planned, documents included.
  package let days: Double

  /// The first and last day of an action, the documents it writes included; nil where it has none.
  package func dates(of action: Item) -> (start: Day, end: Day)? {
    let parts = [schedule[action.item]] + action.writes.map { schedule[.document($0)] }
    let known = parts.compactMap(\.self)
    guard let start = known.map(\.start).min(), let end = known.map(\.end).max() else { return nil }
    return (start, end)
  }
}

extension ActionPlan {
  /// The plan for the findings of an assessment.
  init(
    _ questionnaire: Questionnaire, _ assessment: Assessment, findings: [Finding],
    clauses: [ClauseResult], documents: DocumentPlan
  ) {
    settings = questionnaire.planning.settings(in: assessment)
    let effort = ActionEffort(questionnaire.planning, documents, assessment)
    let choice = FirstChoice(questionnaire, findings, clauses, documents, effort)
    let order = WorkOrder(choice.inOrder(findings), documents, effort)
    let first = choice.findings
    let value = Dictionary(
      questionnaire.processes.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    items = order.actions.map { action in
      Item(
        finding: action.finding, isFirst: first.contains(action.finding.question.id),
        days: action.days, writes: action.writes, dependsOn: action.dependsOn,
        value: value[action.finding.question.process] ?? [],
        edits: assessment.edits(of: .action(action.finding.question.id)))
    }
    schedule = Schedule(order.works(assessment), settings)
    days = order.total
    whatFirst = WhatFirst(choice, order, schedule)
    index = Dictionary(
      items.enumerated().map { ($1.question.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
