/// What a round of voting gave, as it may be shown.
package struct RoundResult: Sendable, Equatable, Codable {
  package struct OfRole: Sendable, Equatable, Codable {
    /// Empty for the roles that are too small to be shown alone.
    package let role: String
    package let counts: VoteCounts
    /// Like ``RoundResult/byConfidence``, of this role alone.
    let byConfidence: [VoteCounts]?
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
  /// What those chose who are not, fairly and very sure; nil where too few said so to keep them apart.
  let byConfidence: [VoteCounts]?

  /// How many are how sure, from "not" to "very"; nil where too few said so.
  package var confidence: [Int]? { byConfidence?.map(\.total) }
}

extension [Vote] {
  /// The counts by how sure people are; nil where too few said so.
  var byConfidence: [VoteCounts]? {
    guard count(where: { $0.confidence != nil }) >= Workshop.fewestOfConfidence else { return nil }
    return Voice.Confidence.allCases.map { degree in
      VoteCounts(filter { $0.confidence == degree }.map(\.kind))
    }
  }
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
    guard !byRole.isEmpty else {
      return voices(counts, byConfidence, source, formerRound)
    }
    return byRole.flatMap { part in
      voices(
        part.counts, part.byConfidence,
        source + Voice.roleMark + (part.role.isEmpty ? "..." : part.role), formerRound)
    }
  }

  private func voices(
    _ counts: VoteCounts, _ byConfidence: [VoteCounts]?, _ source: String, _ formerRound: Int?
  ) -> [Voice] {
    Vote.Kind.allCases.flatMap { kind in
      let sure = zip(Voice.Confidence.allCases, byConfidence ?? []).map { ($0, $1[kind]) }
      let others = counts[kind] - sure.reduce(0) { $0 + $1.1 }
      let parts: [(Voice.Confidence?, Int)] = sure + [(nil, others)]
      return parts.filter { $0.1 > 0 }.map { confidence, people in
        Voice(
          who: "", choice: kind.said, confidence: confidence,
          source: source, people: people, formerRound: formerRound)
      }
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
