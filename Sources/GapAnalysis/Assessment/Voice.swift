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
  /// When it was said; nil where that is when it was recorded.
  package let at: Timestamp?

  package init(
    who: String, choice: Choice, confidence: Confidence? = nil, note: String = "",
    source: String = "", people: Int = 1, at: Timestamp? = nil
  ) {
    self.who = who
    self.choice = choice
    self.confidence = confidence
    self.note = note
    self.source = source
    self.people = people
    self.at = at
  }

  /// Who, else where it comes from.
  var name: String { who.isEmpty ? source : who }

  /// Whether both are the same person's, so that only the newer counts. Without names, they are the
  /// same count of one session.
  package func isSamePerson(as other: Voice) -> Bool {
    who.isEmpty
      ? other.who.isEmpty && source == other.source && choice.isSame(as: other.choice)
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
