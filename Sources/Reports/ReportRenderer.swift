import ConcurrentMap
package import GapAnalysis

/// One finished file.
package struct ReportFile: Sendable, Equatable {
  /// Without a language: the caller chooses folders.
  package let name: String
  package let text: String
}

/// Fills the templates with an analysis: same analysis, same bytes. Knows no clock and no files.
package struct ReportRenderer: Sendable {
  private let library: TemplateLibrary
  private let words: [Words]
  private let toolVersion: String

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
    library = try TemplateLibrary(templates, root: Blueprint.root.shape, words: words)
    self.words = words
    self.toolVersion = toolVersion
  }

  /// The gap report and the document plan, in each format; all processors share the work.
  package func render(_ analysis: Analysis) -> [ReportFile] {
    let report = Report(analysis, toolVersion: toolVersion)
    let roots = concurrentMap(count: OutputFormat.allCases.count) { index in
      let format = OutputFormat.allCases[index]
      let page = Page(report: report, pen: Pen(format: format, words: words))
      return (format: format, value: Blueprint.root.record(RootSource(page), page))
    }
    let tasks = roots.flatMap { root in
      TemplateSource.reports.filter { OutputFormat(fileName: $0) == root.format }
        .map { (template: $0, root: root.value) }
    }
    return concurrentMap(count: tasks.count) { index -> ReportFile? in
      let (template, root) = tasks[index]
      guard let text = library.render(template, root),
        let name = template.split(separator: "/").last
      else { return nil }
      return ReportFile(name: String(name), text: text)
    }.compactMap(\.self)
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
    ReportPhrase.allCases.map(\.key) + "abcdefghijklmnop".map { "report.pack.\($0)" }
}
