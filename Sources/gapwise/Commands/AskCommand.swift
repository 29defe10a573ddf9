import ArgumentParser
import GapAnalysis

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer the questions; resumes where you stopped.",
    discussion: "Example:  gapwise ask acme.gapwise --lang zh")

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @OptionGroup var asking: InterviewOptions

  @OptionGroup var options: ContentOptions

  func run() throws {
    guard asking.mode != nil else { throw notInteractive(file) }
    let content = try options.content()
    try ask(
      try OpenAssessment(file, content), try options.words(content), options.location, asking)
  }
}
