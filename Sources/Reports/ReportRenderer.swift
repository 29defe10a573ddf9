package import GapAnalysis
import OfficeFiles

/// One finished file.
package struct ReportFile: Sendable, Equatable {
  /// Without a language: the caller chooses folders.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// What it says, where it is a text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Fills the templates with an analysis: same analysis, same bytes. Knows no clock and no files.
package struct ReportRenderer: Sendable {
  let library: TemplateLibrary
  let words: [Words]
  let toolVersion: String
  let selection: ReportSelection

  /// Checks the templates against everything they may refer to and prepares them.
  ///
  /// - Parameters:
  ///   - words: the catalogues of the languages to show, in the order to show them.
  ///   - toolVersion: printed in the document control.
  ///   - selection: what will be asked for.
  package init(
    templates: [TemplateSource], words: [Words], toolVersion: String,
    for selection: ReportSelection = ReportSelection()
  ) throws(Problems) {
    let missing = Self.problems(with: words)
    guard missing.isEmpty else { throw Problems(missing) }
    library = try TemplateLibrary(
      templates, from: selection.starts(Set(templates.map(\.name))), words: words)
    self.words = words
    self.toolVersion = toolVersion
    self.selection = selection
  }

  /// The reports selected in one of the formats selected: the gap report and the document plan, or the
  /// executive edition of the gap report.
  ///
  /// - Throws: `Problems` where a Word file cannot be put together.
  package func render(
    _ analysis: Analysis, as format: OutputFormat, edition: Edition = Edition(),
    look: ReportLook = ReportLook()
  ) throws(Problems) -> [ReportFile] {
    let report = Report(analysis, toolVersion: toolVersion, edition: edition, look: look)
    let page = Page(report: report, pen: Pen(format: format, words: words))
    let root = Blueprint.root.record(RootSource(page), page)
    let isExecutive = edition.isExecutive
    var files: [ReportFile] = []
    for kind in selection.kinds where (kind == .executiveReport) == isExecutive {
      if let task = ReportTask(kind, format), let file = try file(of: task, root) {
        files.append(file)
      }
    }
    return isExecutive ? files.map(\.withoutDeadLinks) : files
  }

  /// Everything the gap report says, as JSON.
  package func data(
    of analysis: Analysis, edition: Edition = Edition(), hidesNames: Bool = false
  ) -> ReportFile {
    let data = ReportData(
      analysis, words: words, toolVersion: toolVersion, edition: edition, hidesNames: hidesNames)
    return ReportFile(name: "report.json", text: data.json)
  }

  /// Findings, actions, documents, evidence and answers as tables.
  package func tables(of analysis: Analysis) -> [ReportFile] {
    ActionRegister(analysis, words: words, toolVersion: toolVersion).tables
  }

  /// The action register as a workbook.
  ///
  /// - Throws: `OfficeFileError` where it cannot be put together.
  package func actionRegister(_ analysis: Analysis) throws -> ReportFile {
    ReportFile(
      name: "actions.xlsx",
      bytes: try ActionRegister(analysis, words: words, toolVersion: toolVersion).bytes())
  }

  func file(of task: ReportTask, _ root: Value) throws(Problems) -> ReportFile? {
    switch task {
    case .text(let name, let template):
      return library.render(template, root).map { ReportFile(name: name, bytes: $0) }
    case .word(let word):
      do throws(OfficeFileError) {
        return try word.file(library.names) { library.render($0, root) }
      } catch {
        throw Problems([error.problem(ofReport: word.name)])
      }
    }
  }

  /// What the catalogues lack for the reports.
  private static func problems(with words: [Words]) -> [Problem] {
    guard !words.isEmpty else {
      return [Problem(at: nil, "no language to write the reports in", id: "no-language")]
    }
    return words.flatMap { words in
      requiredWordKeys.filter { words.texts[$0] == nil }.map { key in
        Problem(
          at: nil, "catalogue '\(words.language.rawValue)' lacks '\(key)'",
          remedy: "add it to Templates/words/\(words.language.rawValue).yaml", id: "missing-word")
      }
    }
  }

  /// The keys of all words the code of the reports asks for, besides ``Words/requiredKeys``.
  package static let requiredWordKeys =
    ReportPhrase.allCases.map(\.key) + RegisterPhrase.allCases.map(\.key)
}
