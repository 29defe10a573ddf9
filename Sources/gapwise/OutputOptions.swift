import ArgumentParser
import ConcurrentMap
import Foundation
import GapAnalysis
import Reports
import ShippedContent

/// Options of the commands that write files.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("Folder to write to; it is created.", valueName: "folder"),
    completion: .directory)
  var folder = "reports"

  @Option(help: ArgumentHelp("Only this format: html, md, docx or xlsx.", valueName: "format"))
  var format: FileFormat?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Language: en, zh, or both side by side.", valueName: "language"),
    completion: .reportLanguage)
  var lang: String?

  @OptionGroup var location: ContentLocation

  /// Writes the reports of one kind and prints their paths.
  ///
  /// - Throws: `StoreError`, `Problems` of questionnaire, words or templates, ``Failure``.
  func write(_ kinds: [ReportKind], of file: String) throws {
    try write(kinds) { content in try OpenAssessment(file, content) }
  }

  /// Writes the reports of an assessment that is opened meanwhile, and prints their paths.
  func write(
    _ kinds: [ReportKind], opening open: @Sendable (ShippedContent) throws -> OpenAssessment
  ) throws {
    try write(kinds, announcing: writeLine) { content in
      let opened = try open(content)
      return Analysis(opened.questionnaire, opened.assessment)
    }
  }

  /// Writes the reports of an analysis that is made meanwhile, and tells the path of each.
  func write(
    _ kinds: [ReportKind], announcing announce: (String) -> Void,
    _ analyse: @Sendable (ShippedContent) throws -> Analysis
  ) throws {
    let content = try location.content()
    let shown = try languages()
    let (analysis, renderer) = try concurrently(
      { try analyse(content) }, { try Self.renderer(content, shown) })
    let wanted = format.map { [$0] } ?? FileFormat.allCases
    var reports = try renderer.render(analysis, formats: wanted.compactMap(\.template))
      .filter { isWanted($0, kinds) }
    if wanted.contains(.xlsx) { reports.append(try renderer.actionRegister(analysis)) }
    for report in reports {
      let path = "\(folder)/\(report.name)"
      try writeFile(report.bytes, to: path)
      announce(path)
    }
  }

  /// The languages of the reports, the leading one first.
  func languages() throws -> [Language] {
    lang == "both" ? [.chinese, .english] : [try language(lang)]
  }

  private static func renderer(
    _ content: ShippedContent, _ shown: [Language]
  ) throws -> ReportRenderer {
    let catalogues = try readWords(content)
    return try ReportRenderer(
      templates: try TemplateSource.read(folder: content.templates),
      words: shown.compactMap { language in catalogues.first { $0.language == language } },
      toolVersion: Gapwise.versionNumber)
  }

  private func isWanted(_ report: ReportFile, _ kinds: [ReportKind]) -> Bool {
    kinds.contains { report.name.hasPrefix($0.rawValue) }
  }
}

/// What can be written; the raw value begins the name of its files.
enum ReportKind: String {
  case gapReport = "gap-report"
  case documentPlan = "document-plan"
}

/// A format of the files that are written; the raw value ends their names.
enum FileFormat: String, CaseIterable, ExpressibleByArgument {
  case html, md, docx, xlsx

  /// The format of templates it is made from; nil for what is not filled into a template.
  var template: OutputFormat? { OutputFormat(rawValue: rawValue) }
}
