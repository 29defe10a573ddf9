import Foundation
import GapAnalysis

/// The plan as data for scripts.
struct PlanReport: Encodable {
  struct Action: Encodable {
    let id: String
    let question: String
    let conformity: String
    let priority: Int
    let first: Bool
    let days: Double
    let start: String?
    let end: String?
    let due: String?
    let late: Bool
    let owner: String?
    let status: String
    let percent: Double?
    let note: String?
    let writes: [String]
    let dependsOn: [String]
    let value: [String]
  }

  struct Document: Encodable {
    let id: String
    let state: String
    let stateByHand: Bool
    let action: String
    let days: Double
    let start: String?
    let end: String?
    let due: String?
    let late: Bool
    let owner: String
    let author: String?
    let reviewer: String?
    let approver: String
  }

  struct First: Encodable {
    let actions: [String]
    let documents: [String]
    let days: Double
    let date: String?
  }

  struct Overload: Encodable {
    let week: String
    let work: Double
    let capacity: Double
  }

  let start: String?
  let startSet: Bool
  let capacity: Double
  let weekdays: [String]
  let holidays: [String]
  let workdays: [String]
  let days: Double
  let end: String?
  let whatFirst: First
  let overloads: [Overload]
  let troubles: [String]
  let actions: [Action]
  let documents: [Document]

  init(_ analysis: Analysis) {
    let plan = analysis.actionPlan
    let calendar = plan.settings.calendar
    start = plan.settings.start?.description
    startSet = plan.settings.isStartSet
    capacity = plan.settings.capacity
    weekdays = Weekday.allCases.filter(calendar.weekdays.contains).map(\.rawValue)
    holidays = calendar.holidays.sorted().map(\.description)
    workdays = calendar.workdays.sorted().map(\.description)
    days = plan.days
    end = plan.schedule.end?.description
    whatFirst = First(
      actions: plan.whatFirst.actions.map { "A-" + $0 }, documents: plan.whatFirst.documents,
      days: plan.whatFirst.days, date: plan.whatFirst.date?.description)
    overloads = plan.schedule.overloads.map {
      Overload(week: $0.monday.description, work: $0.work, capacity: $0.capacity)
    }
    troubles = plan.schedule.troubles.map(\.id)
    actions = plan.items.map { Action($0, plan) }
    documents = analysis.documentPlan.items.map { Document($0, plan.schedule[$0.item]) }
  }
}

extension PlanReport.Action {
  fileprivate init(_ item: ActionPlan.Item, _ plan: ActionPlan) {
    let dates = plan.dates(of: item)
    let entry = plan.schedule[item.item]
    self.init(
      id: item.id, question: item.question.id,
      conformity: item.finding.result.conformity.rawValue, priority: item.finding.priority,
      first: item.isFirst, days: item.days, start: dates?.start.description,
      end: dates?.end.description, due: item.edits[.due], late: entry?.isLate ?? false,
      owner: item.edits[.owner] ?? item.ownerRole, status: item.edits.status.rawValue,
      percent: item.edits.percent, note: item.edits[.note], writes: item.writes,
      dependsOn: item.dependsOn.map { "A-" + $0 }, value: item.value.map(\.rawValue))
  }
}

extension PlanReport.Document {
  fileprivate init(_ item: DocumentPlan.Item, _ entry: Schedule.Entry?) {
    self.init(
      id: item.document.id, state: item.state.rawValue, stateByHand: item.isStateByHand,
      action: item.action.rawValue, days: item.days, start: entry?.start.description,
      end: entry?.end.description, due: item.edits[.due], late: entry?.isLate ?? false,
      owner: item.edits[.owner] ?? item.document.owner, author: item.edits[.author],
      reviewer: item.edits[.reviewer], approver: item.edits[.approver] ?? item.document.approver)
  }
}

extension Schedule.Trouble {
  /// Its name for scripts.
  fileprivate var id: String {
    switch self {
    case .noStart: "no-start"
    case .noCapacity: "no-capacity"
    case .noWorkdays: "no-workdays"
    case .circle: "circle"
    case .tooLong: "too-long"
    }
  }
}

/// A value as JSON, the same in every run.
func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
