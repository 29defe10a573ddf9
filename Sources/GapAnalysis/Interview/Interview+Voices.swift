extension Interview {
  /// The change that adds a voice, also to a question beyond the depth; the answer stays as it is.
  package func voicing(_ question: String, _ voice: Voice) throws(Refusal) -> Change {
    try check(voice.choice, for: try known(question))
    try checkLength(voice.note)
    guard voice.who.utf8.count <= Self.longestName, voice.source.utf8.count <= Self.longestName
    else { throw .tooLong(limit: Self.longestName) }
    return .voiced(question: question, voice)
  }

  /// The change that decides between the voices on a question, also one beyond the depth.
  package func deciding(_ question: String, _ decision: Decision) throws(Refusal) -> Change {
    try check(decision.choice, for: try known(question))
    try checkLength(decision.reason)
    let voices = assessment.answer(to: question).voices
    guard !voices.isEmpty else { throw .nothingToSettle(question) }
    let agreement = questionnaire.scoring.agreement.agreement(of: voices)
    let isBare = decision.reason.allSatisfy(\.isWhitespace)
    if isBare, agreement.needsReason(for: decision.choice), let proposal = agreement.proposal {
      throw .decisionNeedsReason(proposal: proposal)
    }
    return .decided(question: question, decision)
  }

  private func known(_ question: String) throws(Refusal) -> Question {
    guard let known = allQuestions.first(where: { $0.id == question }) else {
      throw .unknownQuestion(question)
    }
    return known
  }
}
