import GapAnalysis

/// All texts of a questionnaire, for the checks of how it is written.
struct WrittenContent {
  let draft: QuestionnaireDraft
  let terms: [Term]
  let languages: [Language]
  /// Of all files, in order.
  let passages: [Passage]
  private let byQuestion: [String: [Passage]]

  init(
    _ draft: QuestionnaireDraft, terms: [Term], languages: [Language],
    files: [QuestionnaireFolder.Opened]
  ) {
    self.draft = draft
    self.terms = terms
    self.languages = languages
    var walk = PassageWalk(languages)
    for (file, root) in files { walk.visit(root, of: file) }
    passages = walk.passages
    byQuestion = Dictionary(
      grouping: walk.passages.filter { $0.questionKey != nil }, by: \.owner)
  }

  /// The texts of a question under one of its keys, in order.
  func passages(_ key: QuestionKey, of question: String) -> [Passage] {
    (byQuestion[question] ?? []).filter { $0.questionKey == key }
  }

  /// Every text in one language.
  func wordings(in language: Language) -> [Passage.Wording] {
    passages.compactMap { $0.wording(in: language) }
  }

  /// Each question with its wording of `ask` in one language.
  func asked(in language: Language) -> [(question: String, ask: Passage.Wording)] {
    draft.questions.compactMap { question in
      let id = question.value.id
      return passages(.ask, of: id).first?.wording(in: language).map { (id, $0) }
    }
  }
}
