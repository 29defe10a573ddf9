/// What one person said to a question, or several people without a name.
///
/// Voices are kept apart from the answer: they inform a decision and never set the answer themselves.
package struct Voice: Sendable, Hashable {
  /// How sure somebody is.
  package enum Confidence: String, CaseIterable, Sendable {
    case not, fairly, very
  }

  /// Empty where the voice has no name, as in an anonymous vote.
  package let who: String
  package let choice: Choice
  /// Nil where nobody was asked for it.
  package let confidence: Confidence?
  package let note: String
  /// Where it comes from: the name of a file, or of a session.
  package let source: String
  /// How many people said so: 1 for a voice with a name, a count for one without; 0 takes it back.
  package let people: Int
  /// The round of a vote it was said in, where another round followed; such a voice is kept, and no
  /// longer counts. Nil for all others.
  package let formerRound: Int?
  /// When it was said; nil where that is when it was recorded.
  package let at: Timestamp?

  package init(
    who: String, choice: Choice, confidence: Confidence? = nil, note: String = "",
    source: String = "", people: Int = 1, formerRound: Int? = nil, at: Timestamp? = nil
  ) {
    self.who = who
    self.choice = choice
    self.confidence = confidence
    self.note = note
    self.source = source
    self.people = people
    self.formerRound = formerRound
    self.at = at
  }

  /// Who, else where it comes from.
  var name: String { who.isEmpty ? source : who }

  /// What stands between a session and a role in ``source``.
  static let roleMark = " · "

  /// The session or file it comes from, without the role that some votes are kept by.
  package var session: String {
    source.firstRange(of: Self.roleMark).map { String(source[..<$0.lowerBound]) } ?? source
  }

  /// The place among voices that say the same: who did not say how sure they are, then from "not" on.
  var sureness: Int { confidence.flatMap(Confidence.allCases.firstIndex).map { $0 + 1 } ?? 0 }

  /// Whether both are the same person's, so that only the newer counts. Without names, they are the
  /// same count of one session, and of those who are as sure; what was said in an earlier round is apart from what counts.
  package func isSamePerson(as other: Voice) -> Bool {
    formerRound == other.formerRound && (formerRound == nil || session == other.session)
      && isSameSpeaker(as: other)
  }

  private func isSameSpeaker(as other: Voice) -> Bool {
    who.isEmpty
      ? other.who.isEmpty && source == other.source && choice.isSame(as: other.choice)
        && confidence == other.confidence
      : who == other.who
  }
}

extension Choice {
  /// Whether both say the same; the words of a reason do not matter.
  package func isSame(as other: Choice) -> Bool {
    switch (self, other) {
    case (.notApplicable(let mine), .notApplicable(let theirs)): mine.reason == theirs.reason
    default: self == other
    }
  }
}

extension Choice {
  /// The place in every list: ratings from the lowest, then "don't know", then "not applicable".
  var rank: Int {
    switch self {
    case .rated(let rating): Rating.allCases.firstIndex(of: rating) ?? 0
    case .dontKnow: 4
    case .notApplicable: 5
    }
  }
}
