/// Actions and documents in the order to work on them: what is needed first comes first.
struct WorkOrder {
  /// An action with what belongs to it.
  struct Action {
    let finding: Finding
    let days: Double
    let writes: [String]
    let dependsOn: [String]
    let isDone: Bool
  }

  private enum Step {
    case document(DocumentPlan.Item)
    case action(Action)
  }

  let actions: [Action]
  /// Person-days of everything.
  let total: Double
  private let steps: [Step]

  /// - Parameter findings: in the order wished; documents come in before the first that needs them.
  init(_ findings: [Finding], _ documents: DocumentPlan, _ effort: ActionEffort) {
    let writers = Self.writers(findings, effort)
    var steps: [Step] = []
    var actions: [Action] = []
    var placed: Set<String> = []
    func place(_ ids: [String]) {
      for id in effort.withNeeds(ids, except: placed) {
        placed.insert(id)
        if let item = documents[id] { steps.append(.document(item)) }
      }
    }
    for finding in findings {
      let question = finding.question
      let needed = effort.documents(of: question)
      place(needed)
      let writes = needed.filter { writers[$0] == question.id }
      let others = needed + writes.flatMap { documents[$0]?.document.dependsOn ?? [] }
      let dependsOn = unique(others.compactMap { writers[$0] }.filter { $0 != question.id })
      let action = Action(
        finding: finding, days: effort.days(of: question), writes: writes, dependsOn: dependsOn,
        isDone: effort.isDone(question))
      actions.append(action)
      steps.append(.action(action))
    }
    place(documents.toDo.map(\.document.id))
    self.steps = steps
    self.actions = actions
    total = actions.reduce(0) { $0 + $1.days } + documents.toDo.reduce(0) { $0 + $1.days }
  }

  /// The documents to write, in order.
  var documents: [DocumentPlan.Item] {
    steps.compactMap { if case .document(let item) = $0 { item } else { nil } }
  }

  /// What has to be scheduled; actions that are done are not.
  func works(_ assessment: Assessment) -> [Work] {
    steps.compactMap { step in
      switch step {
      case .document(let item):
        Work(
          .document(item.document.id), days: item.days,
          after: item.document.dependsOn.map(PlanItem.document), item.edits)
      case .action(let action): work(action, assessment)
      }
    }
  }

  private func work(_ action: Action, _ assessment: Assessment) -> Work? {
    guard !action.isDone else { return nil }
    let question = action.finding.question
    return Work(
      .action(question.id), days: action.days, after: question.documents.map(PlanItem.document),
      assessment.edits(of: .action(question.id)))
  }

  /// A document belongs to the first action in the order whose question leads to it.
  private static func writers(_ findings: [Finding], _ effort: ActionEffort) -> [String: String] {
    var result: [String: String] = [:]
    for finding in findings {
      for id in effort.documents(of: finding.question) where result[id] == nil {
        result[id] = finding.question.id
      }
    }
    return result
  }
}
