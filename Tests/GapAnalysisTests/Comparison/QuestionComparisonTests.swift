import GapAnalysis
import TestSupport
import Testing

@Suite("An answer compared with an earlier one")
struct QuestionComparisonTests {
  private static let outside = Choice.notApplicable(NotApplicable(.notInScopeOfAssessment))

  @Test(
    "is better or worse only where both are ratings",
    arguments: [
      (.rated(.not), .rated(.partly), .better), (.rated(.partly), .rated(.fully), .better),
      (.rated(.largely), .rated(.partly), .worse), (.rated(.fully), .rated(.not), .worse),
      (.rated(.partly), .rated(.partly), .same),
      (nil, .rated(.not), .newlyAnswered), (nil, .rated(.fully), .newlyAnswered),
      (nil, .dontKnow, .newlyAnswered), (.rated(.fully), nil, .noLongerAnswered),
      (.dontKnow, nil, .noLongerAnswered), (nil, nil, .same), (.dontKnow, .dontKnow, .same),
      (.dontKnow, .rated(.not), .resolved), (.dontKnow, .rated(.fully), .resolved),
      (.rated(.fully), .dontKnow, .changed), (.rated(.not), .dontKnow, .changed),
      (.rated(.not), outside, .changed), (outside, .rated(.not), .changed),
    ] as [(Choice?, Choice?, QuestionDevelopment)])
  func ratings(before: Choice?, after: Choice?, development: QuestionDevelopment) {
    let comparison = Comparison(
      .small, from: assessment(["scope.defined": before]),
      to: assessment(["scope.defined": after]))
    #expect(comparison.questions.first { $0.id == "scope.defined" }?.development == development)
  }

  /// An assessment of a questionnaire whose questions have these wordings.
  private func answered(_ wordings: [String: UInt64], _ rating: Rating) -> Assessment {
    let reference = QuestionnaireReference(
      id: "small", version: "1.0.0", fingerprint: "\(wordings.values.reduce(0, &+))",
      wordings: wordings)
    let changes = wordings.keys.sorted().map { Change.rated($0, rating) }
    return Assessment(events([.questionnaireChosen(reference)] + changes))
  }

  private func developments(_ before: Assessment, _ after: Assessment) -> [String: String] {
    let questions = Comparison(.small, from: before, to: after).questions
    return Dictionary(
      uniqueKeysWithValues: questions.filter { $0.development != .same }.map {
        ($0.id, $0.development.rawValue)
      })
  }

  @Test("is not comparable where the question had other words")
  func reworded() {
    let before = answered(["scope.defined": 1, "incident.tool": 1], .not)
    let after = answered(["scope.defined": 2, "incident.tool": 1], .fully)
    #expect(
      developments(before, after) == ["scope.defined": "reworded", "incident.tool": "better"])
  }

  @Test("is new or gone where only one questionnaire asked it")
  func newAndGone() {
    let before = answered(["scope.defined": 1, "scope.old": 1], .partly)
    let after = answered(["scope.defined": 1, "incident.tool": 1], .partly)
    #expect(developments(before, after) == ["incident.tool": "new", "scope.old": "gone"])
  }

  @Test("is that to the old words as long as nobody answered the new ones")
  func notAnsweredAgain() {
    let before = answered(["scope.defined": 1], .partly)
    let upgrade = QuestionnaireReference(
      id: "small", version: "2.0.0", fingerprint: "2", wordings: ["scope.defined": 2])
    var after = before
    after.apply(
      Event(
        sequence: after.nextSequence, at: Timestamp(secondsSince1970: 1_800_000_000), by: "",
        change: .questionnaireChosen(upgrade)))
    #expect(developments(before, after) == [:])
  }

  @Test("counts as absent where the question does not apply")
  func notTriggered() {
    let suppliers = "suppliers.internal"
    let before = assessment([suppliers: .rated(.not)], profile: ["internal-suppliers": ["no"]])
    let after = assessment([suppliers: .rated(.fully)], profile: ["internal-suppliers": ["yes"]])
    #expect(developments(before, after)[suppliers] == "newly-answered")
    #expect(developments(after, before)[suppliers] == "no-longer-answered")
  }

  @Test("is not compared with itself")
  func nothing() {
    let state = answered(["scope.defined": 1], .partly)
    #expect(Comparison(.small, from: state, to: state).isEmpty)
    #expect(!Comparison(.small, from: Assessment(), to: state).isEmpty)
  }
}
