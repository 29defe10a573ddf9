import ArgumentParser
import GapAnalysis
import TerminalInterview

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Count what is asked and documented, clause by clause, and show the holes.",
    discussion: "Example:  gapwise questionnaire coverage --lang zh")

  @Argument(help: "Id of the questionnaire.", completion: .questionnaire)
  var id: String?

  @Flag(help: "Exit with 1 where there is a hole.")
  var strict = false

  @OptionGroup var options: ContentOptions

  func run() throws {
    let content = try options.content()
    let questionnaire = try readQuestionnaire(id, content)
    let words = try options.words(content)[0]
    write(CoverageTable(questionnaire: questionnaire, words: words).text)
    let hasHoles = questionnaire.coverage.contains(where: \.isHole)
    if strict, hasHoles || !questionnaire.unreachedDocuments.isEmpty {
      throw Failure.silent(.problem)
    }
  }
}

/// The coverage as a table whose columns also line up under Chinese titles.
private struct CoverageTable {
  let questionnaire: Questionnaire
  let words: Words

  /// Cells of a column of numbers.
  private let numberWidth = 10
  private let clauseWidth = 9

  var text: String {
    let rows = questionnaire.coverage
    let lines = [heading] + rows.map(line) + [total(rows)] + unreached
    return lines.map { SafeText.printable($0) + "\n" }.joined()
  }

  private var heading: String {
    let titles = [
      words(.coverageQuestions), words(.coverageTriage), words(.coverageMandatory),
      words(.coverageDocuments),
    ]
    return padded(words(.coverageClause), clauseWidth) + titles.map(rightAligned).joined()
  }

  private func line(_ row: ClauseCoverage) -> String {
    let numbers = [row.questions, row.triage, row.mandatory, row.documents]
    let hole = row.isHole ? "  " + words(.coverageHole) : ""
    return padded(row.clause.number, clauseWidth) + numbers.map { rightAligned("\($0)") }.joined()
      + "  " + row.clause.title[words.language] + hole
  }

  private func total(_ rows: [ClauseCoverage]) -> String {
    let numbers = [
      rows.map(\.questions).reduce(0, +), rows.map(\.triage).reduce(0, +),
      rows.map(\.mandatory).reduce(0, +), questionnaire.documents.count,
    ]
    let languages = words.list(questionnaire.languages.map(\.rawValue))
    return padded(words(.coverageTotal), clauseWidth)
      + numbers.map { rightAligned("\($0)") }.joined() + "  " + languages
  }

  private var unreached: [String] {
    questionnaire.unreachedDocuments.map { document in
      words(
        .coverageUnreached,
        ["code": document.code, "title": document.title[words.language]])
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CellWidth.standard.of(text)))
  }

  private func rightAligned(_ text: String) -> String {
    String(repeating: " ", count: max(0, numberWidth - CellWidth.standard.of(text))) + text
  }
}
