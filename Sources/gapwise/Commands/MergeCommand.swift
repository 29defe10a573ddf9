import ArgumentParser
import Foundation
import GapAnalysis
import ShippedContent
import TerminalInterview

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take in what others answered to the same questionnaire, each voice kept apart.",
    discussion: """
      Where all agree, their answer is taken; where they differ, the question is to be settled. Notes \
      and evidence are kept; facts and marks stay those of the first file.
      Example:  gapwise merge acme.gapwise li-na.gapwise wang.gapwise
      """)

  @Argument(help: "The assessment file that takes in the others.")
  var into: String

  @Argument(help: "The files of the others.")
  var others: [String]

  @OptionGroup var options: ContentOptions

  func validate() throws {
    if others.isEmpty { throw ValidationError("give at least one other file") }
  }

  func run() throws {
    let content = try options.content()
    let words = try options.words(content)[0]
    var opened = try OpenAssessment(into, content)
    let names = shortNames([into] + others)
    let sources = try zip(others, names.dropFirst()).map { file, name in
      Merge.Source(file: name, try assessment(file, answering: opened.questionnaire))
    }
    let own = Merge.Source(file: names[0], opened.assessment)
    warn(ofSharedNames: [own] + sources)
    let merge = Merge(opened.questionnaire, into: own, sources)
    // Noted only now: what was answered until here was answered to the version before.
    _ = try opened.noteQuestionnaireChange()
    try opened.record(merge.changes)
    tell(merge, opened)
    write(SettleList(opened: opened, words: words, file: into, omissions: merge.omissions).text)
  }

  private func assessment(
    _ file: String, answering questionnaire: Questionnaire
  ) throws -> Assessment {
    let assessment = try readAssessment(file)
    let id = assessment.questionnaire?.id ?? ""
    guard id == questionnaire.id else {
      throw Failure(
        "cannot merge '\(file)' into '\(into)': it answers the questionnaire '\(id)', not "
          + "'\(questionnaire.id)'; leave it out")
    }
    return assessment
  }

  private func warn(ofSharedNames sources: [Merge.Source]) {
    for (name, same) in Dictionary(grouping: sources, by: \.name).sorted(by: { $0.key < $1.key })
    where same.count > 1 {
      let files = same.map { "'\($0.file)'" }.joined(separator: ", ")
      writeError(
        "'\(name)' answered in \(files): taken as one person, whose newer answers count")
    }
  }

  private func tell(_ merge: Merge, _ opened: OpenAssessment) {
    guard !merge.changes.isEmpty else {
      return writeError("\(into) holds all of it already: nothing changed")
    }
    let open = opened.assessment.unsettled(in: opened.questionnaire).count
    writeError(
      "saved to \(into): \(merge.changes.count) changes; agreed on: \(merge.agreed.count), "
        + "to be settled: \(open)")
  }
}

/// The last part of each path, unless two would be the same.
private func shortNames(_ paths: [String]) -> [String] {
  let names = paths.map { ($0 as NSString).lastPathComponent }
  return zip(paths, names).map { path, name in names.count { $0 == name } == 1 ? name : path }
}
