import ConcurrentMap
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

  /// Checks the templates against everything they may refer to and prepares them.
  ///
  /// - Parameters:
  ///   - words: the catalogues of the languages to show, in the order to show them.
  ///   - toolVersion: printed in the document control.
  package init(
    templates: [TemplateSource], words: [Words], toolVersion: String
  ) throws(Problems) {
    let missing = Self.problems(with: words)
    guard missing.isEmpty else { throw Problems(missing) }
    library = try TemplateLibrary(
      templates, from: Self.starts(Set(templates.map(\.name))), words: words)
    self.words = words
    self.toolVersion = toolVersion
  }

  /// The gap report and the document plan in these formats, or the executive edition of the gap report;
  /// all processors share the work.
  ///
  /// - Throws: `Problems` where a Word file cannot be put together.
  package func render(
    _ analysis: Analysis, formats: [OutputFormat] = OutputFormat.allCases,
    edition: Edition = Edition(), look: ReportLook = ReportLook()
  ) throws(Problems) -> [ReportFile] {
    let report = Report(analysis, toolVersion: toolVersion, edition: edition, look: look)
    let roots = concurrentMap(count: formats.count) { index in
      let page = Page(report: report, pen: Pen(format: formats[index], words: words))
      return (format: formats[index], value: Blueprint.root.record(RootSource(page), page))
    }
    let work = roots.flatMap { root in
      tasks(for: root.format, edition.audience).map { ($0, root.value) }
    }
    let made = concurrentMap(count: work.count) { index in
      let (task, root) = work[index]
      return Result { () throws(Problems) in try file(of: task, root) }
    }
    var files: [ReportFile] = []
    for result in made { if let file = try result.get() { files.append(file) } }
    return edition.audience == .executive ? files.map(\.withoutDeadLinks) : files
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

  /// One file to make.
  enum Task: Sendable {
    case text(String)
    case word(WordReport)
  }

  private func tasks(for format: OutputFormat, _ audience: Edition.Audience) -> [Task] {
    let isFull = audience == .full
    if format == .word {
      return (isFull ? WordReport.reports : WordReport.executive).map(Task.word)
    }
    return (isFull ? TemplateSource.reports : TemplateSource.executive)
      .filter { OutputFormat(fileName: $0) == format }.map(Task.text)
  }

  func file(of task: Task, _ root: Value) throws(Problems) -> ReportFile? {
    switch task {
    case .text(let template):
      guard let text = library.render(template, root),
        let name = template.split(separator: "/").last
      else { return nil }
      return ReportFile(name: String(name), bytes: text)
    case .word(let word):
      do throws(OfficeFileError) {
        return try word.file(library.names) { library.render($0, root) }
      } catch {
        throw Problems([error.problem(word.name)])
      }
    }
  }

  /// The templates that become files, given all there are, each with what it starts in.
  static func starts(_ names: Set<String>) -> [(template: String, shape: Shape)] {
    let root = Blueprint.root.shape
    let parts = (WordReport.reports + WordReport.executive).flatMap {
      $0.parts(names).map(\.template)
    }
    let drafts = unique(draftStarts(names)).map { ($0, Blueprint.draft.shape) }
    let texts = TemplateSource.reports + TemplateSource.executive
    return (texts + unique(parts)).map { ($0, root) } + drafts
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
