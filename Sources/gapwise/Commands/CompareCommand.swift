import ArgumentParser
import GapAnalysis
import ShippedContent

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what became better, worse or is new since a snapshot, or in another file.",
    discussion: """
      Without --from the last snapshot is compared; without --to, the state now.
      Examples:
        gapwise compare acme.gapwise
        gapwise compare acme.gapwise --from May --to "before the audit"
        gapwise compare acme-2025.gapwise acme-2026.gapwise --lang zh
      """)

  @Argument(help: "The assessment file.")
  var file: String

  @Argument(help: "Another assessment file, to compare the first one with.")
  var other: String?

  @Option(help: ArgumentHelp("The earlier snapshot.", valueName: "snapshot"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The later snapshot, of the other file if there is one.", valueName: "snapshot"))
  var to: String?

  @Flag(help: "Print everything as JSON.")
  var json = false

  @OptionGroup var options: ContentOptions

  func run() throws {
    let content = try options.content()
    let words = try options.words(content)[0]
    let earlier = try OpenAssessment(file, content)
    let later = try other.map { try OpenAssessment($0, content) } ?? earlier
    guard earlier.questionnaire.id == later.questionnaire.id else {
      throw Failure(
        "cannot compare '\(file)' with '\(other ?? "")': they answer different questionnaires "
          + "('\(earlier.questionnaire.id)' and '\(later.questionnaire.id)')")
    }
    let after = try side(of: later, at: to, other ?? file)
    let before = try side(of: earlier, at: try from ?? lastSnapshot(earlier), file)
    let comparison = Comparison(later.questionnaire, from: before.state, to: after.state)
    if json {
      let report = ComparisonReport(
        comparison, before: before.plainName, after: after.plainName)
      writeLine(try encoded(report))
    } else {
      let text = ComparisonText(
        comparison: comparison, words: words, before: before.name(words), after: after.name(words))
      write(text.text)
    }
  }

  private func side(
    of opened: OpenAssessment, at name: String?, _ file: String
  ) throws -> ComparedSide {
    guard let name else {
      return ComparedSide(file: other == nil ? nil : file, snapshot: nil, state: opened.assessment)
    }
    let snapshots = opened.assessment.snapshots
    guard let snapshot = snapshots.first(where: { $0.name == name }) else {
      let near = nearestMatch(to: name, among: snapshots.map(\.name))
      let advice =
        near.map { "did you mean '\($0)'?" } ?? "list them with: gapwise snapshot \(file)"
      throw Failure("snapshot '\(name)' does not exist in '\(file)'; \(advice)", code: .usage)
    }
    return ComparedSide(
      file: other == nil ? nil : file, snapshot: snapshot,
      state: opened.assessment.state(at: snapshot))
  }

  /// The last snapshot before the later side; nil where another file is compared as it is.
  private func lastSnapshot(_ opened: OpenAssessment) throws -> String? {
    if other != nil { return nil }
    let names = opened.assessment.snapshots.map(\.name)
    let earlier = to.flatMap(names.firstIndex).map { Array(names[..<$0]) } ?? names
    guard let last = earlier.last else {
      throw Failure(
        names.isEmpty
          ? "'\(file)' has no snapshot to compare with; take one with: gapwise snapshot \(file) NAME"
          : "'\(file)' has no snapshot before '\(names[0])'; name one with --from")
    }
    return last
  }
}

/// One side of a comparison.
private struct ComparedSide {
  /// Nil where both sides are the same file.
  let file: String?
  /// Nil for the state now.
  let snapshot: Snapshot?
  let state: Assessment

  /// The same in every language, for scripts.
  var plainName: String { snapshot?.name ?? file ?? "now" }

  func name(_ words: Words) -> String {
    let day = (snapshot?.at ?? state.lastChange)?.day.description ?? ""
    let name = snapshot?.name ?? file ?? words(.compareNow)
    return words(.compareSide, ["name": name, "day": day])
  }
}
