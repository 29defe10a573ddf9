import GapAnalysis
import Testing

/// What was answered, and what each kind of condition makes of it.
@Suite("Readiness")
struct ReadinessTests {
  private static let yes = Condition.profile(field: "suppliers", isOneOf: ["yes"])

  @Test(
    "a fact is met or not met as the profile says, and unknown while it says nothing",
    arguments: [
      ("yes", .met), ("no", .notMet), (nil, .unknown),
    ] as [(String?, ReadinessState)])
  func facts(supplier: String?, state: ReadinessState) {
    let result = judge(.facts(Self.yes), profile: supplier.map { ["suppliers": [$0]] } ?? [:])
    #expect(result.state == state)
    #expect(result.causes == [.field("suppliers")])
  }

  @Test("a field that only has to be answered is never 'not met'")
  func answered() {
    #expect(judge(.answered(field: "held")).state == .unknown)
    #expect(judge(.answered(field: "held"), profile: ["held": ["none"]]).state == .met)
  }

  @Test(
    "months are counted from a day of the profile to the day of the results",
    arguments: [
      // since, months, day of the results, state, day on which they are complete
      ("2026-03-02", 3, "2026-06-02", .met, "2026-06-02"),
      ("2026-03-02", 3, "2026-06-01", .notMet, "2026-06-02"),
      ("2026-11-30", 3, "2027-02-28", .met, "2027-02-28"),
      ("2026-11-30", 3, "2027-02-27", .notMet, "2027-02-28"),
      ("2026-03-02", 0, "2026-03-02", .met, "2026-03-02"),
      // It is planned to begin only.
      ("2026-03-02", 0, "2026-03-01", .notMet, "2026-03-02"),
    ] as [(String, Int, String, ReadinessState, String)])
  func elapsed(since: String, months: Int, day: String, state: ReadinessState, due: String) {
    let result = judge(
      .elapsed(field: "start", months: months), profile: ["start": [since]], on: day)
    #expect(result.state == state)
    #expect(result.due == Day(due))
  }

  @Test("no day, or none that can be read, is not known, and promises no day")
  func noDay() {
    for profile in [[:], ["start": ["soon"]]] {
      let result = judge(.elapsed(field: "start", months: 3), profile: profile)
      #expect(result.state == .unknown)
      #expect(result.due == nil)
    }
  }

  @Test(
    "questions must all be rated high enough; one that is too low decides, else one that is open",
    arguments: [
      // a, b, state, failing, open
      (.rated(.largely), .rated(.fully), .met, [], []),
      (.rated(.partly), .rated(.fully), .notMet, ["a"], []),
      (.rated(.partly), nil, .notMet, ["a"], ["b"]), (.rated(.fully), nil, .unknown, [], ["b"]),
      (.rated(.fully), .dontKnow, .unknown, [], ["b"]),
      (.rated(.fully), .notApplicable(NotApplicable(.notInScopeOfAssessment)), .unknown, [], ["b"]),
      // It does not apply here, so nothing speaks against it.
      (.rated(.fully), .notApplicable(NotApplicable(.conditionDoesNotExist)), .met, [], []),
    ] as [(Choice?, Choice?, ReadinessState, [String], [String])])
  func rated(
    first: Choice?, second: Choice?, state: ReadinessState, failing: [String], open: [String]
  ) {
    let result = judge(
      .rated(questions: ["a", "b"], atLeast: .largely), ["a": first, "b": second])
    #expect(result.state == state)
    #expect(result.failing.map(\.id) == failing)
    #expect(result.open.map(\.id) == open)
  }

  @Test("what the triage does not ask is not known")
  func beyondTriage() {
    let questions = [question("a"), question("b", quick: false)]
    let test = ReadinessTest.rated(questions: ["a", "b"], atLeast: .largely)
    let changes: [Change] = [.depthChosen(.triage), .rated("a", .fully)]
    let result = judge(test, of: questions, after: changes)
    #expect(result.state == .unknown)
    #expect(result.open == [.question("b")])
  }

  @Test(
    "no finding of a kind is known only when nothing open could become one",
    arguments: [
      // gate, requirement, state
      (.rated(.fully), .rated(.not), .met), (.rated(.not), .rated(.fully), .notMet),
      (.rated(.not), nil, .notMet), (nil, .rated(.fully), .unknown),
      (.dontKnow, .rated(.fully), .unknown),
      // An open question that is no gate cannot become a blocker.
      (.rated(.fully), nil, .met),
    ] as [(Choice?, Choice?, ReadinessState)])
  func noFinding(gate: Choice?, requirement: Choice?, state: ReadinessState) {
    let questions = [question("gate", gate: true), question("other")]
    let result = judge(
      .noFinding([.blocker]), ["gate": gate, "other": requirement], of: questions)
    #expect(result.state == state)
  }

