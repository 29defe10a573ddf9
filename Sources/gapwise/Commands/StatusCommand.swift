import ArgumentParser
import GapAnalysis

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show progress, verdict and what to do first.",
    discussion: "Example:  gapwise status acme.gapwise --lang zh")

  @Argument(help: "The assessment file.", completion: .assessmentFile)
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
      writeLine(try gapwise.json(StatusReport(analysis)))
    } else {
      let words = try options.words(content)[0]
      write(StatusText(analysis: analysis, words: words, file: file).text)
    }
    let open = analysis.tally[.notAssessed] + analysis.tally[.toBeChecked]
    if strict, open > 0 { throw Failure.silent(.incomplete) }
  }
}
