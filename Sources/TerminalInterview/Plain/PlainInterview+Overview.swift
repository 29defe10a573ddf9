import GapAnalysis

extension PlainInterview {
  /// Background, accepted evidence, whom to ask, what follows and what to do.
  func sayWhy(_ question: Question) {
    for sentence in words.background(of: question, in: interview) { say(sentence) }
  }

  /// Who did what to a question, and when.
  func sayHistory(_ question: Question) {
    say(.askHistoryHeading, ["place": question.id])
    for line in words.history(of: question, in: interview) { say(line) }
  }

  /// The sections with their progress; those without a question for this organisation are left out.
  func sayList() {
    let all = interview.progress
    say(
      .askListHeading,
      ["answered": String(all.answered), "applicable": String(all.applicable)])
    if let minutes = interview.minutesLeft {
      say(.wizardTimeLeft, ["minutes": String(minutes)])
    }
    for (_, line) in words.sections(of: interview) { say(line) }
    say(.askListHint)
  }

  /// What deserves a second look, by kind.
  func sayReview() {
    let lists = words.reviews(of: interview)
    guard !lists.isEmpty else { return say(.askReviewNothing) }
    say(.askReviewHeading)
    for (review, questions) in lists {
      say(
        .askReviewLine,
        [
          "name": words.name(of: review), "count": String(questions.count),
          "ids": words.list(shortened(questions.map(\.id))),
        ])
      if review == .contradictory {
        for line in shortened(words.contradictions(of: interview)) { say(line) }
      }
    }
    say(.askReviewHint)
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
}
