import GapAnalysis

/// A document of the plan with its place in the order.
struct DocumentSource: Sendable {
  let item: DocumentPlan.Item
  /// From 1, among those that ask for work; nil for all others.
  let place: Int?

  var document: DocumentRequirement { item.document }
}

extension Blueprint<DocumentSource> {
  /// Every list of documents holds these records, made once.
  static let document = Blueprint("document", identity + state + work + content)

  private static let identity: [Part] = [
    .text("id", "Id of the document.") { $1.pen.verbatim($0.document.id) },
    .text("anchor", "Id of its place in the report.") { $1.pen.verbatim("D-" + $0.document.id) },
    .text("code", "Short reference, such as `D34`.") { $1.pen.verbatim($0.document.code) },
    .text("title", "Its title.") { $1.pen.content($0.document.title) },
    .text("kind", "Policy, plan, process, ...") { source, page in
      page.pen.each { $0.name(of: source.document.kind) }
    },
    .text("basis", "Mandatory, conditional or recommended.") { source, page in
      page.pen.each { $0.name(of: source.document.basis) }
    },
    .text("level", "1 policy or manual to 4 record or form.") {
      $1.pen.number($0.document.level)
    },
    .text("pack", "Letters of the Chinese application pack it serves.") { source, page in
      page.pen.each { $0.list(source.document.applicationPack) }
    },
  ]

  private static let state: [Part] = [
    .text("state", "Missing, draft, in force, ...") { source, page in
      page.pen.each { words in
        let name = words.name(of: source.item.state)
        return source.item.isStateByHand ? words(.documentLineByHand, ["state": name]) : name
      }
    },
    .text("state-class", "The state as a style class.") {
      $1.pen.verbatim($0.item.state.rawValue)
    },
    .text("reason", "Why it is not needed; empty if it is.") { source, page in
      guard let condition = source.item.notNeededBecause else { return .empty }
      return page.pen.each { words in
        let text = page.report.questionnaire.explanation(
          of: condition, in: page.report.assessment, words)
        return words.text(ReportPhrase.wouldBeNeeded.key, ["condition": text])
      }
    },
  ]

  private static let work: [Part] = [
    .text("place", "Its place among those to write or revise, from 1; empty for all others.") {
      source, page in source.place.map(page.pen.number) ?? .empty
    },
    .text("action", "Create, revise, keep, ...") { source, page in
      page.pen.each { $0.name(of: source.item.action) }
    },
    .text("action-class", "The action as a style class.") {
      $1.pen.verbatim($0.item.action.rawValue)
    },
    .text("owner", "Who owns it: the person named, else the role.") {
      $1.named($0.item.edits[.owner], role: $0.document.owner)
    },
    .text("approver", "Who approves it: the person named, else the role.") {
      $1.named($0.item.edits[.approver], role: $0.document.approver)
    },
    .text("author", "Who writes it; empty if nobody is named.") {
      $1.pen.verbatim($0.item.edits[.author] ?? "")
    },
    .text("reviewer", "Who reviews it; empty if nobody is named.") {
      $1.pen.verbatim($0.item.edits[.reviewer] ?? "")
    },
    .text("note", "What was noted about it; empty if nothing was.") {
      $1.pen.verbatim($0.item.edits[.note] ?? "")
    },
    .text("start", "The day the work on it begins; empty without work or dates.") {
      $1.day($1.entry($0.item.item)?.start)
    },
    .text("end", "The day it is finished; empty without work or dates.") {
      $1.day($1.entry($0.item.item)?.end)
    },
    .text("due", "The day it must be finished by, where one was set.") {
      $1.pen.verbatim($0.item.edits[.due] ?? "")
    },
    .flag("is-late", "Whether that day cannot be met.") {
      $1.entry($0.item.item)?.isLate ?? false
    },
    .text("effort", "Small, medium or large.") { source, page in
      page.pen.each { $0.name(of: source.document.effort) }
    },
    .text("days", "Person-days of the action; empty if there is nothing to do.") {
      $0.item.days > 0 ? $1.pen.verbatim(decimal($0.item.days)) : .empty
    },
    .text("review", "How often it is reviewed.") { source, page in
      let months = source.document.reviewMonths
      return months > 0
        ? page.pen.say(.reviewMonths, ["months": "\(months)"]) : page.pen.say(.reviewNever)
    },
    .text("work", "Person-days of the action, in words; empty if there is nothing to do.") {
      $1.pen.personDays($0.item.days)
    },
    .list("depends-on", "The documents that come first.", of: .link) { source, page in
      source.document.dependsOn.compactMap(page.report.link(toDocument:))
    },
  ]

  private static let content: [Part] = [
    .texts("points", "What it must cover.") { source, page in
      source.document.points.map(page.pen.content)
    },
    .flag("has-points", "Whether points are given.") { source, _ in
      !source.document.points.isEmpty
    },
    .texts("columns", "The columns of a register; none for any other document.") { source, page in
      source.document.columns.map(page.pen.content)
    },
    .text("column-twips", "Width of each on a page across, in twentieths of a point.") {
      source, page in page.pen.number(13870 / max(1, source.document.columns.count))
    },
    .list("clauses", "The clauses it serves.", of: .link) { source, page in
      source.document.clauses.compactMap(page.report.link(toClause:))
    },
    .text("clause-numbers", "The numbers of the clauses it serves.") { source, page in
      page.pen.each { $0.list(source.document.clauses) }
    },
    .flag("is-hole", "Whether it serves no clause.") { source, _ in
      source.document.clauses.isEmpty
    },
    .list("questions", "The questions its state follows from.", of: .link) { source, page in
      source.item.questions.compactMap(page.report.link(toQuestion:))
    },
  ]
}
