import GapAnalysis
import Testing

/// The plan begins on 1970-01-05, a Monday; `a` is absent and leads to `doc`, `b` is fully met.
@Suite("Decisions about the plan")
struct PlanEditTests {
  private static let sample = questionnaire(
    [question("a", effort: .medium, documents: ["doc"]), question("b")],
    documents: [document("doc"), document("other"), document("merged")])

  private func analysis(_ decisions: [(PlanItem, PlanField, String?)] = []) -> Analysis {
    let decided =
      [Change.planned(.plan, .start, "1970-01-05")]
      + decisions.map { Change.planned($0.0, $0.1, $0.2) }
    return Analysis(
      Self.sample, Assessment(events([.rated("a", .not), .rated("b", .fully)] + decided)))
  }

  @Test(
    "are accepted as they are typed, without needless spaces",
    arguments: [
      (PlanItem.plan, PlanField.start, "2026-05-04"), (.plan, .capacity, "2.5"),
      (.plan, .weekdays, "mon tue"), (.plan, .holidays, "2026-10-01 2026-10-02"),
      (.document("doc"), .state, "in-force"), (.document("doc"), .author, "Li Na"),
      (.document("doc"), .days, "0"), (.document("doc"), .mergeInto, "other"),
      (.action("a"), .due, "1970-01-05"), (.action("a"), .percent, "50"),
      (.action("a"), .status, "done"), (.action("a"), .owner, "张伟"),
    ])
  func accepted(item: PlanItem, field: PlanField, value: String) throws {
    #expect(try analysis().deciding(item, field, " \(value) ") == .planned(item, field, value))
    #expect(try analysis().deciding(item, field, "  ") == .planned(item, field, nil))
  }

  @Test(
    "are refused for a reason that says what would do",
    arguments: [
      (PlanItem.plan, PlanField.start, "2026-02-30", PlanRefusal.notADay("2026-02-30")),
      (.plan, .capacity, "0", .notANumber("0", PlanField.possibleCapacity)),
      (.plan, .capacity, "-1", .notANumber("-1", PlanField.possibleCapacity)),
      (.plan, .capacity, "many", .notANumber("many", PlanField.possibleCapacity)),
      (.plan, .capacity, "nan", .notANumber("nan", PlanField.possibleCapacity)),
      (.plan, .capacity, "10000", .notANumber("10000", PlanField.possibleCapacity)),
      (.plan, .weekdays, "monday", .notAChoice("monday", Weekday.allCases.map(\.rawValue))),
      (.plan, .owner, "Li", .wrongField(.owner)),
      (.action("a"), .state, "draft", .wrongField(.state)),
      (.action("a"), .percent, "101", .notANumber("101", 0...100)),
      (.action("a"), .days, "251", .notANumber("251", PlanField.possibleDays)),
      (
        .document("doc"), .state, "ready",
        .notAChoice("ready", DocumentState.allCases.map(\.rawValue))
      ),
      (.document("doc"), .mergeInto, "doc", .cannotMerge(into: "doc")),
      (.document("doc"), .mergeInto, "othr", .unknownDocument("othr", meant: "other")),
    ])
  func refused(item: PlanItem, field: PlanField, value: String, refusal: PlanRefusal) {
    #expect(throws: refusal) { try analysis().deciding(item, field, value) }
  }

