import GapAnalysis
import Testing

@Suite("Findings")
struct FindingTests {
  @Test("come in the order to work on them: blockers, priority, impact, what they unlock, effort")
  func order() {
    let questions = [
      question("light", impact: 1), question("costly", impact: 3, effort: .large),
      question("cheap", impact: 3, effort: .small),
      question("unlocking", impact: 3, effort: .large, documents: ["base"]),
      question("gate", gate: true, impact: 1), question("absent", impact: 2),
      question("fine"),
    ]
    let analysis = Analysis(
      questionnaire(
        questions, documents: [document("base"), document("next", dependsOn: ["base"])]),
      assessment([
        "light": .rated(.partly), "costly": .rated(.partly), "cheap": .rated(.partly),
        "unlocking": .rated(.partly), "gate": .rated(.partly), "absent": .rated(.not),
        "fine": .rated(.fully),
      ]))
    #expect(
      analysis.findings.map(\.question.id)
        == ["gate", "absent", "unlocking", "cheap", "costly", "light"])
    #expect(analysis.findings.map(\.priority) == [2, 1, 2, 2, 2, 2])
    #expect(analysis.findings.first?.id == "F-gate")
  }

  @Test("do not follow from open questions")
  func openQuestions() {
    let analysis = Analysis(
      questionnaire([question("a"), question("b")]), assessment(["a": .dontKnow]))
    #expect(analysis.findings == [])
  }

  @Test("name the clauses an audit would fail in only where a rule says so")
  func verdict() {
    let questions = questionnaire([question("a"), question("b", clause: "2.1")])
    let minor = Analysis(questions, assessment(["a": .rated(.partly), "b": .rated(.fully)]))
    #expect(minor.verdict.auditWouldFail == [])
    #expect(minor.verdict.worst == .minorGap)
    #expect(minor.verdict.worstClauses == ["1.1"])
    let major = Analysis(questions, assessment(["a": .rated(.partly), "b": .rated(.not)]))
    #expect(major.verdict.auditWouldFail == ["2.1"])
    #expect(Analysis(questions, Assessment()).verdict.worst == nil)
  }
}
