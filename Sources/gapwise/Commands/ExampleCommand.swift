import ArgumentParser
import Reports

struct ExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Take a fictional company from its answers to finished reports.",
    discussion: "Example:  gapwise example --out reports --lang zh")

  @OptionGroup var output: OutputOptions

  func run() throws {
    let example = WorkedExample(folder: output.folder, language: try output.languages()[0])
    try output.write([.gapReport, .documentPlan]) { content in try example.opened(content) }
  }
}
