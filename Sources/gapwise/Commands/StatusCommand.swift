import ArgumentParser
import Foundation
import GapAnalysis
import TerminalInterview

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show progress, verdict and what to do first.",
    discussion: "Example:  gapwise status acme.gapwise --lang zh")

  @Argument(help: "The assessment file.")
  var file: String

  @Flag(help: "Print all numbers as JSON.")
  var json = false

  @Flag(help: "Exit with 3 while questions are unanswered or to be checked.")
  var strict = false

  @OptionGroup var options: ContentOptions

  func run() throws {
    let content = try options.content()
    let opened = try OpenAssessment(file, content)
    let analysis = Analysis(opened.questionnaire, opened.assessment)
    if json {
      writeLine(try StatusReport(analysis).json())
    } else {
      let words = try options.words(content)[0]
      write(StatusText(analysis: analysis, words: words, file: file).text)
    }
    let open = analysis.tally[.notAssessed] + analysis.tally[.toBeChecked]
    if strict, open > 0 { throw Failure.silent(.incomplete) }
  }
}

/// The status in words, one line a fact.
private struct StatusText {
  let analysis: Analysis
  let words: Words
  let file: String

  /// Findings shown under "what first".
  private let shownFindings = 5

  var text: String {
    var lines = [heading, progress, "", words(.statusVerdict) + ":"]
    lines += analysis.verdict.sentences(words).map { "  " + $0 }
    lines += ["", words(.statusByClause) + ":"] + sections
    if !analysis.findings.isEmpty { lines += ["", words(.statusFirst) + ":"] + findings }
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

  private var sections: [String] {
    analysis.questionnaire.sections.compactMap { section in
      guard let result = analysis.result(ofClause: section.number) else { return nil }
      let letter = result.achievement.map { "\($0.rating.letter) \(percent($0.share))" }
      return "  \(section.number) \(section.title[words.language]): "
        + "\(words.name(of: result.conformity)), \(letter ?? words(.achievementNone)) "
        + "(\(result.tally.assessed)/\(result.tally.applicable))"
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
private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

/// The status as data for scripts.
private struct StatusReport: Encodable {
  struct Clause: Encodable {
    let clause: String
    let conformity: String
    let achievement: Double?
    let rating: String?
    let applicable: Int
    let assessed: Int
  }

  struct Finding: Encodable {
    let id: String
    let question: String
    let clause: String
    let conformity: String
    let priority: Int
  }

  let standard: String
  let questionnaireVersion: String
  let questionnaireFingerprint: String
  let day: String?
  let applicable: Int
  let assessed: Int
  let byConformity: [String: Int]
  let byRating: [String: Int]
  let auditWouldFail: [String]
  let missingDocuments: [String]
  let clauses: [Clause]
  let findings: [Finding]

  init(_ analysis: Analysis) {
    standard = analysis.questionnaire.standard
    questionnaireVersion = analysis.questionnaire.version
    questionnaireFingerprint = analysis.questionnaire.fingerprint
    day = analysis.day?.description
    applicable = analysis.tally.applicable
    assessed = analysis.tally.assessed
    byConformity = Dictionary(
      uniqueKeysWithValues: Conformity.allCases.map { ($0.rawValue, analysis.tally[$0]) })
    byRating = Dictionary(
      uniqueKeysWithValues: Rating.allCases.map { ($0.rawValue, analysis.tally[$0]) })
    auditWouldFail = analysis.verdict.auditWouldFail
    missingDocuments = analysis.verdict.missingDocuments
    clauses = analysis.clauses.map { result in
      Clause(
        clause: result.clause.number, conformity: result.conformity.rawValue,
        achievement: result.achievement?.share, rating: result.achievement?.rating.letter,
        applicable: result.tally.applicable, assessed: result.tally.assessed)
    }
    findings = analysis.findings.map { finding in
      Finding(
        id: finding.id, question: finding.question.id, clause: finding.question.clause,
        conformity: finding.result.conformity.rawValue, priority: finding.priority)
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .useDefaultKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
