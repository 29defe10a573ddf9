import ArgumentParser
import GapAnalysis
import QuestionnaireFiles
import Reports

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Write the document plan, set its start and capacity, or try what would change.",
    discussion: """
      Examples:
        gapwise plan acme.gapwise --out reports --lang zh
        gapwise plan acme.gapwise --out reports --drafts
        gapwise plan acme.gapwise --what-if incident.recording=F,capacity=3
        gapwise plan set acme.gapwise --start 2026-06-01 --capacity 3 --holidays holidays.yaml
      """,
    subcommands: [Write.self, Set.self], defaultSubcommand: Write.self)

  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write",
      abstract: "Write the document plan and drafts of its documents, or print what would change.",
      discussion: """
        Examples:
          gapwise plan acme.gapwise --out reports --lang zh
          gapwise plan acme.gapwise --what-if incident.recording=F,capacity=3
        """)

    @Argument(help: "The assessment file.", completion: .assessmentFile)
    var file: String

    @Option(
      help: ArgumentHelp(
        "Print what would change; the file stays as it is. Names are questions, documents, "
          + "actions, or capacity, start, weekdays.",
        valueName: "name=value,..."))
    var whatIf: String?

    @Flag(
      help:
        "Also write a draft of every document to create and a revision sheet of every one to revise, as Word and Markdown, to the folder drafts; what was edited is left alone, and a second language has a folder of its own in it."
    )
    var drafts = false

    @Flag(help: "Print what would change as JSON; with --what-if.")
    var json = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if json, whatIf == nil { throw ValidationError("--json needs --what-if") }
    }

    func run() throws {
      guard let whatIf else {
        try output.write([.documentPlan], of: file)
        return drafts ? try output.writeDrafts(of: file) : ()
      }
      let content = try output.location.content()
      let wanted = try output.languages()[0]
      let opened = try OpenAssessment(file, content)
      guard let words = try readWords(content, [wanted]).first else {
        return
      }
      let suppositions = whatIf.split(separator: ",").map(String.init)
      let effect = try effect(of: suppositions, opened)
      if json { return writeLine(try encoded(WhatIfReport(effect, supposing: suppositions))) }
      write(WhatIfText(effect: effect, suppositions: suppositions, words: words).text)
    }

    private func effect(of suppositions: [String], _ opened: OpenAssessment) throws -> WhatIf {
      do throws(SuppositionRefusal) {
        return try opened.questionnaire.whatIf(suppositions, in: opened.assessment)
      } catch {
        throw Failure(explain(error), code: .usage)
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Say when work begins, how much there can be in a week, and on which days.",
      discussion: """
        Examples:
          gapwise plan set acme.gapwise --start 2026-06-01 --capacity 3
          gapwise plan set acme.gapwise --holidays holidays.yaml
        holidays.yaml holds lists of days: holidays, workdays (worked although it is a weekend),
        and weekdays (mon to sun). They are stored in the assessment. An empty value takes a
        setting back.
        """)

    @Argument(help: "The assessment file.", completion: .assessmentFile)
    var file: String

    @Option(help: ArgumentHelp("The first day of the plan.", valueName: "day"))
    var start: String?

    @Option(
      help: ArgumentHelp(
        "Person-days per week for all work together.", valueName: "person-days"))
    var capacity: String?

    @Option(
      help: ArgumentHelp("Days of the week on which work is done.", valueName: "\"mon tue ...\""))
    var weekdays: String?

    @Option(help: ArgumentHelp("A calendar file; empty removes the days.", valueName: "file"))
    var holidays: String?

    @OptionGroup var options: DecisionOptions

    func validate() throws {
      if start == nil, capacity == nil, weekdays == nil, holidays == nil {
        throw ValidationError("give at least one of --start, --capacity, --weekdays, --holidays")
      }
    }

    func run() throws {
      let own: [(PlanField, String?)] = [
        (.start, start), (.capacity, capacity), (.weekdays, weekdays),
      ]
      try options.decide(
        in: file, about: { _ throws(PlanRefusal) in .plan }, own + (try calendar()))
    }

    private func calendar() throws -> [(PlanField, String?)] {
      guard let holidays else { return [] }
      guard !holidays.isEmpty else { return [(.holidays, ""), (.workdays, "")] }
      let calendar = try CalendarReader.read(file: holidays).get()
      func list(_ days: [Day]) -> String { days.map(\.description).joined(separator: " ") }
      return [
        (.holidays, list(calendar.holidays)), (.workdays, list(calendar.workdays)),
        (.weekdays, calendar.weekdays.map { $0.map(\.rawValue).joined(separator: " ") }),
      ]
    }
  }
}

/// Why something cannot be supposed, in the words of the command line.
private func explain(_ refusal: SuppositionRefusal) -> String {
  switch refusal {
  case .noPair(let text):
    "'\(text)' supposes nothing; write name=value, such as incident.recording=F"
  case .unknown(let unknown):
    "'\(unknown.name)' is no question, document, action or setting; "
      + (unknown.meant.map { "did you mean '\($0)'?" }
        ?? "list questions with: gapwise questionnaire show")
  case .noRating(let value): "rating '\(value)' is not known; use N, P, L, F or dk"
  case .plan(let refusal): explain(refusal)
  }
}
