import GapAnalysis
import TestSupport
import Testing

@Suite("Reasons for readiness, in words")
struct ReadinessWordsTests {
  private func reasons(
    _ id: String, _ profile: [String: [String]], _ choices: KeyValuePairs<String, Choice?> = [:],
    _ language: Language = .english
  ) throws -> [String] {
    let assessment = assessment(choices, profile: profile)
    let analysis = Analysis(.certified, assessment)
    let results = analysis.readiness.flatMap { $0.conditions + $0.materials }
    let result = try #require(results.first { $0.condition.id == id })
    return Questionnaire.certified.reasons(
      for: result, in: assessment, try shippedWords(language))
  }

  private let china = ["jurisdiction": ["cn"]]

  @Test("name the fact, or say that it is not known")
  func facts() throws {
    #expect(
      try reasons("licence", ["jurisdiction": ["cn"], "legal-standing": ["no"]])
        == ["“Legal standing”: no"])
    #expect(try reasons("licence", china) == ["Not known yet: Legal standing."])
    #expect(try reasons("licence", china, [:], .chinese) == ["尚不清楚：合法资格。"])
  }

  @Test("name the day the time is up")
  func elapsed() throws {
    #expect(
      try reasons("three-months", ["jurisdiction": ["cn"], "running-since": ["1970-01-31"]])
        == ["Since 1970-01-31; 3 months are complete on 1970-04-30."])
  }

  @Test("name questions, findings and documents")
  func answers() throws {
    let low: KeyValuePairs<String, Choice?> = [
      "scope.defined": .rated(.partly), "incident.recording": .dontKnow,
    ]
    #expect(try reasons("scope", [:], low) == ["Rated lower than “Largely”: scope.defined."])
    #expect(
      try reasons("blockers", [:], low) == ["1 finding of this kind (blocker): scope.defined."])
    #expect(try reasons("records", [:], low) == ["Not known yet: D3 Incident records."])
    let high: KeyValuePairs<String, Choice?> = [
      "scope.defined": .rated(.fully), "incident.recording": .rated(.partly),
    ]
    #expect(
      try reasons("scope", [:], high) == [
        "Rated “Largely” or better: scope.defined.",
        "As stated; no evidence is listed for: scope.defined.",
      ])
    #expect(try reasons("blockers", [:], high) == ["No finding of this kind: blocker."])
    #expect(
      try reasons("records", [:], high) == ["Not yet in the state in force: D3 Incident records."])
  }

  @Test("tell findings from clauses in which smaller gaps pile up")
  func piledUp() throws {
    let questions = [question("worst", clause: "2.1")] + ["a", "b", "c"].map { question($0) }
    let condition = ReadinessCondition(
      id: "majors", text: .init(), change: .init(), test: .noFinding([.majorGap]))
    let result = ReadinessConditionResult(
      condition, causes: [], failing: [.question("worst"), .clause("1.1")])
    #expect(
      questionnaire(questions).reasons(for: result, in: Assessment([]), try shippedWords(.english))
        == [
          "1 finding of this kind (major gap): worst.",
          "1 clause comes to it (major gap) as a whole, by smaller gaps that pile up or a document "
            + "that is missing: 1.1.",
        ])
  }
}
