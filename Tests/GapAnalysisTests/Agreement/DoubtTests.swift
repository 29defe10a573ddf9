import Testing

@testable import GapAnalysis

@Suite("How sure people are")
struct DoubtTests {
  /// An answer with these voices, `5F very`, and what was decided.
  private func answer(_ said: [(votes: String, sure: Voice.Confidence?)], _ rating: Rating)
    -> Answer
  {
    let changes = said.flatMap { votes, sure in
      voices(votes).map {
        Change.voiced(
          question: "q",
          Voice(who: "", choice: $0.choice, confidence: sure, source: "room", people: $0.people))
      }
    }
    let all = changes + [.decided(question: "q", Decision(.rated(rating), reason: "as seen"))]
    return Assessment(
      all.enumerated().map {
        Event(sequence: $0 + 1, at: Timestamp(secondsSince1970: 0), by: "", change: $1)
      }
    ).answer(to: "q")
  }

  @Test("makes what is rated fully doubtful if a third of at least five are not sure")
  func unsure() {
    let rules = AgreementRules()
    let doubtful = answer([("4F", .very), ("1F1L", .not)], .fully)
    #expect(rules.doubt(about: doubtful) == Doubt(kind: .unsure, people: 2, of: 6))
    #expect(rules.doubt(about: answer([("4F", .very), ("1F1L", .not)], .largely)) == nil)
    #expect(rules.doubt(about: answer([("5F", .fairly), ("1F", .not)], .fully)) == nil)
  }

  @Test("makes a split one of people who are sure if half of at least five are")
  func sure() {
    let rules = AgreementRules()
    let split = answer([("2N1F", .very), ("2F", .fairly)], .partly)
    #expect(rules.doubt(about: split) == Doubt(kind: .sureButSplit, people: 3, of: 5))
    #expect(rules.doubt(about: answer([("2N", .very), ("3F", .fairly)], .partly)) == nil)
    #expect(rules.doubt(about: answer([("5P", .very)], .partly)) == nil)
    let decidedFully = answer([("2N3F", .very)], .fully)
    #expect(rules.doubt(about: decidedFully) == Doubt(kind: .sureButSplit, people: 5, of: 5))
  }

  @Test("is not told where fewer than five said it, however many voted")
  func few() {
    let said: [(String, Voice.Confidence?)] = [("4F", .not), ("9F", nil)]
    #expect(AgreementRules().doubt(about: answer(said, .fully)) == nil)
  }
}

@Suite("The course of a vote")
struct VoteCourseTests {
  private func courses(_ rounds: [(String, former: Int?, session: String)]) -> [VoteCourse] {
    let changes = rounds.flatMap { votes, former, session in
      voices(votes).map {
        Change.voiced(
          question: "q",
          Voice(
            who: "", choice: $0.choice, source: session, people: $0.people, formerRound: former))
      }
    }
    return Assessment(
      changes.enumerated().map {
        Event(sequence: $0 + 1, at: Timestamp(secondsSince1970: 0), by: "", change: $1)
      }
    ).answer(to: "q").voteCourses
  }

  @Test("goes through all rounds of a session to the one that counts, each session by itself")
  func sessions() {
    let all = courses([
      ("2P1F", 1, "A"), ("3P", 2, "A"), ("3L", nil, "A"), ("4N", 1, "B"), ("4N", nil, "B"),
      ("2F", nil, "C"),
    ])
    #expect(all.map(\.session) == ["A", "B"])
    #expect(all.map { $0.rounds.map(\.number) } == [[1, 2, 3], [1, 2]])
    #expect(all.map(\.isChanged) == [true, false])
  }
}