  @Test("do not set a date before the plan begins")
  func beforeStart() throws {
    let start = try #require(Day("1970-01-05"))
    let due = try #require(Day("1970-01-04"))
    #expect(throws: PlanRefusal.beforeStart(due, start: start)) {
      try analysis().deciding(.action("a"), .due, "1970-01-04")
    }
  }

  @Test("name an item that exists, else say which was meant")
  func names() throws {
    let analysis = analysis()
    #expect(try analysis.action(named: "A-a") == .action("a"))
    #expect(try analysis.action(named: "a") == .action("a"))
    #expect(throws: PlanRefusal.noFinding(question: "b")) { try analysis.action(named: "b") }
    #expect(throws: PlanRefusal.unknownAction("zzz", meant: nil)) {
      try analysis.action(named: "zzz")
    }
    #expect(try analysis.document(named: "DOC") == .document("doc"))
    #expect(throws: PlanRefusal.unknownDocument("othr", meant: "other")) {
      try analysis.document(named: "othr")
    }
  }

  @Test("of a document's state go before what ratings say, and change what follows")
  func state() throws {
    let before = analysis()
    #expect(before.documentPlan["doc"]?.state == .missing)
    #expect(before.documentPlan["doc"]?.isStateByHand == false)
    let after = analysis([(.document("doc"), .state, "in-force")])
    let item = try #require(after.documentPlan["doc"])
    #expect(item.state == .inForce && item.action == .keep && item.days == 0)
    #expect(item.isStateByHand)
    #expect(after.actionPlan.items[0].writes == [])
    #expect(after.verdict.missingDocuments == [])
  }

  @Test("of effort, progress and merging change the work that is left")
  func work() {
    let table: [([(PlanItem, PlanField, String?)], Double)] = [
      ([], 4), ([(.action("a"), .days, "5")], 6), ([(.document("doc"), .days, "2.5")], 5.5),
      ([(.action("a"), .percent, "50")], 2.5), ([(.action("a"), .status, "done")], 1),
      ([(.action("a"), .days, "5"), (.action("a"), .days, nil)], 4),
    ]
    for (decisions, days) in table {
      #expect(analysis(decisions).actionPlan.days == days, "\(decisions)")
    }
    let merged = analysis([(.document("doc"), .mergeInto, "other")])
    #expect(merged.documentPlan["doc"]?.action == .merge)
  }

  @Test("that are done leave the finding until the question is answered anew")
  func done() {
    let plan = analysis([(.action("a"), .status, "done"), (.document("doc"), .state, "in-force")])
    #expect(plan.findings.map(\.question.id) == ["a"])
    #expect(plan.actionPlan.schedule[.action("a")] == nil)
    #expect(plan.actionPlan.items[0].edits.status == .done)
  }

  @Test("of start, capacity and holidays move the dates")
  func settings() {
    let table: [([(PlanItem, PlanField, String?)], String)] = [
      ([], "1970-01-08"), ([(.plan, .capacity, "10")], "1970-01-06"),
      ([(.plan, .holidays, "1970-01-06 1970-01-07")], "1970-01-12"),
      ([(.plan, .weekdays, "mon"), (.plan, .capacity, "1")], "1970-01-26"),
      ([(.plan, .start, "1970-02-02")], "1970-02-05"),
    ]
    for (decisions, end) in table {
      #expect(analysis(decisions).actionPlan.schedule.end == Day(end), "\(decisions)")
    }
  }

  @Test("can be taken back one by one, like every change")
  func undo() {
    var assessment = analysis([(.plan, .capacity, "10"), (.plan, .capacity, "20")]).assessment
    for expected in ["10", nil] as [String?] {
      assessment.apply(
        Event(
          sequence: assessment.nextSequence, at: Timestamp(secondsSince1970: 1_790_001_000),
          by: "", change: .undone(sequence: assessment.nextUndo?.sequence ?? 0)))
      #expect(assessment.edits(of: .plan)[.capacity] == expected)
    }
  }

  @Test("about what the questionnaire does not hold any more change nothing and are kept")
  func stale() {
    let analysis = analysis([
      (.document("gone"), .state, "missing"), (.action("gone"), .days, "9"),
    ])
    #expect(analysis.actionPlan.days == 4)
    #expect(analysis.assessment.planEdits.count == 3)
  }

  @Test("that somebody damaged in the file count as none")
  func damaged() {
    let analysis = analysis([
      (.plan, .capacity, "-3"), (.action("a"), .days, "inf"), (.document("doc"), .state, "lost"),
      (.action("a"), .percent, "900"), (.plan, .holidays, "whenever"),
    ])
    #expect(analysis.actionPlan.settings.capacity == 5)
    #expect(analysis.documentPlan["doc"]?.state == .missing)
    #expect(analysis.actionPlan.days == 1)
  }
}
