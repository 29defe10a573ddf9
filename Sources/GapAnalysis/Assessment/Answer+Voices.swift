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

  /// The rounds of voting before the last of each session, in order.
  package var formerRounds: [FormerRound] {
    let byRound = Dictionary(grouping: formerVoices) {
      FormerRound.Key(session: $0.session, round: $0.formerRound ?? 0)
    }
    return byRound.map {
      FormerRound(round: $0.key.round, session: $0.key.session, voices: $0.value)
    }
    .sorted { ($0.session, $0.round) < ($1.session, $1.round) }
  }

  /// Takes in a voice. A decision lapses where somebody newly says otherwise, and the answer with it.
  mutating func hear(_ voice: Voice) {
    if voice.formerRound != nil { return Self.take(voice, into: &formerVoices) }
    let former = voices.first { voice.isSamePerson(as: $0) }
    Self.take(voice, into: &voices)
    let isNew = !(former?.choice.isSame(as: voice.choice) ?? false)
    guard isNew, voice.people > 0, let decided = decision?.choice, !decided.isSame(as: voice.choice)
    else { return }
    (choice, decision, wording) = (nil, nil, nil)
  }

  private static func take(_ voice: Voice, into voices: inout [Voice]) {
    voices.removeAll { voice.isSamePerson(as: $0) }
    if voice.people > 0 { voices.append(voice) }
    // One order, whichever came first.
    voices.sort {
      ($0.formerRound ?? 0, $0.who, $0.source, $0.choice.rank, $0.sureness)
        < ($1.formerRound ?? 0, $1.who, $1.source, $1.choice.rank, $1.sureness)
    }
  }
}

/// A round of a vote that another followed.
package struct FormerRound: Sendable, Equatable {
  struct Key: Hashable {
    let session: String
    let round: Int
  }

  /// From 1.
  package let round: Int
  package let session: String
  package let voices: [Voice]
}
