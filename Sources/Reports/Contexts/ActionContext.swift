import GapAnalysis

extension Blueprint<ActionPlan.Item> {
  static let action = Blueprint("action", identity + dates + content)

  private static let identity: [Part] = [
    .text("id", "Id of the action: `A-` and the question's id.") { $1.pen.verbatim($0.id) },
    .text("question", "Id of the question whose finding it closes.") {
      $1.pen.verbatim($0.question.id)
    },
    .text("finding", "Id of the finding it closes.") { $1.pen.verbatim($0.finding.id) },
    .flag("is-listed", "Whether it is among the first twenty, `first-actions`.") {
      $1.report.isListed($0)
    },
    .text("anchor", "Id of the question's place in the gap report.") {
      $1.pen.verbatim("Q-" + $0.question.id)
    },
    .text("clause", "Number of the question's clause.") { $1.pen.verbatim($0.question.clause) },
    .text("step", "What to do.") { $1.pen.content($0.question.action) },
    .text("conformity", "What its finding came to.") { action, page in
      page.pen.each { $0.name(of: action.finding.result.conformity) }
    },
    .text("conformity-class", "The same as a style class.") {
      $1.pen.verbatim($0.finding.result.conformity.rawValue)
    },
    .flag("is-first", "Whether it is needed to remove blockers and major gaps.") { action, _ in
      action.isFirst
    },
  ]

  private static let dates: [Part] = [
    .text("owner", "Who does it: the person named, else a role, else empty.") {
      $1.named($0.edits[.owner], role: $0.ownerRole)
    },
    .text("days", "Person-days beside its documents.") { $1.pen.verbatim(decimal($0.days)) },
    .flag("is-in-documents", "Whether all its work is in its documents.") { action, _ in
      action.days == 0 && action.edits.status != .done && !action.question.documents.isEmpty
    },
    .text("start", "Its first day, documents included; empty without dates.") {
      $1.day($1.report.analysis.actionPlan.dates(of: $0)?.start)
    },
    .text("end", "Its last day.") { $1.day($1.report.analysis.actionPlan.dates(of: $0)?.end) },
    .text("due", "The day it must be finished by, where one was set.") {
      $1.pen.verbatim($0.edits[.due] ?? "")
    },
    .flag("is-late", "Whether that day cannot be met.") { $1.entry($0.item)?.isLate ?? false },
    .text("status", "Open, started or done.") { action, page in
      page.pen.each { $0.name(of: action.edits.status) }
    },
    .text("percent", "Per cent done, where somebody said.") {
      $1.pen.verbatim($0.edits.percent.map { decimal($0, places: 2) } ?? "")
    },
  ]

  private static let content: [Part] = [
    .list("writes", "The documents written in it.", of: .link) { action, page in
      action.writes.compactMap(page.report.link(toDocument:))
    },
    .list("depends-on", "The questions of the actions it waits for.", of: .link) { action, page in
      action.dependsOn.compactMap(page.report.link(toQuestion:))
    },
    .text("value", "Where the organisation gains.") { action, page in
      page.pen.each { words in words.list(action.value.map(words.name)) }
    },
    .text("note", "What was noted about it.") { $1.pen.verbatim($0.edits[.note] ?? "") },
  ]
}

extension Report {
  /// So many actions are listed in the gap report; the document plan lists all.
  static let listedActions = 20

  var firstActions: [ActionPlan.Item] {
    Array(analysis.actionPlan.items.prefix(Self.listedActions))
  }

  func isListed(_ action: ActionPlan.Item) -> Bool {
    analysis.actionPlan.items.prefix(Self.listedActions).contains {
      $0.question.id == action.question.id
    }
  }
}

extension Page {
  /// The person named, else the role.
  func named(_ person: String?, role: String?) -> Escaped {
    if let person { return pen.verbatim(person) }
    return role.map { report.roles([$0], pen) } ?? .empty
  }

  /// The dates of an item of the plan.
  func entry(_ item: PlanItem) -> Schedule.Entry? { report.analysis.actionPlan.schedule[item] }

  func day(_ day: Day?) -> Escaped { day.map { pen.verbatim("\($0)") } ?? .empty }
}
