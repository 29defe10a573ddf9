import GapAnalysis
import Testing

@Suite("Coverage")
struct CoverageTests {
  private let sample = questionnaire(
    [
      question("a", documents: ["reached"]), question("a.more", mandatory: false, quick: false),
      question("b", clause: "2.1"),
    ],
    documents: [
      document("reached"), document("unreached", clauses: ["1.2"]),
      document("extra", basis: .recommended, clauses: ["1.2"]),
    ])

  @Test("counts questions, triage, requirements and documents by assessable clause")
  func counts() {
    let rows = sample.coverage
    #expect(rows.map(\.clause.number) == ["1.1", "1.2", "2.1"])
    #expect(rows.map(\.questions) == [2, 0, 1])
    #expect(rows.map(\.triage) == [1, 0, 1])
    #expect(rows.map(\.mandatory) == [1, 0, 1])
    #expect(rows.map(\.documents) == [1, 2, 0])
  }

  @Test("shows holes: clauses nobody is asked about, required documents nobody is led to")
  func holes() {
    #expect(sample.coverage.filter(\.isHole).map(\.clause.number) == ["1.2"])
    #expect(sample.unreachedDocuments.map(\.id) == ["unreached"])
  }
}
