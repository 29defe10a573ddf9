extension Words {
  /// Where an interview stands, for whoever opens it.
  package func greeting(_ interview: Interview) -> String {
    let progress = interview.progress
    guard interview.assessment.profile.isEmpty, interview.assessment.answers.isEmpty else {
      return self(
        .askResumed,
        ["answered": String(progress.answered), "applicable": String(progress.applicable)])
    }
    return self(
      .askWelcome,
      ["standard": interview.questionnaire.standard, "count": String(progress.applicable)])
  }

  /// Whether a section is begun or done.
  package func state(_ progress: Progress) -> String {
    if progress.answered == 0 { return self(.sectionNotStarted) }
    if progress.answered < progress.applicable { return self(.sectionStarted) }
    if progress.toBeChecked == 0 { return self(.sectionDone) }
    return self(.sectionToCheck, ["count": String(progress.toBeChecked)])
  }

  /// The sections that hold a question for this organisation, each with its line.
  package func sections(of interview: Interview) -> [(section: Clause, line: String)] {
    interview.progressBySection.compactMap { section, progress in
      guard progress.applicable > 0 else { return nil }
      let line = self(
        .askListLine,
        [
          "number": section.number, "title": section.title[language],
          "answered": String(progress.answered), "applicable": String(progress.applicable),
          "state": state(progress),
        ])
      return (section, line)
    }
  }

  /// The lists for review that hold something.
  package func reviews(of interview: Interview) -> [(review: Review, questions: [Question])] {
    Review.allCases.map { ($0, interview.questions(in: $0)) }.filter { !$1.isEmpty }
  }

  /// The name of a list for review.
  package func name(of review: Review) -> String { text("review.\(review.rawValue)") }

  /// Why answers do not go together, each time with the questions.
  package func contradictions(of interview: Interview) -> [String] {
    interview.contradictions.map { found in
      self(
        .askReviewContradiction,
        [
          "text": found.contradiction.text[language],
          "ids": list(found.questions.map(\.id)),
        ])
    }
  }

  /// One line for everything that was done to a question, oldest first.
  package func history(of question: Question, in interview: Interview) -> [String] {
    let entries = interview.assessment.history(of: question.id)
    guard !entries.isEmpty else { return [self(.askHistoryNone)] }
    return entries.map { entry in
      let line = self(
        .askHistoryLine,
        [
          "when": String(entry.event.at.description.prefix(16)).replacing("T", with: " "),
          "what": said(entry.event.change),
          "who": entry.event.by.isEmpty ? self(.askHistoryNobody) : entry.event.by,
        ])
      return entry.isUndone ? self(.askHistoryUndone, ["line": line]) : line
    }
  }

  /// What a change to a question set, with its text.
  package func said(_ change: Change) -> String {
    switch change {
    case .answered(_, let choice):
      choice.map { "\($0.key) \(described($0))" } ?? self(.askHistoryCleared)
    case .noted(_, let text):
      text.isEmpty ? self(.askHistoryCleared) : self(.askCurrentNote, ["text": text.beginning])
    case .evidenceListed(_, let evidence):
      evidence.isEmpty
        ? self(.askNoEvidence)
        : self(.askCurrentEvidence, ["text": list(evidence.map { described($0).beginning })])
    case .flagged(_, let isFlagged): self(isFlagged ? .askFlagged : .askHistoryUnflagged)
    case .skipped: self(.askHistorySkipped)
    case .profileSet(_, let values): list(values)
    case .voiced(_, let voice):
      self(.askHistoryVoice, ["who": voice.who, "answer": described(voice.choice)])
    case .decided(_, let decision):
      self(
        .askHistoryDecision,
        ["answer": described(decision.choice), "reason": decision.reason.beginning])
    case .depthChosen, .planned, .questionnaireChosen, .snapshotTaken, .undone, .redone: ""
    }
  }
}
