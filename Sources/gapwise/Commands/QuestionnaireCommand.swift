import ArgumentParser
import GapAnalysis
import QuestionnaireFiles
import ShippedContent

struct QuestionnaireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire",
    abstract: "List, show, check and count questionnaires.",
    discussion: "Example:  gapwise questionnaire show --lang zh",
    subcommands: [List.self, Show.self, Check.self, CoverageCommand.self, Format.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the questionnaires there are.",
      discussion: "Example:  gapwise questionnaire list")

    @OptionGroup var options: ContentOptions

    func run() throws {
      for folder in try options.content().questionnaireFolders {
        let questionnaire = try readQuestionnaire(folder: folder)
        let languages = questionnaire.languages.map(\.rawValue).joined(separator: ", ")
        writeLine(
          "\(questionnaire.id)  \(questionnaire.version)  \(questionnaire.standard)  "
            + "\(questionnaire.questions.count) questions  \(languages)")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print the questions with their ids, clause by clause.",
      discussion: "Example:  gapwise questionnaire show --lang zh")

    @Argument(help: "Id of the questionnaire.", completion: .questionnaire)
    var id: String?

    @OptionGroup var options: ContentOptions

    func run() throws {
      let questionnaire = try readQuestionnaire(id, try options.content())
      let language = try language(options.lang)
      for question in questionnaire.questions {
        writeLine("\(question.clause)  \(question.id)\n    \(question.ask[language])")
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Find every problem of a questionnaire, at its file, line and column.",
      discussion: "Example:  gapwise questionnaire check Questionnaires/iso-iec-20000-1-2018")

    @Argument(
      help: "Folders to check; without one, all that come with the program.",
      completion: .directory)
    var folders: [String] = []

    @Flag(help: "Exit with 1 on warnings too.")
    var strict = false

    @OptionGroup var options: ContentOptions

    func run() throws {
      let all = folders.isEmpty ? try options.content().questionnaireFolders : folders
      let readings = all.map { (folder: $0, result: QuestionnaireReader.review(folder: $0)) }
      for (folder, result) in readings {
        for problem in result.problems { writeLine("\(problem)") }
        writeError("\(folder): \(summary(result.value, result.problems))")
      }
      if readings.contains(where: { isRefused($0.result) }) {
        throw Failure.silent(.problem)
      }
    }

    private func isRefused(_ reading: Reading<Questionnaire>) -> Bool {
      reading.value == nil || strict && !reading.problems.isEmpty
    }

    private func summary(_ questionnaire: Questionnaire?, _ problems: [Problem]) -> String {
      let errors = problems.count { $0.severity == .error }
      let found = "\(errors) errors, \(problems.count - errors) warnings"
      guard let questionnaire else { return found }
      return "\(questionnaire.questions.count) questions, \(questionnaire.documents.count) "
        + "documents, \(found)"
    }
  }

  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "format",
      abstract: "Print the keys of the YAML format, as Questionnaires/README.md holds them.",
      discussion: "Example:  gapwise questionnaire format")

    func run() throws {
      let parts = [
        QuestionnaireReader.formatReference(), AnswerSheetReader.formatReference(),
        ExportReader.formatReference(), CalendarReader.formatReference(),
      ]
      write(parts.joined(separator: "\n"))
    }
  }
}
