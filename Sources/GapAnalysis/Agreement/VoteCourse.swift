/// How the votes of one session on one question went, from round to round.
package struct VoteCourse: Sendable, Equatable {
  package struct Round: Sendable, Equatable {
    package let number: Int
    package let voices: [Voice]
  }

  package let session: String
  /// At least two, in their order.
  package let rounds: [Round]

  /// Whether the last round is another than the first, as far as can be known: without names, by counts.
  package var isChanged: Bool {
    rounds.first.map { Self.said(in: $0) } != rounds.last.map { Self.said(in: $0) }
  }

  private struct Saying: Hashable {
    let who: String
    let choice: Int
  }

  private static func said(in round: Round) -> [Saying: Int] {
    round.voices.reduce(into: [:]) { result, voice in
      result[Saying(who: voice.who, choice: voice.choice.rank), default: 0] += voice.people
    }
  }
}

extension Answer {
  /// All rounds of a session in their order; the last one, which counts, may hold nothing.
  func rounds(of session: String) -> [VoteCourse.Round] {
    let earlier = formerRounds.filter { $0.session == session }.map {
      VoteCourse.Round(number: $0.round, voices: $0.voices)
    }
    let last = VoteCourse.Round(
      number: (earlier.last?.number ?? 0) + 1, voices: voices.filter { $0.session == session })
    return earlier + [last]
  }

  /// The courses of all votes that had more than one round, in the order of their sessions.
  package var voteCourses: [VoteCourse] {
    unique(formerRounds.map(\.session)).compactMap { session in
      let rounds = rounds(of: session).filter { !$0.voices.isEmpty }
      return rounds.count < 2 ? nil : VoteCourse(session: session, rounds: rounds)
    }
  }
}
