import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the gap report as HTML and Markdown.",
    discussion: "Example:  gapwise report acme.gapwise --out reports --lang both")

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.write([.gapReport], of: file)
  }
}
