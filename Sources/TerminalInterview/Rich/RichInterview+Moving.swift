import GapAnalysis

extension RichInterview {
  /// Goes on to the next step, or back to the list this one was opened from.
  mutating func goOn() {
    if let review = returning {
      returning = nil
      leaveRow()
      return showReviewed(review)
    }
    moving { $0.next() }
  }

  mutating func goBack() {
    guard interview.canGoBack else { return say(.askNoWayBack) }
    moving { $0.back() }
  }

  mutating func jump(to question: Question) {
    moving { $0.jump(to: .question(id: question.id)) }
  }

  /// Moves, and leaves a row above of what was answered.
  mutating func moving(_ move: (inout Interview) -> Void) {
    leaveRow()
    move(&interview)
    card = Card(interview, words)
    instruct()
  }

  /// Takes up the current step anew, as after an undo or another program's changes.
  mutating func renewCard() {
    let hasChanged = card.hasChanged && card.step == interview.current
    card = Card(interview, words)
    card.hasChanged = hasChanged
  }

  /// A row for the scrollback: what was answered.
  private mutating func leaveRow() {
    guard card.hasChanged, let text = summary else { return }
    let layout = Layout(columns: console.size().columns, cells: options.cells)
    finished.append(layout.row(text, .faint))
    card.hasChanged = false
  }

  private var summary: String? {
    switch card.step {
    case .question(let id):
      guard let question = interview.questionnaire.question(id) else { return nil }
      let choice = interview.assessment.answer(to: id).choice
      return words(
        .wizardRow,
        [
          "place": question.clause, "text": question.ask[words.language],
          "answer": choice.map { "\($0.key) \(words.name(of: $0))" } ?? words(.choiceNone),
        ])
    case .profile(let id):
      guard let field = interview.questionnaire.profileField(id) else { return nil }
      let values = interview.assessment.profile[id] ?? []
      return words(
        .wizardRow,
        [
          "place": field.label[words.language], "text": "",
          "answer": values.isEmpty ? words(.choiceNone) : words.described(values, of: field),
        ])
    case .end: return nil
    }
  }
}
