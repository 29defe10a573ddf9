import GapAnalysis
import Testing

@Suite("What if")
struct WhatIfTests {
  private static let sample = questionnaire(
    [question("a", effort: .large, documents: ["doc"]), question("b", clause: "2.1")],
    documents: [document("doc")])
  private static let answered = assessment(["a": .rated(.not), "b": .rated(.partly)])

  @Test("an answer were another: counts, clauses and dates on both sides")
  func answer() throws {
    let effect = try Self.sample.whatIf(["a=L"], in: Self.answered)
    #expect(
      effect.counts
        == [
          .init(subject: .minorGap, before: 1, after: 2),
          .init(subject: .majorGap, before: 1, after: 0),
        ])
    #expect(effect.clauses.map(\.subject.number) == ["1.1"])
    #expect(effect.clauses.map(\.after) == [.minorGap])
    #expect(effect.before.assessment == Self.answered)
  }

  @Test("capacity, states and actions were others: dates and work")
  func plan() throws {
    let table: [(String, Double)] = [
      ("capacity=1", 10), ("capacity=1d", 10), ("doc=in-force", 9), ("A-a=done", 2),
    ]
    for (supposition, days) in table {
      let effect = try Self.sample.whatIf([supposition], in: Self.answered)
      #expect(effect.after.actionPlan.days == days, "\(supposition)")
      #expect(effect.movesPlan, "\(supposition)")
    }
  }

  @Test("nothing were another: nothing changes")
  func same() throws {
    #expect(try Self.sample.whatIf(["a=N", "b=partly"], in: Self.answered).isEmpty)
  }

  @Test(
    "cannot be asked of what does not exist",
    arguments: [
      ("a", SuppositionRefusal.noPair("a")), ("a=", .noPair("a=")), ("a=X", .noRating("X")),
      ("capacit=3", .unknown(UnknownName(name: "capacit", meant: "capacity"))),
      ("capacity=0", .plan(.notANumber("0", PlanField.possibleCapacity))),
      ("doc=new", .plan(.notAChoice("new", DocumentState.allCases.map(\.rawValue)))),
      ("A-z=done", .plan(.unknownAction("A-z", meant: nil))),
    ])
  func refused(supposition: String, refusal: SuppositionRefusal) {
    #expect(throws: refusal) { try Self.sample.whatIf([supposition], in: Self.answered) }
  }
}
