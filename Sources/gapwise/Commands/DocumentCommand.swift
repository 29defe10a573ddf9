import ArgumentParser
import GapAnalysis

struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "List the documents with state and dates, and say who writes them, until when.",
    discussion: "Example:  gapwise document list acme.gapwise",
    subcommands: [List.self, Set.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the documents in the order to do them.",
      discussion: "Example:  gapwise document list acme.gapwise --to-do --lang zh")

    @Argument(help: "The assessment file.", completion: .assessmentFile)
    var file: String

    @Flag(help: "Only those that ask for work.")
    var toDo = false

    @OptionGroup var options: ContentOptions

    func run() throws {
      let content = try options.content()
      let opened = try OpenAssessment(file, content)
      let text = PlanText(
        analysis: Analysis(opened.questionnaire, opened.assessment),
        words: try options.words(content)[0])
      write(text.printed(text.documents(onlyToDo: toDo)))
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Say in which state a document is, who writes it, and until when.",
      discussion: """
        Example:  gapwise document set acme.gapwise scope-statement --state in-force --owner "Li Na"
        A state set by hand goes before what the ratings say. An empty value takes a decision back.
        """)

    @Argument(help: "The assessment file.", completion: .assessmentFile)
    var file: String

    @Argument(help: "Id or code of the document, such as scope-statement or D01.")
    var document: String

    @Option(help: "missing, draft, in-force, outdated, not-needed or unknown.")
    var state: String?

    @Option(help: ArgumentHelp("Who keeps it.", valueName: "name"))
    var owner: String?

    @Option(help: ArgumentHelp("Who writes it.", valueName: "name"))
    var author: String?

    @Option(help: ArgumentHelp("Who reviews it.", valueName: "name"))
    var reviewer: String?

    @Option(help: ArgumentHelp("Who approves it.", valueName: "name"))
    var approver: String?

    @Option(help: ArgumentHelp("Person-days.", valueName: "number"))
    var days: String?

    @Option(help: ArgumentHelp("The first day it can be worked on.", valueName: "day"))
    var start: String?

    @Option(help: ArgumentHelp("The day it must be finished by.", valueName: "day"))
    var due: String?

    @Option(help: ArgumentHelp("The document it is written into.", valueName: "id"))
    var mergeInto: String?

    @Option(help: "A note.")
    var note: String?

    @OptionGroup var options: DecisionOptions

    private var decisions: [(field: PlanField, value: String?)] {
      [
        (.state, state), (.owner, owner), (.author, author), (.reviewer, reviewer),
        (.approver, approver), (.days, days), (.start, start), (.due, due),
        (.mergeInto, mergeInto), (.note, note),
      ]
    }

    func validate() throws {
      if decisions.allSatisfy({ $0.value == nil }) {
        throw ValidationError("give at least one of --state, --owner, --author, --days, --due")
      }
    }

    func run() throws {
      try options.decide(
        in: file,
        about: { analysis throws(PlanRefusal) in try analysis.document(named: document) },
        decisions)
    }
  }
}
