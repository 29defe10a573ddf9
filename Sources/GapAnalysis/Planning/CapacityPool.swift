/// The worked days of a plan with what is still free on each, in person-days.
///
/// Work is poured into the free parts day by day, so what comes earlier in the order is never delayed
/// by what comes later, and no two pieces of work share the same hours.
struct CapacityPool {
  /// How far a plan can reach, in calendar days: twenty years. Beyond it no date means anything.
  static let horizon = 7305

  private let start: Day
  private let calendar: WorkCalendar
  private let perDay: Double
  /// Worked days in order, found as they are needed.
  private(set) var days: [Day] = []
  private var free: [Double] = []
  /// Person-days planned on each day, those beyond its capacity included.
  private(set) var load: [Double] = []
  /// The next day, from each on, that may have something free; days fill up from the front.
  private var skip: [Int] = []
  private var searched = 0
  private let tolerance = 1e-9

  init(_ start: Day, _ settings: PlanSettings) {
    self.start = start
    calendar = settings.calendar
    perDay = settings.capacityPerDay
  }

  /// The place of the first worked day on or after a day; nil beyond the horizon.
  mutating func place(onOrAfter day: Day) -> Int? {
    while days.last.map({ $0 < day }) ?? true { guard extend() else { return nil } }
    var (low, high) = (0, days.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of the last worked day on or before a day; nil if there is none.
  mutating func place(onOrBefore day: Day) -> Int? {
    guard let next = place(onOrAfter: Day(number: day.number + 1)), next > 0 else { return nil }
    return next - 1
  }

  /// Pours work into what is free from a place on; gives the first and last place used, nil beyond
  /// the horizon.
  mutating func pour(_ work: Double, from place: Int) -> (first: Int, last: Int)? {
    guard work > tolerance else { return (place, place) }
    var left = work
    var first: Int?
    var last = place
    while left > tolerance {
      guard let open = nextFree(from: last) else { return nil }
      take(min(left, free[open]), at: open, &left)
      if first == nil { first = open }
      last = open
    }
    return (first ?? place, last)
  }

  /// How much is free between two places.
  func freeBetween(_ first: Int, _ last: Int) -> Double {
    (first...last).reduce(0) { $0 + free[$1] }
  }

  /// Pours work between two places whether or not it fits; the excess is spread evenly.
  mutating func press(_ work: Double, from first: Int, to last: Int) {
    var left = work
    for place in first...last where left > tolerance {
      take(min(left, free[place]), at: place, &left)
    }
    let excess = left / Double(last - first + 1)
    for place in first...last { load[place] += excess }
  }
}

extension CapacityPool {
  private mutating func take(_ work: Double, at place: Int, _ left: inout Double) {
    free[place] -= work
    load[place] += work
    left -= work
    if free[place] <= tolerance { skip[place] = place + 1 }
  }

  /// Follows the skips, and shortens them for the next time.
  private mutating func nextFree(from place: Int) -> Int? {
    var open = place
    while true {
      if open >= days.count { guard extend() else { return nil } }
      if skip[open] == open { break }
      open = skip[open]
    }
    var shortened = place
    while shortened < open {
      let next = skip[shortened]
      skip[shortened] = open
      shortened = next
    }
    return open
  }

  private mutating func extend() -> Bool {
    while searched < Self.horizon {
      let day = Day(number: start.number + searched)
      searched += 1
      guard calendar.isWorked(day) else { continue }
      days.append(day)
      free.append(perDay)
      load.append(0)
      skip.append(days.count - 1)
      return true
    }
    return false
  }
}
