import GapAnalysis
import Testing

/// The results hold for Monday 4 May 2026; one day of work fits into one day of the week.
@Suite("The earliest day to apply")
struct ApplicationDateTests {
  private static let running = ReadinessTest.elapsed(field: "start", months: 3)
  private static let audit = ReadinessTest.rated(questions: ["audit"], atLeast: .largely)
  private static let noMajor = ReadinessTest.noFinding([.blocker, .majorGap])
  private static let written = ReadinessTest.documents(["doc"], packItems: [], states: [.inForce])

  @Test(
    "is the latest of the days that its conditions wait for",
    arguments: [
      // conditions, start of operation, rating of the audit, day, what decides
      ([running], "2026-03-01", Rating.fully, "2026-06-01", "start"),
      ([running], "2026-01-01", .fully, "2026-05-04", nil),
      ([audit], nil, .partly, "2026-05-05", "audit"),
      ([running, audit], "2026-03-01", .not, "2026-06-01", "start"),
      ([running, audit], "2026-01-15", .not, "2026-05-05", "audit"),
      ([noMajor], nil, .not, "2026-05-05", "audit"),
      ([written], nil, .largely, "2026-05-04", "doc"),
      ([audit, written], nil, .fully, "2026-05-04", nil),
    ] as [([ReadinessTest], String?, Rating, String, String?)])
  func latest(
    tests: [ReadinessTest], start: String?, audit: Rating, day: String, decisive: String?
  ) throws {
    let date = try date(tests, start: start, audit: .rated(audit))
    #expect(date.day == Day(day))
    #expect(date.decisive?.cause.id == decisive)
    #expect(date.undated == [])
  }

  @Test("is not known while something has no date, and says what that is")
  func undated() throws {
    let open = try date([Self.running, Self.audit], start: nil, audit: nil)
    #expect(open.day == nil)
    #expect(open.undated.map(\.cause) == [.field("start"), .question("audit")])
    #expect(open.notBefore == Day("2026-05-04"))
    let partly = try date([Self.running, Self.audit], start: nil, audit: .rated(.not))
    #expect(partly.day == nil)
    #expect(partly.notBefore == Day("2026-05-05"))
    #expect(partly.undated.map(\.condition) == ["c0"])
  }

  @Test("counts what several conditions wait for once")
  func once() throws {
    let open = try date([Self.audit, Self.noMajor], start: nil, audit: nil)
    #expect(open.undated.map(\.cause) == [.question("audit")])
    #expect(open.waits.count == 2)
  }

  @Test("names the action and what it waited for")
  func chain() throws {
    let date = try date([Self.audit], start: nil, audit: .rated(.not))
    #expect(date.decisive?.item == .action("audit"))
    #expect(date.chain == [.document("doc")])
  }

  @Test("waits for the last of those that bring a pile of partly met requirements down")
  func pile() throws {
    let questions = (0..<4).map { question("q\($0)") }
    let analysis = Analysis(
      questionnaire(questions, readiness: [rules([.noFinding([.majorGap])])]),
      Assessment(events(questions.map { .rated($0.id, .partly) })))
    let date = try #require(analysis.applicationDates.first)
    #expect(date.decisive?.cause == .clause("1.1"))
    #expect(date.day == analysis.actionPlan.whatFirst.date)
    #expect(date.day != nil)
  }

  @Test("moves with capacity")
  func capacity() throws {
    let slow = try date(
      [Self.audit], start: nil, audit: .rated(.not), and: [.planned(.plan, .capacity, "1")])
    #expect(slow.day == Day("2026-05-15"))
  }

  private func date(
    _ tests: [ReadinessTest], start: String?, audit: Choice?, and changes: [Change] = []
  ) throws -> ApplicationDate {
    let given =
      [Change.planned(.plan, .start, "2026-05-04")]
      + [start].compactMap { $0 }.map { .profileSet(field: "start", values: [$0]) }
      + [.answered(question: "audit", choice: audit)] + changes
    let day = try #require(Day("2026-05-04"))
    let events = given.enumerated().map {
      Event(sequence: $0 + 1, at: Timestamp(day), by: "", change: $1)
    }
    let analysis = Analysis(
      questionnaire(
        [question("audit", documents: ["doc"])], documents: [document("doc")],
        readiness: [rules(tests)]),
      Assessment(events))
    return try #require(analysis.applicationDates.first)
  }
}

private func rules(_ tests: [ReadinessTest]) -> ReadinessRules {
  ReadinessRules(
    id: "rules", title: text("Rules"), source: text("A source"), date: "2026",
    verification: .partly, notice: text("Ask."),
    conditions: tests.enumerated().map { offset, test in
      ReadinessCondition(
        id: "c\(offset)", text: text("It is so."), change: text("Do it."), test: test)
    })
}
