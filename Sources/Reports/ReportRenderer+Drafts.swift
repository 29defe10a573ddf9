import ConcurrentMap
package import GapAnalysis
import OfficeFiles

extension ReportRenderer {
  /// A draft of every document that asks for work, in the order to write them: Word and Markdown.
  ///
  /// - Throws: `Problems` where a Word file cannot be put together.
  package func drafts(
    of analysis: Analysis, formats: [OutputFormat] = [.word, .markdown]
  ) throws(Problems) -> [ReportFile] {
    let report = Report(analysis, toolVersion: toolVersion)
    let pages = formats.filter { $0 != .html }.map { format in
      let page = Page(report: report, pen: Pen(format: format, words: words))
      let source = RootSource(page)
      return (page: page, source: source, record: Blueprint.root.record(source, page))
    }
    let work = analysis.documentPlan.toDo.flatMap { item in pages.map { (item, $0) } }
    let made = concurrentMap(count: work.count) { index in
      let (item, page) = work[index]
      let draft = DraftSource(page.source, page.record, of: item)
      return Result { () throws(Problems) in
        try file(of: item.document, Blueprint.draft.record(draft, page.page), page.page.pen.format)
      }
    }
    var files: [ReportFile] = []
    for result in made { if let file = try result.get() { files.append(file) } }
    return files
  }

  private func file(
    of document: DocumentRequirement, _ draft: Value, _ format: OutputFormat
  ) throws(Problems) -> ReportFile? {
    let template = TemplateSource.draft(document.kind, format)
    let name = "\(fileName(document)).\(format.rawValue)"
    return format == .word
      ? try file(of: .word(WordReport(name: name, document: template)), draft)
      : library.render(template, draft).map { ReportFile(name: name, bytes: $0) }
  }

  /// The code and id of a document; whatever a questionnaire calls them, no path.
  private func fileName(_ document: DocumentRequirement) -> String {
    String(
      "\(document.code)-\(document.id)".map { character in
        character.isLetter || character.isNumber || character == "-" ? character : "-"
      })
  }

  /// The templates of drafts, given all there are.
  static func draftStarts(_ names: Set<String>) -> [String] {
    DocumentRequirement.Kind.allCases.flatMap { kind in
      [TemplateSource.draft(kind, .markdown)]
        + WordReport(name: "", document: TemplateSource.draft(kind, .word)).parts(names)
        .map(\.template)
    }
  }
}

extension TemplateSource {
  /// The template of a draft, one for each kind of document.
  static func draft(_ kind: DocumentRequirement.Kind, _ format: OutputFormat) -> String {
    "documents/\(kind.rawValue).\(format == .word ? "docx.xml" : format.rawValue)"
  }
}
