import Testing

@testable import GapAnalysis

/// One person works Monday to Friday from Monday 4 May 2026 unless said otherwise.
@Suite("A schedule")
struct ScheduleTests {
  @Test("works on the days of the week given, not on holidays, and on days worked instead")
  func calendar() throws {
    let calendar = WorkCalendar(
      weekdays: [.mon, .tue, .wed, .thu, .fri],
      holidays: try days("2026-10-01", "2026-10-02", "2026-10-10"),
      workdays: try days("2026-10-10"))
    let table = [
      ("2026-09-30", true), ("2026-10-01", false), ("2026-10-02", false), ("2026-10-03", false),
      ("2026-10-05", true), ("2026-10-10", true), ("2026-10-11", false),
    ]
    for (day, isWorked) in table {
      #expect(calendar.isWorked(try #require(Day(day))) == isWorked, "\(day)")
    }
  }

  @Test(
    "knows the day of the week and its Monday",
    arguments: [
      ("1970-01-01", Weekday.thu, "1969-12-29"), ("2026-05-04", .mon, "2026-05-04"),
      ("2026-05-10", .sun, "2026-05-04"), ("2000-02-29", .tue, "2000-02-28"),
    ])
  func weekdays(day: String, weekday: Weekday, monday: String) throws {
    let day = try #require(Day(day))
    #expect(day.weekday == weekday)
    #expect(day.monday == Day(monday))
  }

  @Test("does one thing after the other, as fast as capacity allows")
  func inOrder() throws {
    let works = [work("a", 3), work("b", 2.5), work("c", 4)]
    let table: [(capacity: Double, ends: [String])] = [
      (5, ["2026-05-06", "2026-05-11", "2026-05-15"]),
      (10, ["2026-05-05", "2026-05-06", "2026-05-08"]),
      (2.5, ["2026-05-11", "2026-05-18", "2026-05-28"]),
    ]
    for (capacity, ends) in table {
      let schedule = Schedule(works, try settings(capacity))
      #expect(["a", "b", "c"].map { schedule[.action($0)]?.end.description } == ends)
      #expect(schedule.overloads == [])
    }
  }

  @Test("waits for what comes first, and says for what")
  func dependencies() throws {
    let works = [work("a", 2), work("b", 1, after: ["a"]), work("c", 1, after: ["a", "b"])]
    let schedule = Schedule(works, try settings(10))
    #expect(schedule[.action("c")]?.waitsFor == .action("b"))
    #expect(schedule[.action("a")]?.waitsFor == nil)
    #expect(schedule.end == Day("2026-05-05"))
  }

  @Test("uses the time until something may begin for what comes after it")
  func startSet() throws {
    let works = [work("late", 1, start: "2026-05-11"), work("now", 2)]
    let schedule = Schedule(works, try settings(5))
    #expect(schedule[.action("late")]?.start == Day("2026-05-11"))
    #expect(schedule[.action("now")]?.end == Day("2026-05-05"))
  }

  @Test("keeps a set date by overloading the week, and shows it")
  func overload() throws {
    let works = [work("a", 4), work("b", 3, due: "2026-05-08")]
    let schedule = Schedule(works, try settings(5))
    #expect(schedule[.action("b")]?.end == Day("2026-05-08"))
    #expect(schedule[.action("b")]?.isLate == false)
    #expect(
      schedule.overloads
        == [.init(monday: try #require(Day("2026-05-04")), work: 7, capacity: 5)])
  }

  @Test("presses in what a set date waits for, too")
  func overloadBefore() throws {
    let works = [
      work("first", 5), work("base", 4), work("top", 1, after: ["base"], due: "2026-05-06"),
    ]
    let schedule = Schedule(works, try settings(5))
    #expect(schedule[.action("base")]?.end == Day("2026-05-06"))
    #expect(schedule[.action("top")]?.isLate == false)
    #expect(schedule.overloads.map(\.work) == [10])
  }

  @Test("shows a set date that cannot be met because what comes first begins too late")
  func late() throws {
    let works = [
      work("a", 1, start: "2026-05-07"), work("b", 1, after: ["a"], due: "2026-05-05"),
    ]
    let schedule = Schedule(works, try settings(5))
    #expect(schedule[.action("b")]?.end == Day("2026-05-08"))
    #expect(schedule[.action("b")]?.isLate == true)
    #expect(schedule.overloads == [])
  }

  @Test("that has no start, no capacity or no worked days says so and invents no dates")
  func noDates() throws {
    let works = [work("a", 1)]
    #expect(Schedule(works, try settings(5, start: nil)).troubles == [.noStart])
    #expect(Schedule(works, try settings(0)).troubles == [.noCapacity])
    #expect(Schedule(works, try settings(5, weekdays: [])).troubles == [.noWorkdays])
    #expect(Schedule([], try settings(0)).troubles == [])
    for broken in [try settings(0), try settings(5, weekdays: [])] {
      #expect(Schedule(works, broken).end == nil)
      #expect(Schedule(works, broken).entries.isEmpty)
    }
  }

  @Test("cuts a circle of dependencies, dates everything, and names the circle")
  func circle() throws {
    let works = [work("a", 1, after: ["b"]), work("b", 1, after: ["a"])]
    let schedule = Schedule(works, try settings(5))
    #expect(schedule.troubles == [.circle([.action("a")])])
    #expect(schedule.end == Day("2026-05-05"))
  }

  @Test("gives no date beyond twenty years, and says which work has none")
  func tooLong() throws {
    let works = [work("a", 200), work("b", 200), work("c", 1)]
    let schedule = Schedule(works, try settings(0.25))
    #expect(schedule[.action("a")] != nil)
    #expect(schedule.troubles == [.tooLong([.action("b"), .action("c")])])
    #expect(schedule.end == nil)
  }
}

private func days(_ texts: String...) throws -> Set<Day> {
  Set(try texts.map { try #require(Day($0)) })
}

private func settings(
  _ capacity: Double, start: String? = "2026-05-04",
  weekdays: Set<Weekday> = [.mon, .tue, .wed, .thu, .fri]
) throws -> PlanSettings {
  PlanSettings(
    start: try start.map { try #require(Day($0)) }, isStartSet: true, capacity: capacity,
    calendar: WorkCalendar(weekdays: weekdays))
}

private func work(
  _ id: String, _ days: Double, after: [String] = [], start: String? = nil, due: String? = nil
) -> Work {
  var edits = PlanEdits()
  edits.set(.start, start)
  edits.set(.due, due)
  return Work(.action(id), days: days, after: after.map(PlanItem.action), edits)
}
