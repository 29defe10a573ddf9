import ArgumentParser
import AssessmentStore
import GapAnalysis
import QuestionnaireFiles

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make an assessment file with exactly the events of an export.",
    discussion: "Example:  gapwise import acme.yaml acme.gapwise")

  @Argument(help: "What gapwise export wrote, YAML or JSON.")
  var exported: String

  @Argument(help: "The file to create; .gapwise is added if missing.")
  var file: String

  func run() throws {
    let path = assessmentPath(file)
    let events = try ExportReader.read(file: exported, decode: \.event).get()
    let entries = events.map { AssessmentStore.Entry(at: $0.at, by: $0.by, change: $0.change) }
    _ = try AssessmentStore.create(at: path, with: entries)
    writeError("created \(path): \(events.count) events")
  }
}
