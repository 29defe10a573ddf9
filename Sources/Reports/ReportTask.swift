import GapAnalysis

/// One file to make of templates.
enum ReportTask: Sendable {
  case text(name: String, template: String)
  case word(WordReport)

  /// The file of a report; nil for drafts, which are many.
  init?(_ kind: ReportKind, _ format: OutputFormat) {
    guard kind != .drafts else { return nil }
    let folder = kind == .executiveReport ? ReportKind.gapReport.rawValue : kind.rawValue
    self.init(named: kind.rawValue, from: "\(folder)/\(kind.rawValue)", format)
  }

  /// The draft of a document in this form.
  init(draft form: DraftForm, _ format: OutputFormat, named name: String = "") {
    self.init(named: name, from: "documents/\(form.template)", format)
  }

  private init(named name: String, from template: String, _ format: OutputFormat) {
    let name = "\(name).\(format.rawValue)"
    self =
      format == .word
      ? .word(WordReport(name: name, document: "\(template).docx.xml"))
      : .text(name: name, template: "\(template).\(format.rawValue)")
  }

  /// The templates it is made of, without their partials, given all there are.
  func templates(_ names: Set<String>) -> [String] {
    switch self {
    case .text(_, let template): [template]
    case .word(let word): word.parts(names).map(\.template)
    }
  }
}
