/// What a round of voting gave, as it may be shown.
package struct RoundResult: Sendable, Equatable, Codable {
  package struct OfRole: Sendable, Equatable, Codable {
    /// Empty for the roles that are too small to be shown alone.
    package let role: String
    package let counts: VoteCounts
  }

  package struct Named: Sendable, Equatable, Codable {
    package let name: String
    package let vote: Vote
  }

  package let round: Int
  package let counts: VoteCounts
  /// By role, in the order of the session's roles; empty in other modes.
  package let byRole: [OfRole]
  /// In the order of joining; empty unless votes have names.
  package let named: [Named]
  /// How many are how sure, from "not" to "very"; nil where too few said so to keep them apart.
  package let confidence: [Int]?
}

extension RoundResult {
  /// What the room said, as voices of an assessment: counts, or people where they have names.
  ///
  /// - Parameters:
  ///   - source: the id of the session.
  ///   - isFormer: whether another round followed.
  func voices(source: String, isFormer: Bool) -> [Voice] {
    let formerRound = isFormer ? round : nil
    if !named.isEmpty {
      return named.map {
        Voice(
          who: $0.name, choice: $0.vote.kind.said,
          confidence: $0.vote.confidence, source: source, formerRound: formerRound)
      }
    }
    guard !byRole.isEmpty else { return voices(counts, source, formerRound) }
    return byRole.flatMap { part in
      voices(
        part.counts,
        source + Voice.roleMark + (part.role.isEmpty ? "..." : part.role), formerRound)
    }
  }

  private func voices(
    _ counts: VoteCounts, _ source: String, _ formerRound: Int?
  ) -> [Voice] {
    Vote.Kind.allCases.filter { counts[$0] > 0 }.map {
      Voice(
        who: "", choice: $0.said, source: source, people: counts[$0],
        formerRound: formerRound)
    }
  }

  /// How far the room agrees.
  func agreement(_ rules: AgreementRules) -> Agreement {
    rules.agreement(
      of: Vote.Kind.allCases.filter { counts[$0] > 0 }.map { kind in
        Voice(who: "", choice: kind.said, people: counts[kind])
      })
  }
}
