import Foundation
import GapAnalysis
import Reports
import TestSupport

/// The shipped templates.
func shippedTemplates() throws -> [TemplateSource] {
  try TemplateSource.read(folder: templateFolder)
}

let templateFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../Templates").standardizedFileURL.path

/// The shipped templates with other texts in place of some, by name.
func templates(replacing texts: [String: String]) throws -> [TemplateSource] {
  try shippedTemplates().map { source in
    TemplateSource(name: source.name, text: texts[source.name] ?? source.text)
  }
}

/// The text files by name.
func render(
  _ analysis: Analysis, _ languages: [Language] = [.english],
  templates: [TemplateSource]? = nil
) throws -> [String: String] {
  let renderer = try ReportRenderer(
    templates: try templates ?? shippedTemplates(), words: try languages.map(shippedWords),
    toolVersion: "0.0.0")
  return Dictionary(
    try renderer.render(analysis, formats: [.html, .markdown]).map { ($0.name, $0.text) },
    uniquingKeysWith: { first, _ in first })
}

extension ReportRenderer {
  /// The reports in several formats, one after the other.
  func render(
    _ analysis: Analysis, formats: [OutputFormat] = OutputFormat.allCases,
    edition: Edition = Edition(), look: ReportLook = ReportLook()
  ) throws -> [ReportFile] {
    try formats.flatMap { try render(analysis, as: $0, edition: edition, look: look) }
  }
}

extension Assessment {
  /// An assessment made by these changes, one a minute from a fixed moment.
  init(changes: [Change], by: String = "Ada") {
    self.init(
      changes.enumerated().map { index, change in
        Event(
          sequence: index + 1,
          at: Timestamp(secondsSince1970: 1_800_000_000 + 60 * index), by: by, change: change)
      })
  }

  /// Something of everything: a blocker, a gap, a strength, a check, and what is not triggered.
  static let mixed = Assessment(changes: [
    .questionnaireChosen(Questionnaire.small.reference),
    .profileSet(field: "organisation", values: ["Meadow Hosting"]),
    .profileSet(field: "size", values: ["small"]),
    .profileSet(field: "internal-suppliers", values: ["no"]),
    .profileSet(field: "other-standards", values: ["iso-9001"]),
    .profileSet(field: "jurisdiction", values: ["cn"]),
    .profileSet(field: "legal-standing", values: ["yes"]),
    .profileSet(field: "running-since", values: ["2026-11-30"]),
    .answered(question: "scope.defined", choice: .rated(.not)),
    .noted(question: "scope.defined", text: "Nobody wrote it.\nThe manager knows it by heart."),
    .answered(question: "incident.recording", choice: .rated(.fully)),
    .evidenceListed(
      question: "incident.recording",
      evidence: [
        Evidence(what: "Ticket list", place: "//files/tickets", date: "2026-06", who: "Desk")
      ]),
    .answered(question: "incident.review", choice: .rated(.partly)),
    .answered(question: "incident.tool", choice: .dontKnow),
  ])

  /// The same answer to every question of the small questionnaire.
  static func all(_ choice: Choice) -> Assessment {
    Assessment(
      changes: Questionnaire.small.questions.map { .answered(question: $0.id, choice: choice) })
  }
}

extension Analysis {
  static var mixed: Analysis { Analysis(.certified, .mixed) }
}