  @Test("a clause that is worse than its questions is a finding of its own")
  func piledUp() {
    let questions = ["a", "b", "c"].map { question($0) }
    let minor = Choice.rated(.partly)
    let result = judge(
      .noFinding([.majorGap]), ["a": minor, "b": minor, "c": minor], of: questions)
    #expect(result.failing == [.clause("1.1")])
  }

  @Test(
    "documents must be in one of the states; what is not needed is passed over",
    arguments: [
      // rating of the question that leads to the document, states that will do, state
      (.rated(.fully), [.inForce], .met), (.rated(.largely), [.inForce], .notMet),
      (.rated(.largely), [.inForce, .outdated], .met), (.rated(.not), [.inForce], .notMet),
      (nil, [.inForce], .unknown), (.dontKnow, [.inForce], .unknown),
    ] as [(Choice?, [DocumentState], ReadinessState)])
  func documents(choice: Choice?, states: [DocumentState], state: ReadinessState) {
    let questions = [question("a", documents: ["must"])]
    let unneeded = document("unneeded", basis: .conditional, when: Self.yes)
    let result = judge(
      .documents(["must", "unneeded"], packItems: [], states: states), ["a": choice],
      of: questions, documents: [document("must"), unneeded],
      profile: ["suppliers": ["no"]])
    #expect(result.state == state)
    #expect(result.causes == [.document("must")])
  }

  @Test("a pack item needs its required documents, or all of them where none is required")
  func pack() {
    let questions = [question("a", documents: ["must"]), question("b", documents: ["may"])]
    let choices: KeyValuePairs<String, Choice?> = ["a": .rated(.fully), "b": .rated(.not)]
    func state(_ letter: String) -> ReadinessState {
      judge(
        .documents([], packItems: [letter], states: [.inForce]), choices, of: questions,
        documents: [
          document("must", pack: ["x"]), document("may", basis: .recommended, pack: ["x", "y"]),
        ]
      ).state
    }
    #expect(state("x") == .met)
    #expect(state("y") == .notMet)
  }

  @Test(
    "rules apply only where their condition is known to hold",
    arguments: [("yes", 1), ("no", 0), (nil, 0)] as [(String?, Int)])
  func rulesApply(supplier: String?, count: Int) {
    let rules = rules([.answered(field: "held")], when: Self.yes)
    let analysis = Analysis(
      questionnaire([question("a")], readiness: [rules]),
      assessment([:], profile: supplier.map { ["suppliers": [$0]] } ?? [:]))
    #expect(analysis.readiness.count == count)
  }

  @Test("a set counts its states, and waits for the latest day of those not met")
  func counts() throws {
    let rules = rules([
      .elapsed(field: "start", months: 3), .elapsed(field: "start", months: 6),
      .elapsed(field: "start", months: 0), .answered(field: "held"),
    ])
    let analysis = Analysis(
      questionnaire([question("a")], readiness: [rules]),
      Assessment([
        Event(
          sequence: 1, at: Timestamp(try #require(Day("2026-03-05"))), by: "",
          change: .profileSet(field: "start", values: ["2026-03-02"]))
      ]))
    let result = try #require(analysis.readiness.first)
    #expect(ReadinessState.allCases.map(result.count) == [1, 2, 1])
    #expect(result.total == 4)
    #expect(result.notBefore == Day("2026-09-02"))
  }
}

/// The result of one condition that is all the rules there are.
private func judge(
  _ test: ReadinessTest, _ choices: KeyValuePairs<String, Choice?> = [:],
  of questions: [Question] = [question("a"), question("b", mandatory: false)],
  documents: [DocumentRequirement] = [], profile: [String: [String]] = [:],
  on day: String = "2026-05-15", after changes: [Change] = []
) -> ReadinessConditionResult {
  let given =
    changes
    + profile.sorted { $0.key < $1.key }.map { .profileSet(field: $0.key, values: $0.value) }
    + choices.map { .answered(question: $0.key, choice: $0.value) }
  let events = given.enumerated().map { offset, change in
    Event(
      sequence: offset + 1, at: Timestamp(Day(day) ?? Day(number: 0)), by: "", change: change)
  }
  let analysis = Analysis(
    questionnaire(questions, documents: documents, readiness: [rules([test])]), Assessment(events))
  return analysis.readiness[0].conditions[0]
}

private func rules(_ tests: [ReadinessTest], when: Condition? = nil) -> ReadinessRules {
  ReadinessRules(
    id: "rules", title: text("Rules"), source: text("A source"), date: "2026",
    verification: .partly, notice: text("Ask."), condition: when,
    conditions: tests.enumerated().map { offset, test in
      ReadinessCondition(
        id: "c\(offset)", text: text("It is so."), change: text("Do it."), test: test)
    })
}
