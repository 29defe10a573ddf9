import GapAnalysis

/// What a certificate that is held probably answers.
extension Blueprint<HeldStandard> {
  static let heldStandard = Blueprint(
    "held-standard",
    [
      .text("standard", "The other standard with its edition.") {
        $1.pen.verbatim($0.crosswalk.standard)
      },
      .text("title", "What the other standard is about.") { $1.pen.content($0.crosswalk.title) },
      .text("note", "What readers must know about the comparison.") {
        $1.pen.content($0.crosswalk.note)
      },
      .text("summary", "How many questions it answers, in a sentence.") { held, page in
        page.pen.each { words in
          words(
            .statusHeld,
            [
              "standard": held.crosswalk.standard, "same": "\(held.questions(.same).count)",
              "partial": "\(held.questions(.partial).count)",
            ])
        }
      },
      .list("rows", "Clause by clause.", of: .heldRow) { held, _ in held.rows },
    ])
}

extension Blueprint<HeldStandard.Row> {
  static let heldRow = Blueprint(
    "held-row",
    [
      .text("number", "Number of the clause here.") { $1.pen.verbatim($0.row.clause) },
      .text("title", "Title of the clause here.") { row, page in
        page.pen.content(page.report.questionnaire.clause(row.row.clause)?.title ?? .init())
      },
      .text("theirs", "Numbers of the clauses there.") { row, page in
        page.pen.each { $0.list(row.row.theirs) }
      },
      .text("reuse", "How far what is there serves here.") { row, page in
        page.pen.each { $0.name(of: row.row.reuse) }
      },
      .text("note", "What is easily mistaken; mostly empty.") {
        $1.pen.content($0.row.note ?? .init())
      },
      .list("questions", "The questions it is about.", of: .link) { row, page in
        row.questions.compactMap(page.report.link(toQuestion:))
      },
    ])
}
