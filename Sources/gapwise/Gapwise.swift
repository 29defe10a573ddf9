import ArgumentParser

/// The root command; without a subcommand it opens the start screen.
struct Gapwise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gapwise",
    abstract:
      "Plain questions about a management-system standard; a gap report and a document plan.",
    discussion: """
      Begin with:   gapwise new acme.gapwise
      Go on with:   gapwise ask acme.gapwise
      Results:      gapwise report acme.gapwise --out reports
      An example:   gapwise example --out reports
      """,
    version: Gapwise.versionNumber,
    subcommands: [
      StartCommand.self, NewCommand.self, AskCommand.self, AnswerCommand.self, StatusCommand.self,
      ReportCommand.self, PlanCommand.self, ActionCommand.self, DocumentCommand.self,
      SnapshotCommand.self, CompareCommand.self, MergeCommand.self, SettleCommand.self,
      WorkshopCommand.self, ExportCommand.self, ImportCommand.self, ExampleCommand.self,
      QuestionnaireCommand.self, TemplateCommand.self,
      CompletionsCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: StartCommand.self)

  /// The program's own version; questionnaires have theirs.
  static let versionNumber = "0.1.0"

  /// The day of that version, as the manual page prints it.
  static let versionDate = "November 26, 2026"
}
