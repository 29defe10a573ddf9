import GapAnalysis

/// One of the four numbers of the summary.
struct NumberSource: Sendable {
  let label: ReportPhrase
  let value: Int
  /// What it is out of; with none of those, there is no number.
  let total: Int
  let unit: ReportPhrase
}

extension Report {
  var numbers: [NumberSource] {
    let tally = analysis.tally
    let required = documents.filter {
      $0.document.basis != .recommended && $0.item.state != .notNeeded
    }
    return [
      NumberSource(
        label: .numberAssessed, value: tally.assessed, total: tally.applicable,
        unit: .ofApplicable),
      NumberSource(
        label: .numberMet, value: tally[.met] + tally[.evidenceMissing], total: tally.assessed,
        unit: .ofAssessed),
      NumberSource(
        label: .numberSerious, value: tally[.blocker] + tally[.majorGap], total: tally.assessed,
        unit: .ofAssessed),
      NumberSource(
        label: .numberDocuments, value: analysis.documentPlan.missingMandatory.count,
        total: tally.assessed == 0 ? 0 : required.count, unit: .ofDocuments),
    ]
  }
}

extension Blueprint<NumberSource> {
  static let number = Blueprint(
    "number",
    [
      .text("value", "The number; a dash where there is nothing to count.") {
        $0.total > 0 ? $1.pen.number($0.value) : $1.pen.verbatim("–")
      },
      .text("of", "What it is out of, in words.") {
        $0.total > 0
          ? $1.pen.say($0.unit, ["total": "\($0.total)"]) : $1.pen.say(.ofNothing)
      },
      .text("label", "What is counted.") { $1.pen.say($0.label) },
    ])
}

extension Page {
  /// What the organisation's management has to decide, by rule.
  var decisions: [Escaped] {
    let tally = report.analysis.tally
    let missing = report.analysis.documentPlan.missingMandatory.count
    let days = decimal(report.sumOfActions.days)
    var decisions: [Escaped] = []
    func add(_ phrase: ReportPhrase, _ count: Int, _ values: [String: String] = [:]) {
      guard count > 0 else { return }
      let all = values.merging(["count": "\(count)"]) { first, _ in first }
      decisions.append(pen.say(phrase, all))
    }
    add(.decideBlockers, tally[.blocker])
    add(.decideMajors, tally[.majorGap])
    add(.decideDocuments, missing)
    if report.sumOfActions.days > 0 {
      add(.decideEffort, report.analysis.documentPlan.toDo.count, ["days": days])
    }
    add(.decideChecks, tally[.toBeChecked])
    add(.decideOpen, tally[.notAssessed])
    return decisions
  }

  /// What was not assessed, in one sentence.
  var notAssessed: Escaped {
    let tally = report.analysis.tally
    guard tally[.notAssessed] + tally[.toBeChecked] > 0 else { return pen.say(.allAssessed) }
    return pen.say(
      .partlyAssessed,
      [
        "open": "\(tally[.notAssessed])", "check": "\(tally[.toBeChecked])",
        "applicable": "\(tally.applicable)",
      ])
  }

  /// What the report does not say, a sentence each.
  var limits: [Escaped] {
    let tally = report.analysis.tally
    let values = [
      "standard": report.questionnaire.standard, "open": "\(tally[.notAssessed])",
      "check": "\(tally[.toBeChecked])",
      "day": report.analysis.day?.description ?? "–",
    ]
    return [.limitNature, .limitEvidence, .limitOpen, .limitValidity, .limitSource, .limitEffort]
      .map { pen.say($0, values) }
  }
}
