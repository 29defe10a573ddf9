import GapAnalysis

/// One of the four numbers of the summary.
struct NumberSource: Sendable {
  let label: ReportPhrase
  let value: Int
  /// What it is out of; with none of those, there is no number.
  let total: Int
  let unit: ReportPhrase
  /// How many of the total nobody knows; said where there are any.
  var unknown = 0
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
        total: tally.assessed == 0 ? 0 : required.count, unit: .ofDocuments,
        unknown: required.count { $0.item.state == .unknown }),
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
        $1.pen.each($0.outOf)
      },
      .text("label", "What is counted.") { $1.pen.say($0.label) },
    ])
}

extension NumberSource {
  fileprivate func outOf(_ words: Words) -> String {
    guard total > 0 else { return Saying(.ofNothing)(words) }
    let all = Saying(unit, ["total": "\(total)"])(words)
    guard unknown > 0 else { return all }
    return all + words(.textSeparator) + Saying(.ofUnknown, ["count": "\(unknown)"])(words)
  }
}

/// A phrase of the reports with its values, before it is said in a language and a format.
struct Saying: Sendable {
  let phrase: ReportPhrase
  var values: [String: String] = [:]

  init(_ phrase: ReportPhrase, _ values: [String: String] = [:]) {
    self.phrase = phrase
    self.values = values
  }

  func callAsFunction(_ words: Words) -> String { words.text(phrase.key, values) }
}

extension Report {
  /// What the organisation's management has to decide, by rule.
  var decisions: [Saying] {
    let tally = analysis.tally
    var decisions: [Saying] = []
    func add(_ phrase: ReportPhrase, _ count: Int, _ values: [String: String] = [:]) {
      guard count > 0 else { return }
      let all = values.merging(["count": "\(count)"]) { first, _ in first }
      decisions.append(Saying(phrase, all))
    }
    add(.decideBlockers, tally[.blocker])
    add(.decideMajors, tally[.majorGap])
    add(.decideDocuments, analysis.documentPlan.missingMandatory.count)
    if analysis.actionPlan.days > 0 {
      add(
        .decideEffort, analysis.actionPlan.items.count,
        [
          "days": decimal(analysis.actionPlan.days), "documents": decimal(sumOfActions.days),
          "papers": "\(analysis.documentPlan.toDo.count)",
        ])
    }
    if let late = targetInDoubt { decisions.append(late) }
    add(.decideEvidence, tally[.evidenceMissing])
    add(.decideChecks, tally[.toBeChecked])
    add(.decideOpen, tally.open)
    return decisions
  }

  /// What to do about a wished day that is before the earliest day to apply.
  private var targetInDoubt: Saying? {
    guard let target = Day(profile("target-date")),
      let earliest = analysis.applicationDates.compactMap(\.notBefore).max(), target < earliest
    else { return nil }
    return Saying(.decideTarget, ["target": "\(target)", "day": "\(earliest)"])
  }

  /// What was not assessed, in one sentence.
  var notAssessed: Saying {
    let tally = analysis.tally
    guard tally.assessed < tally.applicable else { return Saying(.allAssessed) }
    return Saying(tally.leftOut > 0 ? .partlyLeftOut : .partlyAssessed, gaps)
  }

  /// How many questions have no rating, by why.
  private var gaps: [String: String] {
    let tally = analysis.tally
    return [
      "open": "\(tally.open)", "check": "\(tally[.toBeChecked])", "out": "\(tally.leftOut)",
      "applicable": "\(tally.applicable)",
    ]
  }

  /// How many of the assessed questions are rated largely or fully; nil unless asked for, or where
  /// nothing is assessed. Never without its denominator, and never without the warning.
  var index: Saying? {
    guard edition.showsIndex, analysis.tally.assessed > 0 else { return nil }
    let (high, total) = (highlyRated, analysis.tally.assessed)
    return Saying(
      .index,
      [
        "count": "\(high)", "total": "\(total)",
        "percent": percent(Double(high) / Double(total)),
      ])
  }

  /// Questions rated largely or fully.
  var highlyRated: Int { analysis.tally[.largely] + analysis.tally[.fully] }

  /// What the report does not say, a sentence each.
  var limits: [Saying] {
    let values = gaps.merging([
      "standard": questionnaire.standard, "day": analysis.day?.description ?? "–",
    ]) { first, _ in first }
    let open = analysis.tally.leftOut > 0 ? ReportPhrase.limitLeftOut : .limitOpen
    return [.limitNature, .limitEvidence, open, .limitValidity, .limitSource, .limitEffort]
      .map { Saying($0, values) }
  }
}
