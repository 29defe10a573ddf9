/// Answers written in a file: a worked example, or the answers of somebody without the program.
package struct AnswerSheet: Sendable, Equatable {
  /// What the sheet says about one question.
  package struct Entry: Sendable, Equatable {
    package let question: String
    package let choice: Choice?
    package let note: String
    package let evidence: [Evidence]
    package let by: String
    /// Nil where the sheet does not say when.
    package let on: Day?

    package init(
      question: String, choice: Choice?, note: String = "", evidence: [Evidence] = [],
      by: String = "", on: Day? = nil
    ) {
      self.question = question
      self.choice = choice
      self.note = note
      self.evidence = evidence
      self.by = by
      self.on = on
    }
  }

  /// Id of the questionnaire the answers are for.
  package let questionnaire: String
  package let title: LocalizedText
  package let about: LocalizedText
  /// The language the notes are written in.
  package let language: Language
  /// Whether the sheet answers the triage only.
  package let depth: Depth
  package let profile: [String: [String]]
  package let answers: [Entry]

  package init(
    questionnaire: String, title: LocalizedText, about: LocalizedText, language: Language,
    depth: Depth = .full, profile: [String: [String]], answers: [Entry]
  ) {
    self.questionnaire = questionnaire
    self.title = title
    self.about = about
    self.language = language
    self.depth = depth
    self.profile = profile
    self.answers = answers
  }
}
