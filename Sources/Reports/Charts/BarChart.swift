import GapAnalysis

/// Where the bars of the chart by section lie, in units of its own drawing area.
struct BarChart: Sendable {
  /// One part of a bar: so many questions of one mark.
  struct Segment: Sendable {
    let mark: Mark
    let count: Int
    let x: Double
    let y: Double
    let width: Double

    /// Its width where a full bar is as wide as a page of Word: the widths of a bar add up to that.
    var twips: Int { Self.twips(x + width) - Self.twips(x) }

    private static func twips(_ x: Double) -> Int {
      Int((x / BarChart.barWidth * 9_638).rounded())
    }
  }

  /// One bar: a section with its questions.
  struct Bar: Sendable {
    let group: GroupSource
    let y: Double
    let segments: [Segment]
  }

  let bars: [Bar]

  /// Space for the label above each bar.
  static let labelHeight = 17.0
  static let barHeight = 20.0
  static let rowHeight = 48.0
  /// Length of a full bar; the sum follows to its right.
  static let barWidth = 690.0
  static let width = 728.0
  /// A narrower segment has no room for its letter and number.
  static let narrowest = 30.0

  var height: Double { Double(bars.count) * Self.rowHeight }

  /// Whether the bars are in the order of their share of N and P.
  let isByGaps: Bool

  /// A bar for every section that has questions; each is as long as any other, for it shows shares.
  init(_ sections: [GroupSource], byGaps: Bool = false) {
    isByGaps = byGaps
    let asked = sections.filter { $0.tally.total > 0 }
    // Sorting need not keep the order of equals, so their place decides.
    let ordered = asked.enumerated().sorted {
      ($1.element.tally.shortfall, $0.offset) < ($0.element.tally.shortfall, $1.offset)
    }.map(\.element)
    bars = (byGaps ? ordered : asked).enumerated().map { index, group in
      let top = Double(index) * Self.rowHeight
      return Bar(
        group: group, y: top,
        segments: Self.segments(of: group.tally, y: top + Self.labelHeight))
    }
  }

  private static func segments(of tally: Tally, y: Double) -> [Segment] {
    let unit = barWidth / Double(max(1, tally.total))
    var before = 0
    var segments: [Segment] = []
    for mark in Mark.all where tally[mark] > 0 {
      let count = tally[mark]
      segments.append(
        Segment(
          mark: mark, count: count, x: unit * Double(before), y: y, width: unit * Double(count)))
      before += count
    }
    return segments
  }
}

extension Tally {
  /// Questions rated N or P.
  var notOrPartly: Int { self[Rating.not] + self[Rating.partly] }

  /// Their share of all questions.
  fileprivate var shortfall: Double { total > 0 ? Double(notOrPartly) / Double(total) : 0 }
}
