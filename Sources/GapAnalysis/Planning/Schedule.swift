/// When each piece of work is done, given order, capacity and calendar.
package struct Schedule: Sendable, Equatable {
  /// The dates of one item.
  package struct Entry: Sendable, Equatable {
    package let start: Day
    package let end: Day
    /// Person-days still to do.
    package let days: Double
    /// The day it must be finished by, where one was set.
    package let due: Day?
    /// What it had to wait for last.
    package let waitsFor: PlanItem?

    /// Whether the day set cannot be met, because what comes first takes longer.
    package var isLate: Bool { due.map { end > $0 } ?? false }
  }

  /// A week with more work than there is capacity for; a set date asked for it.
  package struct Overload: Sendable, Equatable {
    package let monday: Day
    /// Person-days.
    package let work: Double
    package let capacity: Double
  }

  /// Why there are no dates, or not all.
  package enum Trouble: Sendable, Equatable {
    /// Nothing has happened yet, and no start is set.
    case noStart
    case noCapacity
    case noWorkdays
    /// Each waits for another; they are dated as if the circle were cut.
    case circle([PlanItem])
    /// These would end more than twenty years after the start.
    case tooLong([PlanItem])
  }

  package private(set) var entries: [PlanItem: Entry] = [:]
  package private(set) var overloads: [Overload] = []
  package private(set) var troubles: [Trouble] = []

  /// The day the last piece of work ends; nil if there is none, or one has no date.
  package var end: Day? {
    troubles.contains { $0.hidesDates } ? nil : entries.values.map(\.end).max()
  }

  package subscript(item: PlanItem) -> Entry? { entries[item] }
}

extension Schedule.Trouble {
  var hidesDates: Bool { if case .circle = self { false } else { true } }
}

/// One piece of work to schedule.
struct Work {
  let item: PlanItem
  /// Person-days.
  let days: Double
  /// What must be finished before; it stands earlier in the order.
  let after: [PlanItem]
  let start: Day?
  let due: Day?

  init(_ item: PlanItem, days: Double, after: [PlanItem], _ edits: PlanEdits) {
    self.item = item
    self.days = days
    self.after = after
    start = edits.day(.start)
    due = edits.day(.due)
  }
}

extension Schedule {
  /// Dates for pieces of work in the order to do them.
  ///
  /// Each is poured into what the ones before it leave free. A due date that this would miss presses
  /// the work, and what it waits for, in before it, which shows as overload; only what may not begin
  /// early enough is late.
  init(_ order: [Work], _ settings: PlanSettings) {
    guard !order.isEmpty else { return }
    guard let start = settings.start else {
      troubles = [.noStart]
      return
    }
    guard settings.capacity > 0 else {
      troubles = [.noCapacity]
      return
    }
    var pool = CapacityPool(start, settings)
    guard let first = pool.place(onOrAfter: start) else {
      troubles = [.noWorkdays]
      return
    }
    let graph = WorkGraph(order)
    var places = [Int?](repeating: nil, count: order.count)
    entries.reserveCapacity(order.count)
    for (index, work) in order.enumerated() {
      let waitsFor = graph.before[index].filter { places[$0] != nil }
        .max { places[$0] ?? 0 < places[$1] ?? 0 }
      let earliest = max(
        work.start.map { pool.place(onOrAfter: $0) ?? .max } ?? first,
        waitsFor.flatMap { places[$0] } ?? first)
      guard let used = pool.put(work, from: earliest, by: graph.deadlines[index]) else { continue }
      places[index] = used.last
      entries[work.item] = Entry(
        start: pool.days[used.first], end: pool.days[used.last], days: work.days, due: work.due,
        waitsFor: waitsFor.map { order[$0].item })
    }
    let undated = order.indices.filter { places[$0] == nil }
    if !undated.isEmpty { troubles.append(.tooLong(undated.map { order[$0].item })) }
    if !graph.circle.isEmpty { troubles.append(.circle(graph.circle.map { order[$0].item })) }
    overloads = pool.overloads(settings)
  }
}

/// What waits for what, by the places in the order.
private struct WorkGraph {
  /// For each piece of work, what must be finished before it.
  let before: [[Int]]
  /// The day each must be finished by: its own, or that of what waits for it.
  let deadlines: [Day?]
  /// Work that waits for what stands after it, which goes in a circle.
  let circle: [Int]

  init(_ order: [Work]) {
    let places = Dictionary(
      order.enumerated().map { ($1.item, $0) }, uniquingKeysWith: { first, _ in first })
    let all = order.map { work in work.after.compactMap { places[$0] } }
    var deadlines = order.map(\.due)
    for index in order.indices.reversed() {
      guard let day = deadlines[index] else { continue }
      for needed in all[index] { deadlines[needed] = min(deadlines[needed] ?? day, day) }
    }
    before = all
    self.deadlines = deadlines
    circle = all.indices.filter { index in all[index].contains { $0 >= index } }
  }
}

extension CapacityPool {
  fileprivate mutating func put(
    _ work: Work, from place: Int, by deadline: Day?
  ) -> (first: Int, last: Int)? {
    guard place != .max else { return nil }
    guard let deadline, let last = self.place(onOrBefore: deadline), last >= place,
      freeBetween(place, last) < work.days
    else { return pour(work.days, from: place) }
    press(work.days, from: place, to: last)
    return (place, last)
  }

  /// The weeks in which more was pressed than there is capacity for.
  fileprivate mutating func overloads(_ settings: PlanSettings) -> [Schedule.Overload] {
    // The last week counts with all its days, used or not.
    if let last = days.last { _ = place(onOrAfter: Day(number: last.monday.number + 7)) }
    var result: [Schedule.Overload] = []
    var index = 0
    while index < days.count {
      let monday = days[index].monday
      let week = days[index...].prefix { $0.monday == monday }.indices
      let work = week.reduce(0) { $0 + load[$1] }
      let capacity = Double(week.count) * settings.capacityPerDay
      if work > capacity + 1e-6 {
        result.append(Schedule.Overload(monday: monday, work: work, capacity: capacity))
      }
      index = week.upperBound
    }
    return result
  }
}
