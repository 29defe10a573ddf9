import GapAnalysis

extension Words {
  /// What a change is about, to say what was taken back: `answer to incident.recording`.
  func described(_ change: Change, in questionnaire: Questionnaire) -> String {
    switch change {
    case .answered(let question, _): self(.changeAnswer, ["place": question])
    case .noted(let question, _): self(.changeNote, ["place": question])
    case .evidenceListed(let question, _): self(.changeEvidence, ["place": question])
    case .flagged(let question, _): self(.changeFlag, ["place": question])
    case .skipped(let question): self(.changeSkip, ["place": question])
    case .profileSet(let field, _):
      questionnaire.profileField(field)?.label[language] ?? field
    case .planned(let item, _, _): self(.changePlan, ["place": item.id])
    case .depthChosen: self(.changeDepth)
    case .voiced(let question, _): self(.changeVoice, ["place": question])
    case .decided(let question, _): self(.changeDecision, ["place": question])
    case .questionnaireChosen, .snapshotTaken, .undone, .redone: ""
    }
  }

  /// Why a change was not accepted, in one sentence.
  func described(_ refusal: Refusal) -> String {
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
