import Testing

@testable import GapAnalysis

/// What holds for every assessment, tried on many made by chance; the same ones in every run.
@Suite("Every plan")
struct PlanPropertyTests {
  private static let seeds = Array(UInt64(1)...120)

  @Test(
    "does what is needed first before what needs it, and no more in a week than there is capacity")
  func dependenciesAndCapacity() throws {
    for seed in Self.seeds {
      let analysis = RandomCase(seed).analysis()
      let plan = analysis.actionPlan
      #expect(plan.schedule.troubles == [])
      #expect(plan.schedule.overloads == [])
      for document in analysis.documentPlan.toDo {
        let entry = try #require(plan.schedule[document.item])
        for needed in document.document.dependsOn {
          guard let before = plan.schedule[.document(needed)] else { continue }
          #expect(before.end <= entry.start, "seed \(seed)")
        }
      }
      for action in plan.items {
        let entry = try #require(plan.schedule[action.item])
        for id in action.question.documents {
          guard let before = plan.schedule[.document(id)] else { continue }
          #expect(before.end <= entry.start, "seed \(seed)")
        }
      }
      // All work done by a day fits into the capacity until then.
      let start = try #require(plan.settings.start)
      for entry in plan.schedule.entries.values {
        let until = plan.schedule.entries.values.filter { $0.end <= entry.end }
        let days = (start.number...entry.end.number).filter {
          plan.settings.calendar.isWorked(Day(number: $0))
        }
        let work = until.reduce(0) { $0 + $1.days }
        #expect(work <= Double(days.count) * plan.settings.capacityPerDay + 1e-6, "seed \(seed)")
      }
    }
  }

  @Test("counts all work once: the parts add up to the whole")
  func addsUp() {
    for seed in Self.seeds {
      let analysis = RandomCase(seed).analysis()
      let plan = analysis.actionPlan
      let parts = plan.schedule.entries.values.reduce(0) { $0 + $1.days }
      #expect(abs(parts - plan.days) < 1e-6, "seed \(seed)")
      let written = plan.items.flatMap(\.writes)
      #expect(Set(written).count == written.count, "seed \(seed)")
      #expect(Set(written).isSubset(of: analysis.documentPlan.toDo.map(\.document.id)))
      #expect(plan.items.count == analysis.findings.count)
      for clause in analysis.clauses {
        let tally = clause.tally
        #expect(Conformity.allCases.reduce(0) { $0 + tally[$1] } == tally.total)
      }
    }
  }

  @Test("leaves neither blocker nor major gap once what comes first is done")
  func whatFirstSuffices() {
    for seed in Self.seeds {
      let sample = RandomCase(seed)
      let before = sample.analysis()
      let after = sample.analysis(
        before.actionPlan.whatFirst.actions.map { .rated($0, .fully) }
          + before.actionPlan.whatFirst.documents.map {
            .planned(.document($0), .state, "in-force")
          })
      #expect(after.verdict.auditWouldFail == [], "seed \(seed)")
      #expect(after.actionPlan.whatFirst.isEmpty, "seed \(seed)")
    }
  }

  @Test("gets no worse when an answer gets better: no status, no date, no more to do first")
  func improving() {
    for seed in Self.seeds {
      let sample = RandomCase(seed)
      let before = sample.analysis()
      for result in before.results {
        guard let rating = result.answer.rating, rating != .fully else { continue }
        for better in Rating.allCases where better > rating {
          let after = sample.analysis([.rated(result.question.id, better)])
          let name: Comment = "seed \(seed), \(result.question.id) \(rating) to \(better)"
          for (old, new) in zip(before.clauses, after.clauses) {
            #expect(new.conformity.severity <= old.conformity.severity, name)
          }
          let (old, new) = (before.actionPlan, after.actionPlan)
          #expect(new.days <= old.days + 1e-6, name)
          #expect(new.whatFirst.days <= old.whatFirst.days + 1e-6, name)
          #expect(isNoLater(new.schedule.end, old.schedule.end), name)
          #expect(isNoLater(new.whatFirst.date, old.whatFirst.date), name)
          #expect(new.whatFirst.actions.count <= old.whatFirst.actions.count, name)
        }
      }
    }
  }

  @Test("counts an unanswered question neither way")
  func unanswered() {
    for seed in Self.seeds.prefix(40) {
      let sample = RandomCase(seed)
      let extra = question("later", clause: "2.1", impact: 4)
      let (without, with) = (sample.analysis(), sample.analysis(adding: [extra]))
      #expect(with.achievement == without.achievement, "seed \(seed)")
      #expect(with.tally.assessed == without.tally.assessed)
      #expect(with.findings.map(\.id) == without.findings.map(\.id))
      #expect(with.actionPlan.schedule.entries == without.actionPlan.schedule.entries)
    }
  }

  @Test("is the same whatever the order in which answers and decisions were made")
  func order() {
    for seed in Self.seeds.prefix(40) {
      let sample = RandomCase(seed)
      let (one, other) = (sample.analysis(), sample.analysis(isReversed: true))
      #expect(one.actionPlan.schedule == other.actionPlan.schedule, "seed \(seed)")
      #expect(one.actionPlan.items.map(\.id) == other.actionPlan.items.map(\.id))
      #expect(one.actionPlan.whatFirst == other.actionPlan.whatFirst)
    }
  }

  private func isNoLater(_ day: Day?, _ other: Day?) -> Bool {
    guard let day else { return true }
    return other.map { day <= $0 } ?? false
  }
}

/// A small questionnaire with answers, by chance but always the same for a seed.
///
/// Each document belongs to the questions of one clause; no question's being asked depends on another,
/// because answering better may then rightly bring up new questions.
private struct RandomCase {
  private let questions: [Question]
  private let documents: [DocumentRequirement]
  private let changes: [Change]

  init(_ seed: UInt64) {
    var chance = Chance(seed)
    let clauses = ["1.1", "1.2", "2.1"]
    documents = (0..<6).map { index in
      document(
        "d\(index)", level: chance.number(4) + 1, clauses: [clauses[index % 3]],
        dependsOn: (0..<index).filter { _ in chance.number(4) == 0 }.map { "d\($0)" },
        effort: Effort.allCases[chance.number(3)])
    }
    questions = (0..<14).map { index in
      let clause = chance.number(3)
      return question(
        "q\(index)", clause: clauses[clause], mandatory: chance.number(5) > 0,
        gate: chance.number(8) == 0, impact: chance.number(4) + 1,
        effort: Effort.allCases[chance.number(3)],
        documents: chance.number(2) == 0 ? ["d\(clause + 3 * chance.number(2))"] : [],
        kind: chance.number(3) == 0 ? .document : .practice)
    }
    changes = questions.compactMap { question in
      switch chance.number(7) {
      case 0: nil
      case 1: .answered(question: question.id, choice: .dontKnow)
      default: .rated(question.id, Rating.allCases[chance.number(4)])
      }
    }
  }

  func analysis(
    _ more: [Change] = [], adding extra: [Question] = [], isReversed: Bool = false
  ) -> Analysis {
    let start = [Change.planned(.plan, .start, "2026-05-04")]
    let all = start + changes
    return Analysis(
      questionnaire(questions + extra, documents: documents),
      Assessment(events((isReversed ? all.reversed() : all) + more)))
  }
}

/// Numbers by chance from a seed (SplitMix64).
private struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// From 0 to one less than `limit`.
  mutating func number(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
