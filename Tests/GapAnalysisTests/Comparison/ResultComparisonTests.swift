import GapAnalysis
import TestSupport
import Testing

@Suite("Results compared with earlier ones")
struct ResultComparisonTests {
  /// The development of the finding of `scope.defined`, given all its choices so far.
  private func finding(
    _ choices: [Choice?], before count: Int
  ) -> FindingDevelopment? {
    let all = choices.map { Change.answered(question: "scope.defined", choice: $0) }
    let comparison = Comparison(
      .small, from: Assessment(events(Array(all.prefix(count)))), to: Assessment(events(all)))
    return comparison.findings.first?.development
  }

  @Test(
    "a finding is closed, new, reopened, open, or no longer judged",
    arguments: [
      ([.rated(.not), .rated(.fully)], 1, .closed),
      ([.rated(.fully), .rated(.not)], 1, .new), ([.rated(.not)], 0, .new),
      ([.rated(.not), .rated(.fully), .rated(.partly)], 2, .reopened),
      ([.rated(.not), .rated(.partly)], 1, .open),
      // Nobody said that it is met.
      ([.rated(.not), .dontKnow], 1, .lapsed), ([.rated(.not), nil], 1, .lapsed),
      // It was never closed, so it cannot be back.
      ([.rated(.not), .dontKnow, .rated(.not)], 2, .new),
      ([.rated(.fully)], 0, nil),
    ] as [([Choice?], Int, FindingDevelopment?)])
  func findings(choices: [Choice?], before count: Int, development: FindingDevelopment?) {
    #expect(finding(choices, before: count) == development)
  }

  @Test("what was taken back does not reopen a finding")
  func undone() {
    let changes: [Change] = [
      .rated("scope.defined", .not), .undone(sequence: 1), .rated("scope.defined", .fully),
      .rated("scope.defined", .partly),
    ]
    let before = Assessment(events(Array(changes.prefix(3))))
    let comparison = Comparison(.small, from: before, to: Assessment(events(changes)))
    #expect(comparison.findings.map(\.development) == [.new])
  }

  @Test("a clause says whether, how far, and how many were assessed, on both sides")
  func clause() throws {
    let comparison = Comparison(
      .small, from: assessment(["incident.recording": .rated(.not)]),
      to: assessment(["incident.recording": .rated(.fully), "incident.tool": .rated(.fully)]))
    let clause = try #require(comparison.clauses.first { $0.clause.number == "8.6.1" })
    #expect(clause.isChanged)
    #expect(clause.before.conformity == .majorGap && clause.after.conformity == .notAssessed)
    #expect(clause.before.achievement?.share == 0 && clause.after.achievement?.share == 1)
    #expect(clause.before.tally.assessed == 1 && clause.after.tally.assessed == 2)
    #expect(comparison.clauses.filter(\.isChanged).map(\.clause.number) == ["8", "8.6", "8.6.1"])
  }

  @Test("documents that came into force are finished; others are told with both states")
  func documents() {
    let comparison = Comparison(
      .small,
      from: assessment(["scope.defined": .rated(.not), "incident.recording": .rated(.fully)]),
      to: assessment(["scope.defined": .rated(.fully), "incident.recording": .rated(.partly)]))
    let documents = comparison.documents
    #expect(
      documents.map(\.document.id) == [
        "scope-statement", "incident-procedure", "incident-records",
      ])
    #expect(documents.map(\.before) == [.missing, .inForce, .inForce])
    #expect(documents.map(\.after) == [.inForce, .draft, .draft])
    #expect(documents.map(\.isFinished) == [true, false, false])
  }

  private let waiting = Questionnaire.small.with(readiness: [
    ReadinessRules(
      id: "rules", title: text("Rules"), source: text("us"), date: "2026", verification: .yes,
      notice: text(""),
      conditions: [
        ReadinessCondition(
          id: "time", text: text("Three months"), change: text("wait"),
          test: .elapsed(field: "target-date", months: 3)),
        ReadinessCondition(
          id: "scope", text: text("Scope"), change: text("write"),
          test: .rated(questions: ["scope.defined"], atLeast: .fully)),
      ])
  ])

  private func started(_ day: String?, _ rating: Rating) -> Assessment {
    let start = day.map { Change.profileSet(field: "target-date", values: [$0]) }
    return Assessment(events([.rated("scope.defined", rating)] + (start.map { [$0] } ?? [])))
  }

  @Test("the earliest day moves by so many days, and the condition that moved it is named")
  func readiness() throws {
    let comparison = Comparison(
      waiting, from: started("2026-09-01", .not), to: started("2026-09-11", .fully))
    let rules = try #require(comparison.readiness.first)
    #expect(rules.daysMoved == 10)
    #expect(rules.conditions.map(\.condition.id) == ["time", "scope"])
    #expect(rules.because.map(\.condition.id) == ["time"])
  }

  @Test("a day that is known now, or waited for no more, did not move by days")
  func daysAppear() throws {
    let known = Comparison(waiting, from: started(nil, .not), to: started("2026-09-01", .not))
    let rules = try #require(known.readiness.first)
    #expect(rules.daysMoved == nil && rules.isChanged)
    #expect(rules.because.map(\.condition.id) == ["time"])
    let same = Comparison(
      waiting, from: started("2026-09-01", .not), to: started("2026-09-01", .fully))
    #expect(same.readiness.first?.because.isEmpty == true)
  }
}
