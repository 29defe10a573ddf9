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
    case .doorClosed: "doorClosed"
    case .crowded: "crowded"
    case .tooLong: "tooLong"
    case .nothingToUndo: "nothingToUndo"
    case .answer(.decisionNeedsReason): "reason"
    case .answer: "answer"
    }
  }

  /// Why, in one sentence.
  package func described(in words: Words) -> String {
    switch self {
    case .notNow: words(.notNow)
    case .lastRound: words(.lastRound, ["rounds": String(Workshop.maximumRounds)])
    case .closed: words(.closed)
    case .otherQuestion: words(.otherQuestion)
    case .notAVoter: words(.notAVoter)
    case .unknownSeat: words(.unknownSeat)
    case .noFurtherQuestion: words(.noFurtherQuestion)
    case .nameMissing: words(.nameMissing)
    case .unknownRole: words(.unknownRole)
    case .full: words(.full)
    case .doorClosed: words(.doorClosed)
    case .crowded: words(.crowded)
    case .tooLong: words(.tooLong)
    case .nothingToUndo: words(.askNothingToUndo)
    case .answer(.decisionNeedsReason(let proposal)):
      words(.refusalDecisionNeedsReason, ["proposal": words.name(of: proposal)])
    case .answer(.mandatoryQuestion): words(.askMandatory)
    case .answer(.reasonTooShort(let minimum)):
      words(.refusalReasonTooShort, ["minimum": String(minimum)])
    case .answer: words(.notNow)
    }
  }
}
