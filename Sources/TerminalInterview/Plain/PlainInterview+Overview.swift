import GapAnalysis

extension PlainInterview {
  /// Background, accepted evidence, whom to ask, what follows and what to do.
  func sayWhy(_ question: Question) {
    let language = words.language
    let questionnaire = interview.questionnaire
    let roles = question.who.map { questionnaire.roleName($0)[language] }
    let documents = question.documents.map {
      questionnaire.document($0)?.title[language] ?? $0
    }
    let parts: [(Phrase, String)] = [
      (.askWhyReason, question.why[language]),
      (
        .askWhyEvidence,
        question.evidence.map { $0[language] }.joined(separator: words(.textSeparator))
      ),
      (.askWhyWho, words.list(roles)),
      (.askWhyConsequence, question.consequence[language]),
      (.askWhyAction, question.action[language]),
      (.askWhyGuidance, question.guidance?[language] ?? ""),
      (.askWhyDocuments, words.list(documents)),
    ]
    for (phrase, text) in parts where !text.isEmpty { say(phrase, ["text": text]) }
    sayHeldStandards(question)
  }

  /// Where another standard that is held asks for the same.
  private func sayHeldStandards(_ question: Question) {
    guard let clause = interview.questionnaire.clause(question.clause) else { return }
    for crosswalk in interview.questionnaire.crosswalks(in: interview.assessment) {
      guard let row = crosswalk.row(for: clause) else { continue }
      say(
        row.reuse == .same ? .askWhyHeldSame : .askWhyHeldPartial,
        ["standard": crosswalk.standard, "clauses": words.list(row.theirs)])
      if let note = row.note { say(note[words.language]) }
    }
  }

  /// The sections with their progress; those without a question for this organisation are left out.
  func sayList() {
    let all = interview.progress
    say(
      .askListHeading,
      ["answered": String(all.answered), "applicable": String(all.applicable)])
    for section in interview.questionnaire.sections {
      let progress = interview.progress(of: section)
      guard progress.applicable > 0 else { continue }
      say(
        .askListLine,
        [
          "number": section.number, "title": section.title[words.language],
          "answered": String(progress.answered), "applicable": String(progress.applicable),
          "state": state(progress),
        ])
    }
    say(.askListHint)
  }

  /// What deserves a second look, by kind.
  func sayReview() {
    let lists = Review.allCases.map { ($0, interview.questions(in: $0)) }.filter { !$1.isEmpty }
    guard !lists.isEmpty else { return say(.askReviewNothing) }
    say(.askReviewHeading)
    for (review, questions) in lists {
      say(
        .askReviewLine,
        [
          "name": words.text("review.\(review.rawValue)"), "count": String(questions.count),
          "ids": words.list(shortened(questions.map(\.id))),
        ])
      if review == .contradictory { sayContradictions() }
    }
    say(.askReviewHint)
  }

  /// Why answers do not go together, each time with the questions.
  private func sayContradictions() {
    let lines = interview.contradictions.map { found in
      words(
        .askReviewContradiction,
        [
          "text": found.contradiction.text[words.language],
          "ids": words.list(found.questions.map(\.id)),
        ])
    }
    for line in shortened(lines) { say(line) }
  }

  /// The questions that hold all the words.
  func find(_ text: String) {
    guard !text.isEmpty else { return say(.askFindUsage) }
    let found = interview.find(text)
    guard !found.isEmpty else { return say(.askNoMatch, ["text": text.beginning]) }
    say(.askMatches, ["count": String(found.count)])
    let lines = found.map { question in
      words(
        .askMatch,
        [
          "clause": question.clause, "text": question.ask[words.language],
          "id": question.id,
        ])
    }
    for line in shortened(lines) { say(line) }
  }
}

extension PlainInterview {
  /// As many as can be listened to, then how many more.
  private func shortened(_ items: [String]) -> [String] {
    let limit = 8
    guard items.count > limit else { return items }
    return items.prefix(limit) + [words(.askAndMore, ["count": String(items.count - limit)])]
  }

  private func state(_ progress: Progress) -> String {
    if progress.answered == 0 { return words(.sectionNotStarted) }
    if progress.answered < progress.applicable { return words(.sectionStarted) }
    if progress.toBeChecked == 0 { return words(.sectionDone) }
    return words(.sectionToCheck, ["count": String(progress.toBeChecked)])
  }
}
