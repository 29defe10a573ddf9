import ArgumentParser
import GapAnalysis

struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action",
    abstract: "List the actions with their dates, and say who does them, until when.",
    discussion: "Example:  gapwise action list acme.gapwise",
    subcommands: [List.self, Set.self, Import.self])

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read back what was filled in in the action register.",
      discussion: """
        Example:  gapwise action import acme.gapwise reports/actions.xlsx
        Owner, due date, status, per cent and note are taken, by the id of the action. An empty cell \
        changes nothing, and nothing is ever deleted. What was changed both in the register and, since \
        it was written, in the assessment is named and not taken.
        """)

    @Argument(help: "The assessment file.", completion: .assessmentFile)
    var file: String

    @Argument(help: "The workbook, as `gapwise report` wrote it and somebody saved it.")
    var workbook: String

    @Flag(help: "Only print what would change.")
    var dryRun = false

    @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
    var by: String?

    @OptionGroup var options: ContentOptions

    func run() throws {
      let content = try options.content()
      var opened = try OpenAssessment(file, content)
      _ = try opened.noteQuestionnaireChange()
      let filled = try ActionImport(
        workbook, Analysis(opened.questionnaire, opened.assessment), try options.words(content))
      for problem in filled.notices + filled.problems { writeError("\(workbook): \(problem)") }
      for line in filled.lines { writeLine(line) }
      let count = filled.changes.count
      guard !dryRun else {
        return writeError("nothing saved: \(count) change\(count == 1 ? "" : "s") found")
      }
      let person = by ?? opened.respondent
      try opened.record(filled.changes.map { (person, $0) })
      writeError("saved to \(file): \(count) change\(count == 1 ? "" : "s")")
      if !filled.problems.isEmpty { throw Failure.silent(.problem) }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the actions in the order to do them.",
      discussion: "Example:  gapwise action list acme.gapwise --first --lang zh")

    @Argument(help: "The assessment file.", completion: .assessmentFile)
    var file: String

    @Flag(help: "Only what removes all blockers and major gaps.")
    var first = false

    @Flag(help: "Print the whole plan as JSON.")
    var json = false

    @OptionGroup var options: ContentOptions

    func run() throws {
      let content = try options.content()
      let opened = try OpenAssessment(file, content)
      let analysis = Analysis(opened.questionnaire, opened.assessment)
      if json { return writeLine(try encoded(PlanReport(analysis))) }
      let text = PlanText(analysis: analysis, words: try options.words(content)[0])
      write(text.printed(text.actions(onlyFirst: first) + [""] + text.summary))
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Say who does an action, how much work it is, until when, and how far it is.",
      discussion: """
        Example:  gapwise action set acme.gapwise A-incident.recording --owner "Li Na" \
        --due 2026-07-01
        An empty value takes a decision back.
        """)

    @Argument(help: "The assessment file.", completion: .assessmentFile)
    var file: String

    @Argument(help: "Id of the action, such as A-incident.recording.")
    var action: String

    @Option(help: ArgumentHelp("Who does it.", valueName: "name"))
    var owner: String?

    @Option(
      help: ArgumentHelp("Person-days beside the documents it writes.", valueName: "number"))
    var days: String?

    @Option(help: ArgumentHelp("The first day it can be worked on.", valueName: "day"))
    var start: String?

    @Option(help: ArgumentHelp("The day it must be finished by.", valueName: "day"))
    var due: String?

    @Option(help: "open, started or done; the finding stays until its question is answered anew.")
    var status: String?

    @Option(help: ArgumentHelp("How much of it is done, 0 to 100.", valueName: "number"))
    var percent: String?

    @Option(help: "A note.")
    var note: String?

    @OptionGroup var options: DecisionOptions

    private var decisions: [(field: PlanField, value: String?)] {
      [
        (.owner, owner), (.days, days), (.start, start), (.due, due), (.status, status),
        (.percent, percent), (.note, note),
      ]
    }

    func validate() throws {
      if decisions.allSatisfy({ $0.value == nil }) {
        throw ValidationError("give at least one of --owner, --days, --start, --due, --status")
      }
    }

    func run() throws {
      try options.decide(
        in: file,
        about: { analysis throws(PlanRefusal) in try analysis.action(named: action) }, decisions)
    }
  }
}
