extension WorkshopRefusal {
  /// What pages know it by.
  package var code: String {
    switch self {
    case .notNow: "notNow"
    case .lastRound: "lastRound"
    case .closed: "closed"
    case .otherQuestion: "otherQuestion"
    case .notAVoter: "notAVoter"
    case .unknownSeat: "unknownSeat"
    case .noFurtherQuestion: "noFurtherQuestion"
    case .nameMissing: "name"
    case .unknownRole: "role"
    case .full: "full"
    case .tooLong: "tooLong"
    case .nothingToUndo: "nothingToUndo"
    case .answer(.decisionNeedsReason): "reason"
    case .answer: "answer"
    }
  }

  /// Why, in one sentence.
  package func described(in words: Words) -> String {
    switch self {
    case .notNow: words(.workshopNotNow)
    case .lastRound: words(.workshopLastRound, ["rounds": String(Workshop.maximumRounds)])
    case .closed: words(.workshopClosed)
    case .otherQuestion: words(.workshopOtherQuestion)
    case .notAVoter: words(.workshopNotAVoter)
    case .unknownSeat: words(.workshopUnknownSeat)
    case .noFurtherQuestion: words(.workshopNoFurtherQuestion)
    case .nameMissing: words(.workshopNameMissing)
    case .unknownRole: words(.workshopUnknownRole)
    case .full: words(.workshopFull)
    case .tooLong: words(.workshopTooLong)
    case .nothingToUndo: words(.askNothingToUndo)
    case .answer(.decisionNeedsReason(let proposal)):
      words(.refusalDecisionNeedsReason, ["proposal": words.name(of: proposal)])
    case .answer(.mandatoryQuestion): words(.askMandatory)
    case .answer(.reasonTooShort(let minimum)):
      words(.refusalReasonTooShort, ["minimum": String(minimum)])
    case .answer: words(.workshopNotNow)
    }
  }
}
