import GapAnalysis

extension Blueprint<Roadmap.Row> {
  static let roadmapRow = Blueprint(
    "roadmap-row",
    [
      .text("id", "Id of the action; of a document, its code.") { row, page in
        page.pen.verbatim(row.document?.code ?? row.action.id)
      },
      .text("anchor", "Id of the document's place in the plan; of an action, of its question's.") {
        row, page in
        page.pen.verbatim(row.document.map { "D-" + $0.id } ?? "Q-" + row.action.question.id)
      },
      .flag("is-document", "Whether it is a document that the action above writes.") { row, _ in
        row.document != nil
      },
      .text("title", "What to do, or the document's title.") { row, page in
        page.pen.content(row.document?.title ?? row.action.question.action)
      },
      .text("start", "Its first day.") { $1.day($0.start) },
      .text("end", "Its last day.") { $1.day($0.end) },
      .flag("is-late", "Whether the day it is due cannot be met.") { row, _ in row.isLate },
      .text("x", "Left edge of its bar.") { $1.pen.verbatim(decimal($0.x)) },
      .text("length", "Length of its bar.") { $1.pen.verbatim(decimal($0.width)) },
      .text("line", "Its bar in characters: █ for an action, ▒ for a document.") { row, page in
        page.pen.verbatim(row.line)
      },
      .text("slots-before", "Columns of 48 before its bar, in a table; empty if none.") {
        $1.pen.positive($0.slots.before)
      },
      .text("slots", "Columns of its bar.") { $1.pen.number($0.slots.own) },
      .text("slots-after", "Columns after its bar; empty if none.") {
        $1.pen.positive($0.slots.after)
      },
    ])
}

extension Blueprint<Roadmap.Tick> {
  static let tick = Blueprint(
    "tick",
    [
      .text("month", "The month as `2026-06`.") {
        $1.pen.verbatim(String($0.month.description.dropLast(3)))
      },
      .text("x", "Where it begins.") { $1.pen.verbatim(decimal($0.x)) },
      .text("slots", "Columns of 48 it takes, in a table.") { $1.pen.number($0.slots) },
    ])
}

extension Blueprint<Roadmap> {
  static let roadmap = Blueprint(
    "roadmap",
    [
      .flag("has-rows", "Whether anything has dates.") { roadmap, _ in !roadmap.rows.isEmpty },
      .text("width", "Width of the drawing area of each row.") { _, page in
        page.pen.verbatim(decimal(Roadmap.width))
      },
      .text("lead-slots", "Columns of 48 before the first month, in a table; empty if none.") {
        $1.pen.positive($0.leadSlots)
      },
      .list("ticks", "The months.", of: .tick) { roadmap, _ in roadmap.ticks },
      .list("rows", "Actions in order, each followed by its documents.", of: .roadmapRow) {
        roadmap, _ in roadmap.rows
      },
    ])
}
