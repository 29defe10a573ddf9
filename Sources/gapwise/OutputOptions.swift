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

  @Option(
    help: ArgumentHelp(
      "Only this format: html, md, docx, xlsx, json, csv or pdf.", valueName: "format"))
  var format: FileFormat?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Language: en, zh, or both side by side.", valueName: "language"),
    completion: .reportLanguage)
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "Your own Word file (.docx) to fill, or a folder whose templates replace the shipped ones.",
      valueName: "file"),
    completion: .file(extensions: ["docx"]))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "show or hide people's names: hidden, everybody is a number in every format.",
      valueName: "names"))
  var names = Names.show

  @OptionGroup var location: ContentLocation

  /// Writes the reports of one kind and prints their paths.
  ///
  /// - Throws: `StoreError`, `Problems` of questionnaire, words or templates, ``Failure``.
  func write(
    _ kinds: [ReportKind], of file: String, edition: Edition = Edition(), _ look: LookOptions? = nil
  ) throws {
    try write(kinds, edition: edition, announcing: writeLine) { content in
      let opened = try OpenAssessment(file, content)
      let shown = try look?.look(of: opened, file, content) ?? ReportLook()
      return (try analysis(of: opened, content), shown)
    }
  }

  /// Writes the reports of an assessment that is opened meanwhile, and prints their paths.
  func write(
    _ kinds: [ReportKind], edition: Edition = Edition(),
    opening open: @Sendable (ShippedContent) throws -> OpenAssessment
  ) throws {
    try write(kinds, edition: edition, announcing: writeLine) { content in
      (try analysis(of: try open(content), content), ReportLook())
    }
  }

  /// What follows from the assessment; without names where they are hidden.
  func analysis(
    of opened: OpenAssessment, _ content: ShippedContent
  ) throws -> Analysis {
    guard names == .hide else { return Analysis(opened.questionnaire, opened.assessment) }
    let words = try readWords(content, try languages())
    return Analysis(
      opened.questionnaire, opened.assessment.hidingNames(in: opened.questionnaire, words))
  }

  /// Writes the reports of an analysis that is made meanwhile, and tells the path of each.
  func write(
    _ kinds: [ReportKind], edition: Edition = Edition(), announcing announce: (String) -> Void,
    _ analyse: @Sendable (ShippedContent) throws -> (Analysis, ReportLook)
  ) throws {
    let content = try location.content()
    let shown = try languages()
    let choice = try TemplateChoice(template)
    if case .document(let document) = choice {
      return announce(try fill(document, content, shown) { try analyse($0).0 })
    }
    let formats = try formats(for: edition, kinds)
    let selection = ReportSelection(
      kinds: edition.audience == .executive ? [.executiveReport] : kinds,
      formats: formats.compactMap(\.template))
    let ((analysis, look), renderer) = try concurrently(
      { try analyse(content) }, { try Self.renderer(choice, content, shown, selection) })
    for report in try reports(formats, edition, look, renderer, analysis) {
      let path = "\(folder)/\(report.name)"
      try writeFile(report.bytes, to: path)
      announce(path)
    }
  }

  /// The formats to write: the one asked for, else what the command usually writes.
  private func formats(for edition: Edition, _ kinds: [ReportKind]) throws -> [FileFormat] {
    guard edition.audience == .executive else {
      if let format { return [format] }
      return FileFormat.usual.filter { $0.template != nil || kinds.contains(.gapReport) }
    }
    guard let format else { return FileFormat.usual.filter { $0.template != nil } }
    guard format.template != nil else {
      throw Failure(
        "the executive edition is written as html, md, docx or pdf; leave out --audience for "
          + format.rawValue, code: .usage)
    }
    return [format]
  }

  /// The files of these formats, in their order; all processors share the work.
  private func reports(
    _ formats: [FileFormat], _ edition: Edition, _ look: ReportLook, _ renderer: ReportRenderer,
    _ analysis: Analysis
  ) throws -> [ReportFile] {
    // Before the work is done: without a printer there will be no PDF.
    let printer =
      formats.contains(.pdf)
      ? try PDFPrinter(
        moment: analysis.assessment.lastChange ?? Timestamp(secondsSince1970: 0)) : nil
    // The longest work first, so that no processor waits for another in the end.
    let order = formats.indices.sorted { formats[$0].work > formats[$1].work }
    let made = concurrentMap(count: order.count) { index in
      Result {
        switch formats[order[index]] {
        case .xlsx: [try renderer.actionRegister(analysis)]
        case .json:
          [renderer.data(of: analysis, edition: edition, hidesNames: names == .hide)]
        case .csv: renderer.tables(of: analysis)
        case .html, .pdf:
          try renderer.render(analysis, as: .html, edition: edition, look: look)
        case .md: try renderer.render(analysis, as: .markdown, edition: edition, look: look)
        case .docx: try renderer.render(analysis, as: .word, edition: edition, look: look)
        }
      }
    }
    let files = try zip(order, made).sorted { $0.0 < $1.0 }.flatMap { try $0.1.get() }
    return try printer.map { try files.map($0.printed) } ?? files
  }

  /// Fills somebody's own Word file, which keeps its name in the folder of reports.
  private func fill(
    _ document: String, _ content: ShippedContent, _ shown: [Language],
    _ analyse: @Sendable (ShippedContent) throws -> Analysis
  ) throws -> String {
    guard format ?? .docx == .docx else {
      throw Failure("a Word file as template makes a Word file; leave out --format", code: .usage)
    }
    let url = URL(fileURLWithPath: document)
    let path = "\(folder)/\(url.deletingPathExtension().lastPathComponent).docx"
    guard URL(fileURLWithPath: path).resolvingSymlinksInPath() != url.resolvingSymlinksInPath()
    else {
      throw Failure("would write over the template '\(document)'; choose another folder with --out")
    }
    let (analysis, template) = try concurrently(
      { try analyse(content) },
      {
        try WordTemplate(
          bytes: try TemplateChoice.bytes(of: document), file: document,
          words: try readWords(content, shown), toolVersion: Gapwise.versionNumber)
      })
    for warning in template.warnings { writeError("\(warning)") }
    try writeFile(try template.fill(analysis), to: path)
    return path
  }

  /// The languages of the reports, the leading one first.
  func languages() throws -> [Language] {
    lang == "both" ? [.chinese, .english] : [try language(lang)]
  }

  static func renderer(
    _ choice: TemplateChoice, _ content: ShippedContent, _ shown: [Language],
    _ selection: ReportSelection
  ) throws -> ReportRenderer {
    try ReportRenderer(
      templates: try choice.sources(content), words: try readWords(content, shown),
      toolVersion: Gapwise.versionNumber, for: selection)
  }
}

/// A format of the files that are written; the raw value ends their names.
enum FileFormat: String, CaseIterable, ExpressibleByArgument {
  case html, md, docx, xlsx, json, csv, pdf

  /// What is written unless one is asked for.
  static let usual: [FileFormat] = [.html, .md, .docx, .xlsx, .json]

  /// How much work it is, in shares of the lightest.
  var work: Int {
    switch self {
    case .docx: 4
    case .xlsx: 2
    case .html, .md, .json, .csv, .pdf: 1
    }
  }

  /// The format of templates it is made from; nil for what is not filled into a template.
  var template: OutputFormat? { self == .pdf ? .html : OutputFormat(rawValue: rawValue) }
}
