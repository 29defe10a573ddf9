import ArgumentParser
import GapAnalysis

struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "List the questions that people answered differently, or decide one of them.",
    discussion: """
      Examples:
        gapwise settle acme.gapwise
        gapwise settle acme.gapwise incident.recording --rating P --reason "only one team records"
      """)

  @Argument(help: "The assessment file.")
  var file: String

  @Argument(help: "Id of the question to decide.")
  var question: String?

  @Option(help: "N, P, L or F; dk for don't know; na for not applicable.")
  var rating: String?

  @Option(help: "Why; needed where the decision departs from what the voices propose.")
  var reason: String?

  @Option(help: ArgumentHelp("Why it does not apply, with --rating na.", valueName: "reason"))
  var naReason: String?

  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String?

  @Flag(help: "List as JSON.")
  var json = false

  @OptionGroup var options: ContentOptions

  func validate() throws {
    guard (question == nil) == (rating == nil) else {
      throw ValidationError("give a question and its --rating, or neither")
    }
  }

  func run() throws {
    let content = try options.content()
    var opened = try OpenAssessment(file, content)
    guard let question, let rating else {
      if json { return writeLine(try encoded(SettleReport.all(opened))) }
      let words = try options.words(content)[0]
      return write(SettleList(opened: opened, words: words, file: file).text)
    }
    _ = try opened.noteQuestionnaireChange()
    let change = try decision(on: question, rating, opened)
    _ = try opened.record(change, by: by ?? opened.respondent)
    let open = opened.assessment.unsettled(in: opened.questionnaire).count
    writeError("saved to \(file): '\(question)' is decided; to be settled: \(open)")
  }

  private func decision(
    on question: String, _ rating: String, _ opened: OpenAssessment
  ) throws -> Change {
    let whole = Interview(opened.questionnaire, opened.assessment)
    do {
      let choice = try choice(rating, reason: naReason, text: reason)
      return try whole.deciding(question, Decision(choice, reason: reason ?? ""))
    } catch let refusal as Refusal {
      throw Failure(explain(refusal, opened.questionnaire), code: .usage)
    }
  }
}
