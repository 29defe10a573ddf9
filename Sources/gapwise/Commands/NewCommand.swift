import ArgumentParser
import GapAnalysis

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Create an assessment; in a terminal, begin to answer at once.",
    discussion: "Example:  gapwise new acme.gapwise --lang zh")

  @Argument(
    help: "The file to create; .gapwise is added if missing.", completion: .assessmentFile)
  var file: String

  @Option(
    help: ArgumentHelp("Which questionnaire.", valueName: "id"), completion: .questionnaire)
  var questionnaire: String?

  @Flag(help: "Only the triage: one question in each subclause, about 15 minutes.")
  var quick = false

  @OptionGroup var asking: InterviewOptions

  @OptionGroup var options: ContentOptions

  func run() throws {
    let content = try options.content()
    let path = assessmentPath(file)
    let opened = try OpenAssessment(
      creating: path, try readQuestionnaire(questionnaire, content),
      depth: quick ? .triage : .full, at: now())
    writeError("created \(path)")
    guard isInteractive, asking.mode != nil else { return }
    try ask(opened, try options.words(content), options.location, asking)
  }
}
