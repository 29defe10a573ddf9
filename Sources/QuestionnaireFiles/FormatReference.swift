/// The tables of keys for the format references, from the lists the readers themselves use.
enum FormatReference {
  /// One section for a kind of mapping: its sentence, and a table of its keys.
  static func section<Key: FieldKey>(_: Key.Type) -> String {
    let rows = Key.allCases.map { key in
      let field = key.field
      let need = field.isRequired ? "yes" : "no"
      return "| `\(key.rawValue)` | \(cell(field.type.words)) | \(need) | \(cell(field.meaning)) |"
    }
    return """
      ### \(Key.noun)

      \(Key.summary)

      | Key | Value | Required | Meaning |
      | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension QuestionnaireReader {
  /// The keys of every file of a questionnaire as Markdown, for `Questionnaires/README.md`.
  package static func formatReference() -> String {
    [
      FormatReference.section(QuestionnaireKey.self),
      FormatReference.section(ProfileFieldKey.self), FormatReference.section(ChoiceKey.self),
      FormatReference.section(ClauseKey.self), FormatReference.section(NamedItemKey.self),
      FormatReference.section(ProcessKey.self),
      FormatReference.section(WritingPrincipleKey.self),
      FormatReference.section(ScoringKey.self), FormatReference.section(PileUpKey.self),
      FormatReference.section(AgreementKey.self),
      FormatReference.section(FindingRuleKey.self),
      FormatReference.section(PriorityRuleKey.self), FormatReference.section(PlanningKey.self),
      FormatReference.section(QuestionFileKey.self), FormatReference.section(QuestionKey.self),
      FormatReference.section(LevelsKey.self), FormatReference.section(DocumentFileKey.self),
      FormatReference.section(DocumentKey.self), FormatReference.section(GlossaryFileKey.self),
      FormatReference.section(TermKey.self), FormatReference.section(CrosswalkFileKey.self),
      FormatReference.section(CrosswalkKey.self), FormatReference.section(CrosswalkRowKey.self),
      FormatReference.section(ContradictionFileKey.self),
      FormatReference.section(ContradictionKey.self),
      FormatReference.section(ReadinessFileKey.self),
      FormatReference.section(ReadinessConditionKey.self),
      FormatReference.section(ReadinessTestKey.self), FormatReference.section(TimeTestKey.self),
      FormatReference.section(RatingTestKey.self), FormatReference.section(DocumentTestKey.self),
      FormatReference.section(PackItemKey.self),
    ].joined(separator: "\n")
  }
}

extension AnswerSheetReader {
  /// The keys of an answer sheet as Markdown.
  package static func formatReference() -> String {
    [
      FormatReference.section(AnswerSheetKey.self), FormatReference.section(AnswerKey.self),
      FormatReference.section(EvidenceKey.self),
    ].joined(separator: "\n")
  }
}

extension ExportReader {
  /// The keys of an exported assessment as Markdown.
  package static func formatReference() -> String {
    [FormatReference.section(ExportKey.self), FormatReference.section(EventKey.self)]
      .joined(separator: "\n")
  }
}

extension WordsReader {
  /// The keys of a word catalogue as Markdown.
  package static func formatReference() -> String {
    FormatReference.section(WordCatalogueKey.self)
  }
}
