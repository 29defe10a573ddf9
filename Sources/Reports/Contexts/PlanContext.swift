import GapAnalysis

/// How many documents ask for one action, and how many person-days that takes.
struct ActionTotal: Sendable {
  /// Nil for all actions together.
  let action: DocumentAction?
  let count: Int
  let days: Double
}

extension Blueprint<ActionTotal> {
  static let actionTotal = Blueprint(
    "action-total",
    [
      .text("action", "The action; empty for the sum.") { total, page in
        total.action.map { action in page.pen.each { $0.name(of: action) } } ?? .empty
      },
      .text("action-class", "The action as a style class.") {
        $1.pen.verbatim($0.action?.rawValue ?? "sum")
      },
      .text("count", "How many documents.") { $1.pen.number($0.count) },
      .text("days", "Person-days, a planning assumption; empty if none.") {
        $0.days > 0 ? $1.pen.verbatim(decimal($0.days)) : .empty
      },
    ])
}

extension Report {
  /// A line for every action that some document asks for.
  var actionTotals: [ActionTotal] {
    DocumentAction.allCases.compactMap { action in
      let items = documents.filter { $0.item.action == action }
      return items.isEmpty ? nil : ActionTotal(action, items)
    }
  }

  var sumOfActions: ActionTotal { ActionTotal(nil, documents) }

  /// What a small firm may write as one document: groups with at least two documents it needs.
  var mergeGroups: [MergeGroup] {
    let needed = documents.filter { $0.item.state != .notNeeded }
    let names = unique(needed.compactMap(\.document.mergeGroup))
    return names.map { name in
      MergeGroup(documents: needed.filter { $0.document.mergeGroup == name })
    }
    .filter { $0.documents.count > 1 }
  }
}

extension ActionTotal {
  fileprivate init(_ action: DocumentAction?, _ documents: [DocumentSource]) {
    self.init(
      action: action, count: documents.count, days: documents.reduce(0) { $0 + $1.item.days })
  }
}

/// Documents that may be one.
struct MergeGroup: Sendable {
  let documents: [DocumentSource]
}

extension Blueprint<MergeGroup> {
  static let mergeGroup = Blueprint(
    "merge-group",
    [
      .list("members", "The documents that may be one.", of: .link) { group, page in
        group.documents.compactMap { page.report.link(toDocument: $0.document.id) }
      },
      .text("count", "How many they are.") { $1.pen.number($0.documents.count) },
    ])
}

extension Blueprint<CrossReference.Row> {
  static let crossRow = Blueprint(
    "cross-row",
    [
      .text("number", "Number of the clause.") { $1.pen.verbatim($0.clause.number) },
      .text("title", "Title of the clause.") { $1.pen.content($0.clause.title) },
      .text("anchor", "Id of its place in the document plan.") {
        $1.pen.verbatim("C-" + $0.clause.number)
      },
      .list("documents", "The documents that serve it.", of: .link) { row, page in
        row.documents.compactMap { page.report.link(toDocument: $0.id) }
      },
      .flag("is-hole", "Whether no document serves it.") { row, _ in row.isHole },
    ])
}

extension Blueprint<PackItemResult> {
  static let packItem = Blueprint(
    "pack-item",
    [
      .text("letter", "The letter.") { $1.pen.verbatim($0.item.letter) },
      .text("title", "What the pack asks for.") { $1.pen.content($0.item.title) },
      .list("documents", "The documents that serve it.", of: .link) { item, page in
        item.documents.compactMap { page.report.link(toDocument: $0.document.id) }
      },
      .flag("is-hole", "Whether no document serves it.") { item, _ in item.documents.isEmpty },
      .flag("is-ready", "Whether all that must be there are in force.") { item, _ in item.isReady },
    ])
}
