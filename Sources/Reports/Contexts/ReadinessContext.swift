import GapAnalysis

/// A condition or material with its place in the list of its rules.
struct ReadinessConditionSource: Sendable {
  let result: ReadinessConditionResult
  /// From 1.
  let place: Int
}

extension Blueprint<ReadinessConditionSource> {
  static let readinessCondition = Blueprint(
    "readiness-condition",
    [
      .text("place", "Its place in the list, from 1.") { $1.pen.number($0.place) },
      .text("text", "What must be so or be at hand.") {
        $1.pen.content($0.result.condition.text)
      },
      .text("state", "Met, not met or not known.") { source, page in
        page.pen.each { $0.name(of: source.result.state) }
      },
      .text("state-class", "The state as a style class.") {
        $1.pen.verbatim($0.result.state.rawValue)
      },
      .texts("reasons", "Why, a sentence each.") { source, page in
        page.reasons(for: source.result)
      },
      .text("change", "What would make it met; empty if it is.") {
        $0.result.state == .met ? .empty : $1.pen.content($0.result.condition.change)
      },
      .list("links", "The clauses and documents concerned; the first of them.", of: .link) {
        source, page in page.report.links(to: source.result)
      },
    ])
}

extension Blueprint<ReadinessResult> {
  static let readiness = Blueprint(
    "readiness",
    [
      .text("anchor", "Id of its place in the report.") { $1.pen.verbatim("R-" + $0.rules.id) },
      .text("title", "The name of the rules.") { $1.pen.content($0.rules.title) },
      .text("title-plain", "The name, without marks of language.") {
        $1.pen.plainContent($0.rules.title)
      },
      .text("source", "Where the rules come from.") { $1.pen.content($0.rules.source) },
      .text("date", "The date of the source.") { $1.pen.verbatim($0.rules.date) },
      .text("verified", "Whether somebody read them in the source, in words.") { result, page in
        page.pen.each { $0.name(of: result.rules.verification) }
      },
      .text("notice", "What readers must know about source and limits.") {
        $1.pen.content($0.rules.notice)
      },
      .text("counts", "How many are met, in a sentence.") { result, page in
        page.pen.say(
          .readinessCounts,
          [
            "total": "\(result.total)", "met": "\(result.count(.met))",
            "unmet": "\(result.count(.notMet))", "unknown": "\(result.count(.unknown))",
          ])
      },
      .text("not-before", "The day it waits for, in a sentence; empty if it waits for none.") {
        result, page in
        result.notBefore.map { page.pen.say(.readinessNotBefore, ["day": "\($0)"]) } ?? .empty
      },
      .list("conditions", "What must be so.", of: .readinessCondition) { result, _ in
        numbered(result.conditions)
      },
      .list("materials", "What has to be handed in.", of: .readinessCondition) { result, _ in
        numbered(result.materials)
      },
      .flag("has-materials", "Whether anything has.") { result, _ in !result.materials.isEmpty },
      .list("pack", "The items the system documents are handed in as.", of: .packItem) {
        result, _ in result.pack
      },
      .flag("has-pack", "Whether there are any.") { result, _ in !result.pack.isEmpty },
    ])
}

private func numbered(_ results: [ReadinessConditionResult]) -> [ReadinessConditionSource] {
  results.enumerated().map { ReadinessConditionSource(result: $1, place: $0 + 1) }
}

extension Page {
  fileprivate func reasons(for result: ReadinessConditionResult) -> [Escaped] {
    sentences { self.report.questionnaire.reasons(for: result, in: self.report.assessment, $0) }
  }
}

extension Report {
  /// Where to look: at what fails, else at what is not known.
  fileprivate func links(to result: ReadinessConditionResult) -> [LinkSource] {
    let most = 12
    let causes = result.failing.isEmpty ? result.open : result.failing
    let places = unique(causes.compactMap(place))
    return places.prefix(most).compactMap { place in
      switch place {
      case .clause(let number): link(toClause: number)
      case .document(let id): link(toDocument: id)
      case .field, .question: nil
      }
    }
  }

  /// The clause of a question stands for it: several questions of a clause are one place to look at.
  private func place(of cause: ReadinessCause) -> ReadinessCause? {
    switch cause {
    case .field: nil
    case .question(let id): questionnaire.question(id).map { .clause($0.clause) }
    case .clause, .document: cause
    }
  }
}
