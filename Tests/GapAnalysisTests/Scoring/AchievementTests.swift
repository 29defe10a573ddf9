import GapAnalysis
import Testing

@Suite("Achievement")
struct AchievementTests {
  private func achievement(_ ratings: [Rating], impacts: [Int]? = nil) -> Achievement? {
    let ids = ratings.indices.map { "q\($0)" }
    let questions = ids.enumerated().map { question($1, impact: impacts?[$0] ?? 1) }
    let changes = zip(ids, ratings).enumerated().map { index, pair in
      Event(
        sequence: index + 1, at: Timestamp(secondsSince1970: 0), by: "",
        change: .answered(question: pair.0, choice: .rated(pair.1)))
    }
    return Analysis(questionnaire(questions), Assessment(changes)).achievement
  }

  @Test(
    "takes its letter from the cut points of ISO/IEC 33020: 15, 50 and 85 per cent",
    arguments: [
      ([Rating.not], Rating.not), ([.partly], .partly), ([.largely], .largely), ([.fully], .fully),
      // (1/3 + 2/3) / 2 is 50 per cent, which still is partly.
      ([.partly, .largely], .partly),
      ([.largely, .largely, .partly], .largely),
      // 5 1/3 of 6 is 88.9 per cent.
      ([.fully, .fully, .fully, .fully, .fully, .partly], .fully),
      ([.fully, .largely], .largely),
      // 1/3 of 3 is 11 per cent.
      ([.not, .not, .partly], .not),
    ])
  func cutPoints(ratings: [Rating], expected: Rating) {
    #expect(achievement(ratings)?.rating == expected)
  }

  @Test("weighs a question by its impact")
  func weights() throws {
    let heavy = try #require(achievement([.fully, .not], impacts: [4, 1]))
    #expect(heavy.share == 0.75)
    let light = try #require(achievement([.fully, .not], impacts: [1, 4]))
    #expect(light.share == 0.25)
  }

  @Test("of nothing rated is nothing: neither 0 nor 100 per cent")
  func nothing() {
    let questions = questionnaire([question("a"), question("b")])
    #expect(Analysis(questions, Assessment()).achievement == nil)
    #expect(Analysis(questions, assessment(["a": .dontKnow, "b": nil])).achievement == nil)
  }

  @Test("leaves out what is unanswered, unknown or not triggered")
  func denominators() {
    let questions = questionnaire([
      question("a"), question("b"), question("c"),
      question("d", when: .profile(field: "suppliers", isOneOf: ["yes"])),
    ])
    let analysis = Analysis(
      questions,
      assessment(
        ["a": .rated(.fully), "b": .dontKnow, "d": .rated(.not)], profile: ["suppliers": ["no"]]))
    #expect(analysis.achievement?.share == 1)
    #expect(analysis.tally.total == 4)
    #expect(analysis.tally.applicable == 3)
    #expect(analysis.tally.assessed == 1)
  }

  @Test("never falls when an answer improves, and no status becomes worse")
  func monotone() {
    let questions = questionnaire([
      question("a", gate: true, impact: 4), question("b", impact: 2),
      question("c", mandatory: false), question("d", clause: "2.1"),
    ])
    for others in Rating.allCases {
      for (worse, better) in zip(Rating.allCases, Rating.allCases.dropFirst()) {
        for id in ["a", "b", "c", "d"] {
          let before = analysis(questions, [id: worse], others)
          let after = analysis(questions, [id: better], others)
          #expect((after.achievement?.share ?? 0) >= (before.achievement?.share ?? 0))
          for (old, new) in zip(before.clauses, after.clauses) {
            #expect(new.conformity.severity <= old.conformity.severity)
          }
          #expect(after.findings.count <= before.findings.count)
        }
      }
    }
  }

  private func analysis(
    _ questions: Questionnaire, _ chosen: [String: Rating], _ others: Rating
  ) -> Analysis {
    let events = ["a", "b", "c", "d"].enumerated().map { index, id in
      Event(
        sequence: index + 1, at: Timestamp(secondsSince1970: 0), by: "",
        change: .answered(question: id, choice: .rated(chosen[id] ?? others)))
    }
    return Analysis(questions, Assessment(events))
  }

  @Test("counts always add up to the whole")
  func addsUp() {
    let choices: [Choice?] = [
      nil, .dontKnow, .rated(.not), .rated(.partly), .rated(.largely), .rated(.fully),
      .notApplicable(.init(.notInScopeOfAssessment)),
    ]
    for first in choices {
      for second in choices {
        let tally = Analysis(
          questionnaire([question("a"), question("b", mandatory: false)]),
          assessment(["a": first, "b": second])
        ).tally
        #expect(Conformity.allCases.reduce(0) { $0 + tally[$1] } == 2)
        #expect(Rating.allCases.reduce(0) { $0 + tally[$1] } == tally.assessed)
        #expect(tally.applicable <= tally.total && tally.assessed <= tally.applicable)
        let apart = tally.assessed + tally.open + tally.leftOut + tally[.toBeChecked]
        #expect(apart == tally.applicable)
      }
    }
  }
}
