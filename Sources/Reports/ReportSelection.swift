import GapAnalysis

/// A report that is made of templates; the raw value names its files.
package enum ReportKind: String, CaseIterable, Sendable {
  case gapReport = "gap-report"
  /// What of it those who decide read.
  case executiveReport = "gap-report-executive"
  case documentPlan = "document-plan"
  /// A file for every planned document.
  case drafts
}

/// The files a renderer is asked for: nothing but the templates they are made of is looked at.
package struct ReportSelection: Sendable {
  package let kinds: [ReportKind]
  package let formats: [OutputFormat]

  package init(
    kinds: [ReportKind] = ReportKind.allCases, formats: [OutputFormat] = OutputFormat.allCases
  ) {
    self.kinds = kinds
    self.formats = formats
  }

  /// The templates that become files, given all there are, each with what it starts in.
  func starts(_ names: Set<String>) -> [(template: String, shape: Shape)] {
    let reports = kinds.flatMap { kind in formats.compactMap { ReportTask(kind, $0) } }
    return templates(reports, names).map { ($0, Blueprint.root.shape) }
      + templates(drafts, names).map { ($0, Blueprint.draft.shape) }
  }

  private var drafts: [ReportTask] {
    guard kinds.contains(.drafts) else { return [] }
    return DraftForm.all.flatMap { form in
      formats.filter(\.hasDrafts).map { ReportTask(draft: form, $0) }
    }
  }

  private func templates(_ tasks: [ReportTask], _ names: Set<String>) -> [String] {
    unique(tasks.flatMap { $0.templates(names) })
  }
}

extension OutputFormat {
  /// Whether there are drafts in it: what is meant to be written on.
  var hasDrafts: Bool { self != .html }
}
