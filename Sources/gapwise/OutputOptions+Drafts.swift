import GapAnalysis
import Reports

extension OutputOptions {
  /// Writes a draft or a revision sheet of every planned document, and tells the path of each. What lies
  /// there from earlier and is planned no more is named, never deleted.
  ///
  /// - Throws: `StoreError`, `Problems` of questionnaire, words or templates, ``Failure``.
  func writeDrafts(of file: String) throws {
    let content = try location.content()
    let shown = try languages()
    guard [nil, .docx, .md].contains(format) else {
      throw Failure("drafts are written as docx and md; leave out --format", code: .usage)
    }
    let opened = try OpenAssessment(file, content)
    let selection = ReportSelection(
      kinds: [.drafts], formats: format?.template.map { [$0] } ?? [.word, .markdown])
    let renderer = try Self.renderer(try TemplateChoice(template), content, shown, selection)
    let words = try readWords(content, shown)[0]
    let analysis = try analysis(of: opened, content)
    let files = try renderer.drafts(of: analysis)
    if files.isEmpty { writeError(words.nothingToDraft(analysis.documentPlan)) }
    try write(files, in: shown.count > 1 ? "both" : shown[0].rawValue, words)
  }

  private func write(_ files: [ReportFile], in language: String, _ words: Words) throws {
    var drafts = DraftFolder("\(folder)/drafts", language: language)
    if !files.isEmpty {
      try drafts.write(files) { path, outcome in
        writeLine(outcome == .written ? path : words(.draftsKept, ["path": path]))
      }
    }
    for (path, outcome) in drafts.leftOver(besides: files) {
      writeError(
        words(outcome == .edited ? .draftsLeftOverEdited : .draftsLeftOver, ["path": path]))
    }
  }
}

extension Words {
  /// Why there is nothing to draft: how many documents are in force, not known and not needed.
  fileprivate func nothingToDraft(_ plan: DocumentPlan) -> String {
    func count(_ action: DocumentAction) -> String {
      "\(plan.items.count { $0.action == action })"
    }
    return self(
      .draftsNothing,
      [
        "total": "\(plan.items.count)", "keep": count(.keep), "check": count(.check),
        "none": count(.none),
      ])
  }
}
