import ArgumentParser
import GapAnalysis

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer the questions; resumes where you stopped.",
    discussion: "Example:  gapwise ask acme.gapwise --lang zh")

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @Flag(help: "Ask on plain lines, also where input is not a terminal.")
  var plain = false

  @OptionGroup var options: ContentOptions

  func run() throws {
    guard isInteractive || plain else { throw notInteractive(file) }
    let content = try options.content()
    try ask(try OpenAssessment(file, content), try options.words(content))
  }
}
