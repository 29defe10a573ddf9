import ArgumentParser
import AssessmentStore
import GapAnalysis
import QuestionnaireFiles
import Reports

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything ever recorded as YAML or JSON, or the answers as CSV.",
    discussion: """
      The same file gives the same bytes, so exports can be kept and compared in git; gapwise import \
      makes the same file of YAML and JSON again.
      Examples:
        gapwise export acme.gapwise --out acme.yaml
        gapwise export acme.gapwise --format json
        gapwise export acme.gapwise --format csv --lang zh --out answers.csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml, json, csv
  }

  @Argument(help: "The assessment file.")
  var file: String

  @Option(help: "yaml or json for everything; csv for a spreadsheet, one row a question.")
  var format = Format.yaml

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The file to write; without it, standard output.", valueName: "file"))
  var path: String?

  @OptionGroup var options: ContentOptions

  func run() throws {
    let text =
      format == .csv ? try table() : try export(try AssessmentStore(opening: file).events())
    guard let path else { return write(text) }
    try writeFile(text, to: path)
    writeLine(path)
  }

  private func table() throws -> String {
    let content = try options.content()
    let opened = try OpenAssessment(file, content)
    return AnswerTable(
      opened.questionnaire, opened.assessment, [try options.words(content)[0]]
    ).csv
  }

  private func export(_ events: [Event]) throws -> String {
    let export = Export(try events.map { try ExportedEvent($0) })
    return format == .json
      ? try encoded(export.value).escapingForYAML + "\n" : YAMLWriter.text(export.value)
  }
}

extension String {
  /// JSON in which no character is left that YAML forbids or folds, so that both read it alike; the
  /// escapes are JSON's own.
  fileprivate var escapingForYAML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x7f...0x9f, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
