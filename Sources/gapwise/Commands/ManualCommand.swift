import ArgumentParser

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page of all commands, for man.",
    discussion: "Example:  gapwise manual > gapwise.1 && man ./gapwise.1")

  func run() throws {
    write(ManualPage(program: try CommandDescription.program()).text)
  }
}
