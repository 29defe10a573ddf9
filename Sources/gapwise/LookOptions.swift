import ArgumentParser
import Foundation
import GapAnalysis
import Reports
import ShippedContent

/// What a report shows on request.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Colours of the ratings: default, or traffic (red to green; harder to tell apart).",
      valueName: "palette"))
  var palette: ReportLook.Palette = .default

  @Flag(help: "Add a radar of the sections; its shape depends on their order.")
  var radar = false

  @Option(
    help: ArgumentHelp(
      "Add what changed since a snapshot of this file, or since another file.",
      valueName: "snapshot|file"))
  var compare: String?

  /// - Throws: ``Failure`` where there is neither such a snapshot nor such a file.
  func look(of opened: OpenAssessment, _ path: String, _ content: ShippedContent) throws
    -> ReportLook
  {
    guard let compare else {
      return ReportLook(palette: palette, showsRadar: radar)
    }
    let earlier = try state(named: compare, of: opened, path, content)
    let comparison = Comparison(opened.questionnaire, from: earlier, to: opened.assessment)
    let name = (compare as NSString).lastPathComponent
    return ReportLook(
      palette: palette, showsRadar: radar, since: EarlierState(name: name, comparison: comparison))
  }

  private func state(
    named name: String, of opened: OpenAssessment, _ path: String, _ content: ShippedContent
  ) throws -> Assessment {
    let snapshots = opened.assessment.snapshots
    if let snapshot = snapshots.first(where: { $0.name == name }) {
      return opened.assessment.state(at: snapshot)
    }
    guard FileManager.default.fileExists(atPath: name) else {
      let near = nearestMatch(to: name, among: snapshots.map(\.name))
      let advice =
        near.map { "did you mean '\($0)'?" } ?? "list them with: gapwise snapshot \(path)"
      throw Failure(
        "'\(name)' is neither a snapshot of '\(path)' nor a file; \(advice)", code: .usage)
    }
    let other = try OpenAssessment(name, content)
    guard other.questionnaire.id == opened.questionnaire.id else {
      throw Failure(
        "cannot compare '\(path)' with '\(name)': they answer different questionnaires "
          + "('\(opened.questionnaire.id)' and '\(other.questionnaire.id)')")
    }
    return other.assessment
  }
}

extension ReportLook.Palette: ExpressibleByArgument {}
