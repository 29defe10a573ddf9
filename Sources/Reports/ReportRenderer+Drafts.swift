import ConcurrentMap
package import GapAnalysis
import OfficeFiles

extension ReportRenderer {
  /// A draft of every document to create, and a sheet for every one to revise, in the order to write
  /// them: in Word and Markdown, as far as they were selected.
  ///
  /// - Throws: `Problems` where a Word file cannot be put together.
  package func drafts(of analysis: Analysis) throws(Problems) -> [ReportFile] {
    let report = Report(analysis, toolVersion: toolVersion)
    let pages = selection.formats.filter(\.hasDrafts).map { format in
      let page = Page(report: report, pen: Pen(format: format, words: words))
      let source = RootSource(page)
      return (page: page, source: source, record: Blueprint.root.record(source, page))
    }
    let work = analysis.documentPlan.toDo.flatMap { item in pages.map { (item, $0) } }
    let made = concurrentMap(count: work.count) { index in
      let (item, page) = work[index]
      let draft = DraftSource(page.source, page.record, of: item)
      return Result { () throws(Problems) in
        let form = DraftForm(item)
        let task = ReportTask(
          draft: form, page.page.pen.format, named: fileName(item.document) + form.suffix)
        return try file(of: task, Blueprint.draft.record(draft, page.page))
      }
    }
    var files: [ReportFile] = []
    for result in made { if let file = try result.get() { files.append(file) } }
    return files
  }

  /// The code and id of a document; whatever a questionnaire calls them, no path.
  private func fileName(_ document: DocumentRequirement) -> String {
    String(
      "\(document.code)-\(document.id)".map { character in
        character.isLetter || character.isNumber || character == "-" ? character : "-"
      })
  }
}
