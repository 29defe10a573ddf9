import GapAnalysis

/// What became of an earlier state of the assessment, or of another file.
struct ChangeSource: Sendable {
  let since: EarlierState
  var comparison: Comparison { since.comparison }

  /// The clauses that can be assessed and have questions, sections too.
  var clauses: [ClauseComparison] {
    let sections = comparison.after.questionnaire.sections.map(\.number)
    return comparison.clauses.filter {
      (sections.contains($0.clause.number) || $0.isChanged && $0.clause.isAssessable)
        && $0.after.tally.total > 0
    }
  }

  fileprivate func message(_ words: Words) -> String {
    func count(_ development: FindingDevelopment) -> String {
      "\(comparison.findings(development).count)"
    }
    return words.text(
      ReportPhrase.changeMessage.key,
      [
        "closed": count(.closed), "new": count(.new), "reopened": count(.reopened),
        "open": count(.open), "lapsed": count(.lapsed),
      ])
  }

  fileprivate func name(_ day: Day?) -> String {
    day.map { since.name.isEmpty ? "\($0)" : "\(since.name) (\($0))" } ?? since.name
  }
}

extension Blueprint<ChangeSource> {
  static let change = Blueprint(
    "change",
    [
      .text("before", "The earlier state: name and day.") {
        $1.pen.verbatim($0.name($0.comparison.before.day))
      },
      .text("after", "Day of the present state.") {
        $1.pen.verbatim($0.comparison.after.day?.description ?? "–")
      },
      .text("message", "How many gaps are closed, new, reopened, open; in a sentence.") {
        change, page in page.pen.each { change.message($0) }
      },
      .list("clause-changes", "The sections, and the clauses that changed.", of: .clauseChange) {
        change, _ in change.clauses
      },
      .list("gap-changes", "Gaps that are closed, new, reopened or lapsed.", of: .gapChange) {
        change, _ in
        [FindingDevelopment.closed, .new, .reopened, .lapsed].flatMap(change.comparison.findings)
      },
      .flag("has-gap-changes", "Whether there are any.") { change, _ in
        change.comparison.findings.contains { $0.development != .open }
      },
      .list("rewordings", "Questions whose text changed: not comparable.", of: .link) {
        change, page in
        change.comparison.questions(.reworded).compactMap { page.report.link(toQuestion: $0.id) }
      },
      .flag("has-rewordings", "Whether there are any.") { change, _ in
        !change.comparison.questions(.reworded).isEmpty
      },
    ])
}

extension Blueprint<ClauseComparison> {
  static let clauseChange = Blueprint(
    "clause-change",
    [
      .text("number", "Number of the clause.") { $1.pen.verbatim($0.clause.number) },
      .text("title", "Its title.") { $1.pen.content($0.clause.title) },
      .text("before", "Letter and per cent before, with what is assessed; a dash for nothing.") {
        $1.pen.verbatim($0.before.shortAchievement)
      },
      .text("after", "The same now.") { $1.pen.verbatim($0.after.shortAchievement) },
      .text("direction", "`▲` better, `▼` worse, `=` the same, `–` not comparable.") {
        $1.pen.verbatim($0.direction)
      },
      .flag("is-drawn", "Whether both sides have an achievement.") { change, _ in
        change.before.achievement != nil && change.after.achievement != nil
      },
      .flag("is-moved", "Whether the two differ.") { change, _ in
        abs(change.places.before - change.places.after) > 6
      },
      .text("x-before", "Where the earlier dot stands.") {
        $1.pen.number($0.places.before)
      },
      .text("x-after", "Where the later dot stands.") {
        $1.pen.number($0.places.after)
      },
      .text("x-arrow", "Where the line between them ends.") { change, page in
        let (before, after) = change.places
        return page.pen.number(after > before ? after - 5 : after + 5)
      },
    ])
}

extension ClauseComparison {
  /// In a drawing area of 200; whole numbers, because drawings in Word know no others.
  fileprivate var places: (before: Int, after: Int) {
    func place(_ result: ClauseResult) -> Int {
      8 + Int((184 * (result.achievement?.share ?? 0)).rounded())
    }
    return (place(before), place(after))
  }

  fileprivate var direction: String {
    guard let old = before.achievement?.share, let new = after.achievement?.share else {
      return "–"
    }
    return old == new ? "=" : old < new ? "▲" : "▼"
  }
}

extension ClauseResult {
  fileprivate var shortAchievement: String {
    achievement.map { "\($0.rating.letter) \(percent($0.share)) % / \(tally.assessed)" } ?? "–"
  }
}

extension Blueprint<FindingComparison> {
  static let gapChange = Blueprint(
    "gap-change",
    [
      .text("id", "Id of the finding.") { $1.pen.verbatim($0.id) },
      .text("anchor", "Id of the question's place; empty if it is gone.") { change, page in
        page.pen.verbatim(page.report.link(toQuestion: change.question.id)?.anchor ?? "")
      },
      .text("clause", "Number of its clause.") { $1.pen.verbatim($0.question.clause) },
      .text("ask", "The question.") { $1.pen.content($0.question.ask) },
      .text("development", "Closed, new, reopened or no longer judged.") { change, page in
        page.pen.each { $0.name(of: change.development) }
      },
      .text("before", "What it came to before, in words.") { change, page in
        page.pen.each { $0.name(of: change.before) }
      },
      .text("after", "What it comes to now, in words.") { change, page in
        page.pen.each { $0.name(of: change.after) }
      },
    ])
}
