import GapAnalysis

/// What a section, a clause, a process or everything comes to.
struct GroupSource: Sendable {
  /// Which questions belong to it.
  enum Extent {
    case clause(String)
    case process(String)
    case everything
  }

  let extent: Extent
  let number: String
  let title: LocalizedText
  let anchor: String
  let tally: Tally
  let conformity: Conformity
  let achievement: Achievement?
  var missingDocuments: [String] = []
  /// The clauses of a section.
  var rows: [GroupSource] = []
  /// Of a process.
  var history: Process.History?
  /// Of a process: numbers of the clauses that describe it.
  var clauses: [String] = []
}

extension GroupSource {
  init(_ result: ClauseResult, anchor prefix: String = "C-") {
    self.init(
      extent: .clause(result.clause.number), number: result.clause.number,
      title: result.clause.title,
      anchor: prefix + result.clause.number, tally: result.tally, conformity: result.conformity,
      achievement: result.achievement, missingDocuments: result.missingDocuments)
  }

  init(_ result: ProcessResult) {
    self.init(
      extent: .process(result.process.id), number: "", title: result.process.title,
      anchor: "P-" + result.process.id,
      tally: result.tally, conformity: result.conformity, achievement: result.achievement,
      history: result.process.history, clauses: result.process.clauses)
  }
}

extension Blueprint<GroupSource> {
  /// A clause, a process or a total.
  static let group = Blueprint("group", parts)

  /// A section with its clauses.
  static let section = Blueprint(
    "section",
    parts + [
      .list("rows", "Its assessable clauses.", of: group) { source, _ in source.rows }
    ])

  private static let parts: [Part] = [
    .text("number", "Number of the clause; empty for a process.") { $1.pen.verbatim($0.number) },
    .text("title", "Its title.") { $1.pen.content($0.title) },
    .text("anchor", "Id of its place in the report.") { $1.pen.verbatim($0.anchor) },
    .text("origin", "What the edition made of an earlier process; empty for all else.") {
      $1.origin($0.history)
    },
    .list("clauses", "The clauses that describe a process; none for all else.", of: .link) {
      source, page in source.clauses.compactMap(page.report.link(toClause:))
    },
    .list("cells", "How many questions came to what, in the order of the scale.", of: .cell) {
      source, _ in Mark.all.map { CellSource(mark: $0, count: source.tally[$0]) }
    },
    .text("total", "All its questions.") { $1.pen.number($0.tally.total) },
    .text("assessed", "Questions with a rating.") { $1.pen.number($0.tally.assessed) },
    .text("gaps", "Questions a finding follows from.") { $1.pen.number($0.tally.findings) },
    .flag("has-questions", "Whether it has any question.") { source, _ in source.tally.total > 0 },
    .text("worst", "The worst of its results, in words.") { source, page in
      page.pen.each { $0.name(of: source.conformity) }
    },
    .text("worst-class", "The worst of its results, as a style class.") {
      $1.pen.verbatim($0.conformity.rawValue)
    },
    .flag("achieved", "Whether anything is rated.") { source, _ in source.achievement != nil },
    .text("letter", "ISO/IEC 33020 letter of its achievement; empty if nothing is rated.") {
      $1.pen.verbatim($0.achievement?.rating.letter ?? "")
    },
    .text("mark-class", "The letter as a style class.") {
      $1.pen.verbatim($0.achievement?.rating.rawValue ?? "open")
    },
    .text("percent", "Its achievement in per cent, without the sign.") {
      $1.pen.verbatim($0.achievement.map { GapAnalysis.percent($0.share) } ?? "")
    },
    .list("missing-documents", "Its mandatory documents that are missing.", of: .link) {
      source, page in source.missingDocuments.compactMap(page.report.link(toDocument:))
    },
    .list("findings", "Its findings, in the order to work on them.", of: .answer) { source, page in
      page.report.findings(of: source.extent)
    },
    .flag("has-findings", "Whether there are any.") { source, page in
      !page.report.findings(of: source.extent).isEmpty
    },
  ]
}

extension Report {
  /// The findings of a clause with all within it, of a process, or all; in the order to work on them.
  fileprivate func findings(of extent: GroupSource.Extent) -> [AnswerSource] {
    let own = analysis.findings.map(\.question).filter { question in
      switch extent {
      case .clause(let number):
        questionnaire.clause(question.clause)?.lies(within: number) ?? false
      case .process(let id): question.process == id
      case .everything: true
      }
    }
    return own.compactMap { answer($0.id) }
  }
}

extension Page {
  /// Where a process comes from, in words.
  fileprivate func origin(_ history: Process.History?) -> Escaped {
    let edition = report.questionnaire.edition
    return switch history {
    case .kept(let number): pen.say(.processKept, ["number": "\(number)", "edition": edition])
    case .split(let number): pen.say(.processSplit, ["number": "\(number)", "edition": edition])
    case .new: pen.say(.processNew, ["edition": edition])
    case nil: .empty
    }
  }
}

/// How many questions of a group came to one mark.
struct CellSource: Sendable {
  let mark: Mark
  let count: Int
}

extension Blueprint<CellSource> {
  /// In a table with hundreds of them, a cell holds only what the table shows.
  static let cell = Blueprint(
    "cell",
    [
      .text("entry", "Mark and number; empty if there are none.") {
        $0.count > 0 ? $1.pen.verbatim("\($0.mark.letter) \($0.count)") : .empty
      },
      .text("shade", "The mark as a style class; empty if there are none.") {
        $0.count > 0 ? $1.pen.verbatim($0.mark.styleClass) : .empty
      },
    ])

  /// A mark with its meaning, and how many questions of all came to it.
  static let legend = Blueprint(
    "legend",
    [
      .text("mark", "`N`, `P`, `L`, `F`, `?`, `–` or `·`.") { $1.pen.verbatim($0.mark.letter) },
      .text("mark-class", "The mark as a style class.") { $1.pen.verbatim($0.mark.styleClass) },
      .text("name", "The mark in words.") { cell, page in page.pen.each { cell.mark.name($0) } },
      .text("count", "How many questions.") { $1.pen.number($0.count) },
    ])
}
