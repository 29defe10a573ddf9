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
    #expect(try reasons("scope", [:], high) == ["Rated “Largely” or better: scope.defined."])
    #expect(try reasons("blockers", [:], high) == ["No finding of this kind: blocker."])
    #expect(
      try reasons("records", [:], high) == ["Not yet in the state in force: D3 Incident records."])
  }
}
