extension Words {
  /// What a change is about, to say what was taken back: `answer to 8.6.1 (Is every incident...)`.
  ///
  /// - Parameter beginning: how much of a question's text tells it from its neighbours.
  package func described(
    _ change: Change, in questionnaire: Questionnaire, beginning: (String) -> String
  ) -> String {
    let place = [
      "place": change.question.map { self.place($0, in: questionnaire, beginning) } ?? ""
    ]
    return switch change {
    case .answered: self(.changeAnswer, place)
    case .noted: self(.changeNote, place)
    case .evidenceListed: self(.changeEvidence, place)
    case .flagged: self(.changeFlag, place)
    case .skipped: self(.changeSkip, place)
    case .profileSet(let field, _):
      questionnaire.profileField(field)?.label[language] ?? field
    case .planned(let item, _, _): self(.changePlan, ["place": item.id])
    case .depthChosen: self(.changeDepth)
    case .voiced: self(.changeVoice, place)
    case .decided: self(.changeDecision, place)
    case .questionnaireChosen, .snapshotTaken, .undone, .redone: ""
    }
  }

  /// A question by its clause and how it begins; its id where it is not asked any more.
  private func place(
    _ id: String, in questionnaire: Questionnaire, _ beginning: (String) -> String
  ) -> String {
    guard let question = questionnaire.question(id) else { return id }
    return self(
      .wizardQuestionPlace,
      ["clause": question.clause, "ask": beginning(question.ask[language])])
  }

  /// Why a change was not accepted, in one sentence.
  package func described(_ refusal: Refusal) -> String {
    switch refusal {
    case .mandatoryQuestion: self(.askMandatory)
    case .reasonTooShort(let minimum):
      self(.refusalReasonTooShort, ["minimum": String(minimum)])
    case .unknownQuestion(let id), .unknownProfileField(let id):
      self(.askNoSuchPlace, ["text": id])
    case .notAChoice: self(.askProfileNotUnderstood)
    case .noneWithOthers: self(.refusalNoneWithOthers)
    case .notADate: self(.refusalNotADate)
    case .decisionNeedsReason(let proposal):
      self(.refusalDecisionNeedsReason, ["proposal": name(of: proposal)])
    case .noName: self(.wizardNameMissing)
    case .nameTaken(let name): self(.wizardNameTaken, ["name": name])
    // A decision is asked for only where there is something to settle.
    case .nothingToSettle: ""
    case .tooLong(let limit): self(.refusalTooLong, ["limit": size(limit)])
    }
  }

  /// A number of bytes, in megabytes where it is that many.
  private func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) B"
  }
}
