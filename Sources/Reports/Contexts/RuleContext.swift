import GapAnalysis

/// A rating of the scale with the numbers of the questionnaire's rules.
extension Blueprint<Rating> {
  static let rating = Blueprint(
    "rating",
    [
      .text("letter", "Its letter.") { $1.pen.verbatim($0.letter) },
      .text("mark-class", "Its letter as a style class.") { $1.pen.verbatim($0.rawValue) },
      .text("name", "Its name.") { rating, page in page.pen.each { $0.name(of: rating) } },
      .text("share", "The share of achievement it stands for.") { rating, page in
        page.pen.verbatim(decimal(page.scoring.achievement[rating] ?? 0, places: 2))
      },
      .text("range", "From which to which share a group has this letter, in words.") {
        rating, page in page.range(of: rating)
      },
    ])
}

extension Page {
  var scoring: ScoringRules { report.questionnaire.scoring }

  fileprivate func range(of rating: Rating) -> Escaped {
    let next = Rating.allCases.first { $0 > rating }.flatMap { scoring.cutPoints[$0] } ?? 1
    guard let from = scoring.cutPoints[rating] else {
      return pen.say(.spanUpTo, ["to": percent(next)])
    }
    return pen.say(.spanAbove, ["from": percent(from), "to": percent(next)])
  }
}

/// A status with what leads to it.
extension Blueprint<Conformity> {
  static let status = Blueprint(
    "status",
    [
      .text("name", "The status.") { status, page in page.pen.each { $0.name(of: status) } },
      .text("status-class", "The status as a style class.") { $1.pen.verbatim($0.rawValue) },
      .texts("causes", "What leads to it, a sentence each.") { status, page in
        page.causes(of: status)
      },
    ])
}

extension Page {
  fileprivate func causes(of status: Conformity) -> [Escaped] {
    var causes = scoring.findings.filter { $0.conformity == status }.map { rule in
      pen.each { rule.match.sentence($0) }
    }
    if let cause = fixedCause(of: status) { causes.append(pen.say(cause)) }
    if status == .majorGap {
      let ratings = scoring.pileUp.ratings.map(\.letter)
      causes.append(
        pen.each { words in
          words.text(
            ReportPhrase.causeMinorGaps.key,
            ["count": "\(scoring.pileUp.minorGaps)", "ratings": words.list(ratings)])
        })
    }
    if status == scoring.missingDocument { causes.append(pen.say(.causeMissingDocument)) }
    return causes
  }

  private func fixedCause(of status: Conformity) -> ReportPhrase? {
    switch status {
    case .met: .causeMet
    case .evidenceMissing: .causeEvidenceMissing
    case .toBeChecked: .causeToBeChecked
    case .notAssessed: .causeNotAssessed
    case .notTriggered: .causeNotTriggered
    case .improvement: .causeImprovement
    case .minorGap, .majorGap, .blocker: nil
    }
  }
}

/// A rule for priorities.
extension Blueprint<PriorityRule> {
  static let priority = Blueprint(
    "priority-rule",
    [
      .text("priority", "The priority it gives.") { $1.pen.number($0.priority) },
      .text("when", "What it fits, in words.") { rule, page in
        page.pen.each { rule.match.sentence($0) }
      },
    ])
}

extension QuestionMatch {
  /// What the rule speaks about, in words.
  fileprivate func sentence(_ words: Words) -> String {
    func say(_ phrase: ReportPhrase, _ values: [String: String] = [:]) -> String {
      words.text(phrase.key, values)
    }
    var parts: [String] = []
    if let isGate { parts.append(say(isGate ? .matchGate : .matchNoGate)) }
    if let isMandatory { parts.append(say(isMandatory ? .matchMandatory : .matchNotMandatory)) }
    if let minimumImpact { parts.append(say(.matchImpact, ["impact": "\(minimumImpact)"])) }
    if let ratings {
      let letters = ratings.map(\.letter).joined(separator: words(.conditionOr))
      parts.append(say(.matchRated, ["ratings": letters]))
    }
    return parts.isEmpty
      ? say(.matchAnything) : parts.joined(separator: words(.conditionAnd))
  }
}

/// A number of the rules with what it belongs to: a weight, person-days.
struct FigureSource: Sendable {
  let label: @Sendable (Words) -> String
  let value: String
}

extension Blueprint<FigureSource> {
  static let figure = Blueprint(
    "figure",
    [
      .text("label", "What the number belongs to.") { figure, page in
        page.pen.each(figure.label)
      },
      .text("value", "The number.") { $1.pen.verbatim($0.value) },
    ])
}
