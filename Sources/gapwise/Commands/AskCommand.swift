import ArgumentParser
import GapAnalysis
import ShippedContent

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer the questions; resumes where you stopped.",
    discussion: """
      Examples:
        gapwise ask acme.gapwise --lang zh
        gapwise ask acme.gapwise --browser
      """)

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @OptionGroup var asking: InterviewOptions

  @OptionGroup var browser: BrowserArguments

  @OptionGroup var options: ContentOptions

  func run() throws {
    guard browser.isWanted || asking.mode != nil else { throw notInteractive(file) }
    let content = try options.content()
    if browser.isWanted {
      return try askInBrowser(
        try OpenAssessment(file, content), try options.words(content), content: content.folder,
        options.location, browser, asking)
    }
    try ask(
      try OpenAssessment(file, content), try options.words(content), options.location, asking)
  }
}
