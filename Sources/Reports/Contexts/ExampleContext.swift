import GapAnalysis

/// One group's achievement computed step by step, with the numbers of this very assessment.
struct ExampleSource: Sendable {
  /// One rated question of the example.
  struct Step: Sendable {
    let answer: AnswerSource
    let rating: Rating
    let share: Double
    let weight: Double
  }

  let clause: Clause
  let steps: [Step]
  let achievement: Achievement

  var reached: Double { steps.reduce(0) { $0 + $1.share * $1.weight } }
  var total: Double { steps.reduce(0) { $0 + $1.weight } }
}

extension ExampleSource {
  /// The section with most rated questions; the first of those, so that it is always the same one.
  init?(_ report: Report) {
    let sections = report.questionnaire.sections.compactMap {
      report.analysis.result(ofClause: $0.number)
    }
    var chosen: ClauseResult?
    for section in sections where section.tally.assessed > chosen?.tally.assessed ?? 0 {
      chosen = section
    }
    guard let chosen, let achievement = chosen.achievement else { return nil }
    let rules = report.questionnaire.scoring
    clause = chosen.clause
    steps = chosen.results.compactMap { result in
      guard result.conformity != .notTriggered, let rating = result.answer.rating,
        let answer = report.answer(result.question.id)
      else { return nil }
      return Step(
        answer: answer, rating: rating, share: rules.achievement[rating] ?? 0,
        weight: rules.weights[result.question.impact] ?? 1)
    }
    self.achievement = achievement
  }
}

extension Blueprint<ExampleSource.Step> {
  static let step = Blueprint(
    "step",
    [
      .text("id", "Id of the question.") { $1.pen.verbatim($0.answer.question.id) },
      .text("anchor", "Id of its place in the appendix.") {
        $1.pen.verbatim("Q-" + $0.answer.question.id)
      },
      .text("letter", "Letter of its rating.") { $1.pen.verbatim($0.rating.letter) },
      .text("share", "The share its rating stands for.") {
        $1.pen.verbatim(decimal($0.share, places: 2))
      },
      .text("impact", "Its impact.") { $1.pen.number($0.answer.question.impact) },
      .text("weight", "The weight of that impact.") {
        $1.pen.verbatim(decimal($0.weight, places: 2))
      },
      .text("product", "Share times weight.") {
        $1.pen.verbatim(decimal($0.share * $0.weight, places: 2))
      },
    ])
}

extension Blueprint<ExampleSource> {
  static let example = Blueprint(
    "example",
    [
      .text("number", "Number of the section.") { $1.pen.verbatim($0.clause.number) },
      .text("title", "Title of the section.") { $1.pen.content($0.clause.title) },
      .list("steps", "Its rated questions.", of: .step) { example, _ in example.steps },
      .text("weight-sum", "Sum of the weights.") {
        $1.pen.verbatim(decimal($0.total, places: 2))
      },
      .text("product-sum", "Sum of the products.") {
        $1.pen.verbatim(decimal($0.reached, places: 2))
      },
      .text("conclusion", "What follows, in a sentence.") { example, page in
        page.pen.say(
          .exampleConclusion,
          [
            "reached": decimal(example.reached, places: 2),
            "total": decimal(example.total, places: 2),
            "percent": percent(example.achievement.share),
            "letter": example.achievement.rating.letter,
          ])
      },
    ])
}
