import ArgumentParser
import GapAnalysis

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show progress, verdict and what to do first, or why something is as it is.",
    discussion: """
      Examples:
        gapwise status acme.gapwise --lang zh
        gapwise status acme.gapwise --why 8.6.1
      """)

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @Flag(help: "Print all numbers as JSON.")
  var json = false

  @Flag(help: "Exit with 3 while questions are unanswered or to be checked.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Say why a clause, question, document or action is as it is.", valueName: "name"))
  var why: String?

  @OptionGroup var options: ContentOptions

  func run() throws {
    let content = try options.content()
    let opened = try OpenAssessment(file, content)
    let analysis = Analysis(opened.questionnaire, opened.assessment)
    let words = try options.words(content)[0]
    if let why {
      try explain(why, analysis, words)
    } else if json {
      writeLine(try encoded(StatusReport(analysis)))
    } else {
      write(StatusText(analysis: analysis, words: words, file: file).text)
    }
    let open = analysis.tally.open + analysis.tally[.toBeChecked]
    if strict, open > 0 { throw Failure.silent(.incomplete) }
  }

  private func explain(_ name: String, _ analysis: Analysis, _ words: Words) throws {
    let explanation: Explanation
    do throws(UnknownName) {
      explanation = try analysis.explanation(of: name)
    } catch {
      let remedy =
        error.meant.map { "did you mean '\($0)'?" }
        ?? "list questions with: gapwise questionnaire show"
      throw Failure(
        "'\(error.name)' is no clause, question, document or action; \(remedy)", code: .usage)
    }
    let report = ExplanationReport(explanation, analysis, words)
    if json { return writeLine(try encoded(report)) }
    write(PlanText(analysis: analysis, words: words).printed(report.because))
  }
}
