import ArgumentParser
import GapAnalysis
import TerminalInterview

struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Give the present state a name, to compare with later; without a name, list them.",
    discussion: """
      Examples:
        gapwise snapshot acme.gapwise "before the audit"
        gapwise snapshot acme.gapwise --list
      """)

  @Argument(help: "The assessment file.")
  var file: String

  @Argument(help: "The name of the snapshot to take.")
  var name: String?

  @Flag(help: "List the snapshots there are; so does leaving out the name.")
  var list = false

  @OptionGroup var options: ContentOptions

  func validate() throws {
    if list, name != nil { throw ValidationError("give either a name or --list") }
  }

  func run() throws {
    let content = try options.content()
    var opened = try OpenAssessment(file, content)
    guard let name else {
      let words = try options.words(content)[0]
      return write(SnapshotList(opened: opened, words: words).text)
    }
    let event = try taken(name, &opened)
    if case .snapshotTaken(let name) = event.change {
      writeError("saved to \(file): snapshot '\(SafeText.printable(name))'")
    }
  }

  private func taken(_ name: String, _ opened: inout OpenAssessment) throws -> Event {
    do {
      let change = try Interview(opened.questionnaire, opened.assessment).takingSnapshot(name)
      return try opened.record(change, by: opened.respondent)
    } catch let refusal as Refusal {
      throw Failure(explain(refusal, opened.questionnaire), code: .usage)
    }
  }
}

/// The snapshots of an assessment, a line each: name, day, and how much was answered.
private struct SnapshotList {
  let opened: OpenAssessment
  let words: Words

  var text: String {
    let snapshots = opened.assessment.snapshots
    guard !snapshots.isEmpty else { return words(.snapshotNone) + "\n" }
    return snapshots.map { SafeText.printable(line($0)) + "\n" }.joined()
  }

  private func line(_ snapshot: Snapshot) -> String {
    let state = opened.assessment.state(at: snapshot)
    let progress = Interview(opened.questionnaire, state).progress
    return words(
      .snapshotLine,
      [
        "name": snapshot.name, "day": "\(snapshot.at.day)", "answered": "\(progress.answered)",
        "applicable": "\(progress.applicable)",
      ])
  }
}
