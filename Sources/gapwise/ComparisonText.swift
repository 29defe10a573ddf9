import GapAnalysis
import TerminalInterview

/// A comparison in words, one line a difference.
struct ComparisonText {
  let comparison: Comparison
  let words: Words
  /// What the two sides are called: a snapshot, a file, or now.
  let before: String
  let after: String

  var text: String {
    var lines = [heading] + versions
    if comparison.isEmpty {
      lines.append(words(.compareNothing))
    } else {
      let parts = [questions, clauses, findings, documents, readiness]
      lines += parts.filter { !$0.isEmpty }.flatMap { [""] + $0 }
    }
    return lines.flatMap { LineWrap.lines(SafeText.printable($0), width: terminalWidth()) }
      .map { $0 + "\n" }.joined()
  }

  private var heading: String {
    let name = comparison.after.assessment.profile["organisation"]?.first
    return words(
      .compareHeading,
      [
        "organisation": name ?? comparison.after.questionnaire.standard, "before": before,
        "after": after,
      ])
  }

  /// Said only where the two sides answered different versions of the questionnaire.
  private var versions: [String] {
    let references = [comparison.before, comparison.after].map(\.assessment.questionnaire)
    guard let old = references[0], let new = references[1], old.version != new.version
    else { return [] }
    return [words(.compareVersions, ["before": old.version, "after": new.version])]
  }

  private var questions: [String] {
    let counts = QuestionDevelopment.allCases.compactMap { development in
      count(comparison.questions(development).count, words.name(of: development))
    }
    let lists = QuestionDevelopment.allCases.filter { $0 != .same }.flatMap { development in
      list(words.name(of: development), comparison.questions(development).map(line))
    }
    return [words(.compareQuestions, ["list": words.list(counts)])] + lists
  }

  private func line(_ question: QuestionComparison) -> String {
    words(
      .compareQuestion,
      [
        "clause": question.clause.isEmpty ? "–" : question.clause, "id": question.id,
        "change": arrow(words.name(of: question.before), words.name(of: question.after)),
      ])
  }

  private var clauses: [String] {
    let sections = comparison.after.questionnaire.sections.map(\.number)
    let changed = comparison.clauses.filter {
      $0.isChanged && (sections.contains($0.clause.number) || $0.clause.isAssessable)
    }
    return changed.isEmpty ? [] : [words(.compareByClause)] + changed.map { indented(line($0)) }
  }

  private func line(_ clause: ClauseComparison) -> String {
    words(
      .compareClause,
      [
        "number": clause.clause.number, "title": clause.clause.title[words.language],
        "conformity": arrow(
          words.name(of: clause.before.conformity), words.name(of: clause.after.conformity)),
        "achievement": arrow(achievement(clause.before), achievement(clause.after)),
      ])
  }

  /// How far, never without what it is a share of.
  private func achievement(_ result: ClauseResult) -> String {
    let letter = result.achievement.map { "\($0.rating.letter) \(percent($0.share))" }
    return words(
      .compareAchievement,
      [
        "achievement": letter ?? words(.achievementNone),
        "assessed": "\(result.tally.assessed)", "applicable": "\(result.tally.applicable)",
      ])
  }

  private var findings: [String] {
    let counts = FindingDevelopment.allCases.compactMap { development in
      count(comparison.findings(development).count, words.name(of: development))
    }
    guard !counts.isEmpty else { return [] }
    let lists = FindingDevelopment.allCases.filter { $0 != .open }.flatMap { development in
      list(words.name(of: development), comparison.findings(development).map(line))
    }
    return [words(.compareFindings, ["list": words.list(counts)])] + lists
  }

  private func line(_ finding: FindingComparison) -> String {
    words(
      .compareQuestion,
      [
        "clause": finding.question.clause, "id": finding.id,
        "change": arrow(words.name(of: finding.before), words.name(of: finding.after)),
      ])
  }

  private var documents: [String] {
    let finished = comparison.documents.filter(\.isFinished).map(line)
    let others = comparison.documents.filter { !$0.isFinished }.map(line)
    return list(words(.compareDocumentsFinished), finished, indent: "")
      + list(words(.compareDocuments), others, indent: "")
  }

  private func line(_ document: DocumentComparison) -> String {
    words(
      .compareDocument,
      [
        "code": document.document.code, "title": document.document.title[words.language],
        "change": arrow(words.name(of: document.before), words.name(of: document.after)),
      ])
  }

  // MARK: - Lines

  private func count(_ number: Int, _ name: String) -> String? {
    number == 0 ? nil : words(.compareCount, ["count": "\(number)", "name": name])
  }

  private func list(_ title: String, _ lines: [String], indent: String = "  ") -> [String] {
    lines.isEmpty
      ? [] : [indent + words(.compareList, ["title": title])] + lines.map { indent + indented($0) }
  }

  func indented(_ line: String) -> String { "  " + line }

  /// Both sides, or one where they are the same.
  func arrow(_ before: String, _ after: String) -> String {
    before == after ? after : words(.compareArrow, ["before": before, "after": after])
  }
}
