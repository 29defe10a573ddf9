import GapAnalysis

/// Where the bars of the plan lie, in units of the drawing area that each row of the table has.
struct Roadmap: Sendable {
  /// One bar: an action, or a document it writes.
  struct Row: Sendable {
    let action: ActionPlan.Item
    /// Nil for the action itself.
    let document: DocumentRequirement?
    let start: Day
    let end: Day
    let isLate: Bool
    let x: Double
    let width: Double

    /// The columns before its bar, of it and after it, where a table shows it.
    var slots: (before: Int, own: Int, after: Int) {
      let before = min(Roadmap.slot(x), Roadmap.slots - 1)
      let own = max(1, Roadmap.slot(x + width) - before)
      return (before, own, Roadmap.slots - before - own)
    }

    /// The same in characters, where nothing can be drawn.
    var line: String {
      let (before, own, after) = slots
      return String(repeating: "·", count: before)
        + String(repeating: document == nil ? "█" : "▒", count: own)
        + String(repeating: "·", count: after)
    }
  }

  /// The first of a month.
  struct Tick: Sendable {
    let month: Day
    let x: Double
    /// How many columns it takes where a table shows it.
    let slots: Int
  }

  let rows: [Row]
  let ticks: [Tick]

  static let width = 480.0
  /// The columns of time where a table shows it.
  static let slots = 48
  /// A shorter bar could not be seen.
  static let shortest = 4.0
  /// Space for the name of a month.
  static let labelWidth = 56.0
  /// So many month names fit side by side.
  static let mostTicks = 8

  /// - Parameter most: how many actions to show; all if nil.
  init(_ report: Report, most: Int? = nil) {
    let plan = report.analysis.actionPlan
    let items = most.map { Array(plan.items.prefix($0)) } ?? plan.items
    let dated = items.compactMap { item in plan.dates(of: item).map { (item: item, dates: $0) } }
    guard let first = dated.map(\.dates.start).min(), let last = dated.map(\.dates.end).max() else {
      (rows, ticks) = ([], [])
      return
    }
    let scale = Self.width / Double(last.number - first.number + 1)
    func row(_ item: ActionPlan.Item, _ document: DocumentRequirement?, _ start: Day, _ end: Day)
      -> Row
    {
      let entry = plan.schedule[document.map { .document($0.id) } ?? item.item]
      let width = max(Self.shortest, Double(end.number - start.number + 1) * scale)
      let x = min(Double(start.number - first.number) * scale, Self.width - width)
      return Row(
        action: item, document: document, start: start, end: end, isLate: entry?.isLate ?? false,
        x: x, width: width)
    }
    rows = dated.flatMap { item, dates in
      [row(item, nil, dates.start, dates.end)]
        + item.writes.compactMap { id in
          guard let document = report.questionnaire.document(id),
            let entry = plan.schedule[.document(id)]
          else { return nil }
          return row(item, document, entry.start, entry.end)
        }
    }
    let months = Self.months(from: first, to: last).map {
      (month: $0, x: Double($0.number - first.number) * scale)
    }.filter { $0.x <= Self.width - Self.labelWidth }
    let ends = months.dropFirst().map { Self.slot($0.x) } + [Self.slots]
    ticks = zip(months, ends).map { entry, end in
      Tick(month: entry.month, x: entry.x, slots: end - Self.slot(entry.x))
    }
  }

  /// The columns before the first month that is named.
  var leadSlots: Int { ticks.first.map { Self.slot($0.x) } ?? Self.slots }

  /// The column a place falls into.
  static func slot(_ x: Double) -> Int { Int((x / width * Double(slots)).rounded()) }

  /// The firsts of months between two days, every second, third ... where all would not fit.
  private static func months(from first: Day, to last: Day) -> [Day] {
    let (year, month, day) = first.civil
    guard let begin = Day(year: year, month: month, day: 1) else { return [] }
    let next = day == 1 ? begin : begin.adding(months: 1)
    let all = (0..<12 * 30).lazy.map { next.adding(months: $0) }.prefix { $0 <= last }
    let step = [1, 2, 3, 6, 12, 24, 48].first { all.count / $0 < mostTicks } ?? 48
    return all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }
}
