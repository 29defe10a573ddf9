import ArgumentParser
import Foundation
import GapAnalysis
import Reports
import ShippedContent

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "List, copy out and check the templates that reports are made from.",
    discussion: "Example:  gapwise template eject ours",
    subcommands: [List.self, Eject.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the templates, their formats and what they are for.",
      discussion: "Example:  gapwise template list --lang zh")

    @OptionGroup var options: ContentOptions

    func run() throws {
      let content = try options.content()
      let words = try options.words(content)[0]
      let sources = try TemplateSource.read(folder: content.templates)
      for set in TemplateSet.allCases {
        let formats = TemplateSource.formats(of: set.rawValue, in: sources).map(\.rawValue)
        let columns = [
          set.rawValue.padding(toLength: 15, withPad: " ", startingAt: 0),
          formats.joined(separator: ", ").padding(toLength: 14, withPad: " ", startingAt: 0),
          words(set.purpose),
        ]
        writeLine(columns.joined(separator: " "))
      }
    }
  }

  struct Eject: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "eject",
      abstract: "Copy templates into a folder of your own, to be changed there.",
      discussion: """
        What was edited there is never written over, unless with --force.
        Examples:
          gapwise template eject ours
          gapwise template eject ours gap-report shared/style.css
          gapwise report acme.gapwise --template ours
        """)

    @Argument(help: "Folder to write to; it is created.", completion: .directory)
    var folder: String

    @Argument(
      help: "Names from 'template list', or single files of these; all without one.",
      completion: .list(TemplateSet.allCases.map(\.rawValue)))
    var names: [String] = []

    @Flag(help: "Write over edited files too.")
    var force = false

    @OptionGroup var location: ContentLocation

    func run() throws {
      let content = try location.content()
      let sources = try wanted(TemplateSource.read(folder: content.templates))
      let guide = FileManager.default.contents(atPath: content.templates + "/README.md")
      let files =
        [ReportFile(name: "README.md", bytes: guide.map { [UInt8]($0) } ?? [])]
        + sources.map { ReportFile(name: $0.name, text: $0.text) }
      var target = DraftFolder(folder, list: ".gapwise-templates")
      var written = 0
      try target.write(files, isForced: force) { path, outcome in
        if outcome == .edited { writeLine("kept \(path): it was edited") } else { written += 1 }
      }
      writeLine("\(folder): \(written) files; use them with --template \(folder)")
    }

    private func wanted(_ sources: [TemplateSource]) throws -> [TemplateSource] {
      if names.isEmpty { return sources }
      let known = TemplateSet.allCases.map(\.rawValue) + sources.map(\.name)
      for name in names where !known.contains(name) {
        let near = nearestMatch(to: name, among: known)
        throw Failure(
          "there is no template '\(name)'; "
            + (near.map { "did you mean '\($0)'?" } ?? "list them with: gapwise template list"),
          code: .usage)
      }
      return sources.filter { source in
        names.contains { source.name == $0 || source.name.hasPrefix($0 + "/") }
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Find every problem of templates, at its file, line and column.",
      discussion: """
        Examples:
          gapwise template check ours
          gapwise template check our-report.docx --json
        """)

    @Argument(
      help: "Folders of templates and Word files; without one, the templates of the program.",
      completion: .file(extensions: ["docx"]))
    var paths: [String] = []

    @Flag(help: "Exit with 1 on warnings too.")
    var strict = false

    @Flag(help: "Print everything as JSON.")
    var json = false

    @OptionGroup var location: ContentLocation

    func run() throws {
      let content = try location.content()
      let words = try readWords(content)
      let all = paths.isEmpty ? [content.templates] : paths
      let found = try all.map { path in
        (path: path, problems: try problems(path, content, words))
      }
      if json { writeLine(try encoded(found.map(TemplateCheckReport.init))) }
      for (path, problems) in found where !json {
        for problem in problems { writeLine("\(problem)") }
        let errors = problems.count { $0.severity == .error }
        writeError("\(path): \(errors) errors, \(problems.count - errors) warnings")
      }
      if found.flatMap(\.problems).contains(where: { strict || $0.severity == .error }) {
        throw Failure.silent(.problem)
      }
    }

    private func problems(
      _ path: String, _ content: ShippedContent, _ words: [Words]
    ) throws -> [Problem] {
      do {
        switch try TemplateChoice(path) {
        case .document(let file):
          let bytes = try TemplateChoice.bytes(of: file)
          return TemplateReview.problems(of: bytes, file: file, words: words)
        case .folder, .shipped: return try problems(inFolder: path, content, words)
        }
      } catch let problems as Problems {
        return problems.all
      }
    }

    /// Those of a folder of one's own, or of all templates there are.
    private func problems(
      inFolder path: String, _ content: ShippedContent, _ words: [Words]
    ) throws(Problems) -> [Problem] {
      let own = try TemplateSource.read(folder: path)
      let shipped = try TemplateSource.read(folder: content.templates)
      let others =
        isAllContent(path)
        ? AskPages(in: path).problems(words) : UnusedFiles(in: path, shipped: shipped).problems()
      guard !own.isEmpty else { return [Self.emptyFolder(path)] + others }
      let found = TemplateReview.problems(of: own, among: shipped, words: words)
      return (found + others).sortedByPlace()
    }

    private static func emptyFolder(_ path: String) -> Problem {
      Problem(
        at: nil, "'\(path)' holds no templates",
        remedy: "copy some into it with: gapwise template eject \(path)", id: "no-templates")
    }

    /// Whether a folder is the one of all templates, beside the questionnaires.
    private func isAllContent(_ path: String) -> Bool {
      let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      let around = ShippedContent(given: folder.deletingLastPathComponent().path, executable: "")
      return around?.templates == folder.path
    }
  }
}

/// The templates by the folder they are in.
enum TemplateSet: String, CaseIterable {
  case gapReport = "gap-report"
  case documentPlan = "document-plan"
  case documents, shared

  /// What is made of it.
  var purpose: Phrase {
    switch self {
    case .gapReport: .templateGapReport
    case .documentPlan: .templateDocumentPlan
    case .documents: .templateDocuments
    case .shared: .templateShared
    }
  }
}

/// The problems of one path as data for scripts.
private struct TemplateCheckReport: Encodable {
  struct Found: Encodable {
    let severity: String
    let id: String
    let file: String?
    let line: Int?
    let column: Int?
    let message: String
    let remedy: String?
  }

  let path: String
  let problems: [Found]

  init(_ checked: (path: String, problems: [Problem])) {
    path = checked.path
    problems = checked.problems.map { problem in
      Found(
        severity: problem.severity.rawValue, id: problem.id, file: problem.location?.file,
        line: problem.location?.line, column: problem.location?.column, message: problem.message,
        remedy: problem.remedy)
    }
  }
}
