import ArgumentParser

@main
struct Gapwise: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "gapwise", version: "0.1.0")
}
