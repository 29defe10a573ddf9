import GapAnalysis
import Testing

@Suite("The waves of the plan")
struct WaveTests {
  /// One small action a day, one medium, and a document that a large one writes: 1, 3 and 8 days.
  private let questions = [
    question("gate", gate: true, effort: .small), question("medium", effort: .medium),
    question("writing", effort: .large, documents: ["doc"]),
  ]

  private func waves(_ bounds: [Int], _ changes: [Change] = []) -> [Wave] {
    let rated: [Change] = [
      .rated("gate", .not), .rated("medium", .partly), .rated("writing", .largely),
    ]
    let made = questionnaire(
      questions, documents: [document("doc", effort: .small)], waves: bounds)
    return Analysis(made, Assessment(events(rated + changes))).waves
  }

  @Test("count what is finished by each bound, and what comes later")
  func counts() {
    let waves = waves([1, 5])
    #expect(waves.map(\.from) == [0, 2, 6])
    #expect(waves.map(\.through) == [1, 5, nil])
    #expect(waves.map(\.actions) == [["gate"], ["medium"], ["writing"]])
    #expect(waves.map(\.first) == [1, 0, 0])
    #expect(waves.flatMap(\.documents) == ["doc"])
    #expect(waves.reduce(0) { $0 + $1.days } == 13)
  }

  @Test("end on days of the calendar, counted from the start of the plan")
  func days() {
    let start = Change.planned(.plan, .start, "2026-09-01")
    #expect(waves([30, 90], [start]).map(\.until) == [Day("2026-10-01"), Day("2026-11-30")])
  }

  @Test("leave out what is done, and keep apart what has no date")
  func undated() {
    let waves = waves(
      [30],
      [.planned(.action("gate"), .status, "done"), .planned(.plan, .capacity, "0")])
    #expect(waves.map(\.from) == [0, nil])
    #expect(waves.map(\.actions) == [[], ["medium", "writing"]])
    #expect(waves.last?.documents == ["doc"])
  }

  @Test("are none without bounds, and none without anything to do")
  func none() {
    #expect(waves([]) == [])
    #expect(Analysis(questionnaire([], waves: [30]), Assessment()).waves == [])
  }
}
