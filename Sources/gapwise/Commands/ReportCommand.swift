import ArgumentParser
import Reports

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the gap report as HTML, Markdown, Word, Excel and JSON, or as PDF or CSV.",
    discussion: """
      Examples:
        gapwise report acme.gapwise --out reports --lang both
        gapwise report acme.gapwise --format docx
        gapwise report acme.gapwise --format pdf --audience executive --names hide
        gapwise report acme.gapwise --template our-report.docx
        gapwise report acme.gapwise --compare May
      """)

  @Argument(help: "The assessment file.", completion: .assessmentFile)
  var file: String

  @OptionGroup var edition: EditionOptions

  @OptionGroup var output: OutputOptions

  @OptionGroup var look: LookOptions

  func run() throws {
    try output.write([.gapReport], of: file, edition: edition.edition, look)
  }
}
