import GapAnalysis
import TerminalInterview

/// The status in words, one line a fact.
struct StatusText {
  let analysis: Analysis
  let words: Words
  let file: String

  /// Findings shown under "what first".
  private let shownFindings = 5

  var text: String {
    var lines = [heading, progress] + unsettled + ["", words(.statusVerdict)]
    lines += analysis.verdict.sentences(words).map { "  " + $0 }
    lines += ["", words(.statusByClause)] + sections
    if !analysis.findings.isEmpty { lines += ["", words(.statusFirst)] + findings }
    if !analysis.readiness.isEmpty {
      lines += ["", words(.statusReadiness)] + readiness
    }
    if analysis.tally.assessed > 0 {
      let plan = PlanText(analysis: analysis, words: words)
      lines +=
        ["", words(.planHeading)]
        + (plan.summary + analysis.applicationSentences(words)).map { "  " + $0 }
    }
    lines += [""] + held + [documents, words(.statusNext, ["file": file])]
    return lines.flatMap { LineWrap.lines(SafeText.printable($0), width: terminalWidth()) }
      .map { $0 + "\n" }.joined()
  }

  private var heading: String {
    let name = analysis.assessment.profile["organisation"]?.first ?? file
    return words(
      .statusHeading, ["organisation": name, "standard": analysis.questionnaire.standard])
  }

  private var progress: String {
    let interview = Interview(analysis.questionnaire, analysis.assessment)
    let progress = interview.progress
    return words(
      .statusProgress,
      [
        "answered": "\(progress.answered)", "applicable": "\(progress.applicable)",
        "check": "\(progress.toBeChecked)",
      ])
  }

  /// Said only where there is something to settle.
  private var unsettled: [String] {
    let count = analysis.assessment.unsettled(in: analysis.questionnaire).count
    return count == 0 ? [] : [words(.statusUnsettled, ["count": "\(count)", "file": file])]
  }

  private var sections: [String] {
    analysis.questionnaire.sections.compactMap { section in
      guard let result = analysis.result(ofClause: section.number) else { return nil }
      let letter = result.achievement.map { "\($0.rating.letter) \(percent($0.share))" }
      return "  "
        + words(
          .statusSection,
          [
            "number": section.number, "title": section.title[words.language],
            "conformity": words.name(of: result.conformity),
            "achievement": letter ?? words(.achievementNone),
            "assessed": "\(result.tally.assessed)", "applicable": "\(result.tally.applicable)",
          ])
    }
  }

  private var findings: [String] {
    analysis.findings.prefix(shownFindings).enumerated().map { index, finding in
      let title = analysis.questionnaire.clause(finding.question.clause)?.title
      return "  "
        + words(
          .statusFinding,
          [
            "number": "\(index + 1)", "clause": finding.question.clause,
            "title": title?[words.language] ?? "",
            "conformity": words.name(of: finding.result.conformity),
            "action": finding.question.action[words.language],
          ])
    }
  }

  /// A line for each rule set that applies.
  private var readiness: [String] {
    analysis.readiness.map { result in
      let line = words(
        .statusReadinessLine,
        [
          "title": result.rules.title[words.language], "date": result.rules.date,
          "verification": words.name(of: result.rules.verification), "total": "\(result.total)",
          "met": "\(result.count(.met))", "unmet": "\(result.count(.notMet))",
          "unknown": "\(result.count(.unknown))",
        ])
      let day = result.notBefore.map { words(.statusNotBefore, ["day": "\($0)"]) }
      return "  " + [line, day].compactMap(\.self).joined(separator: words(.textSeparator))
    }
  }

  /// A sentence for each other standard that is held.
  private var held: [String] {
    analysis.heldStandards.map { held in
      words(
        .statusHeld,
        [
          "standard": held.crosswalk.standard, "same": "\(held.questions(.same).count)",
          "partial": "\(held.questions(.partial).count)",
        ])
    }
  }

  private var documents: String {
    func count(_ action: DocumentAction) -> String {
      "\(analysis.documentPlan.items.count { $0.action == action })"
    }
    return words(
      .statusDocuments,
      [
        "create": count(.create), "revise": count(.revise), "keep": count(.keep),
        "check": count(.check),
      ])
  }
}

/// A share (0–1) as whole per cent.
func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
