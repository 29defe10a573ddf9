extension Assessment {
  /// The questions that people answered differently and nobody decided, in order; also those that do
  /// not apply now.
  package func unsettled(in questionnaire: Questionnaire) -> [Question] {
    questionnaire.questions.filter { answer(to: $0.id).isUnsettled }
  }
}

extension Answer {
  /// Whether all voices say the same; true where there are none.
  package var voicesAgree: Bool {
    voices.allSatisfy { $0.choice.isSame(as: voices[0].choice) }
  }

  /// Whether people answered differently, and no answer stands yet.
  package var isUnsettled: Bool { choice == nil && !voicesAgree }

  /// Takes in a voice. A decision lapses where somebody newly says otherwise, and the answer with it.
  mutating func hear(_ voice: Voice) {
    let former = voices.first { voice.isSamePerson(as: $0) }
    voices.removeAll { voice.isSamePerson(as: $0) }
    if voice.people > 0 { voices.append(voice) }
    // One order, whichever came first.
    voices.sort { ($0.who, $0.source, $0.choice.rank) < ($1.who, $1.source, $1.choice.rank) }
    let isNew = !(former?.choice.isSame(as: voice.choice) ?? false)
    guard isNew, voice.people > 0, let decided = decision?.choice, !decided.isSame(as: voice.choice)
    else { return }
    (choice, decision, wording) = (nil, nil, nil)
  }
}
