import GapAnalysis
import TestSupport
import Testing

@testable import Reports

@Suite("The roadmap")
struct RoadmapTests {
  private func roadmap(_ assessment: Assessment) -> Roadmap {
    Roadmap(Report(Analysis(.certified, assessment), toolVersion: "0.0.0"))
  }

  @Test("shows every action with dates, each followed by the documents it writes")
  func rows() {
    let analysis = Analysis.mixed
    let rows = roadmap(.mixed).rows
    let expected = analysis.actionPlan.items.flatMap { [$0.id] + $0.writes }
    #expect(rows.map { $0.document?.id ?? $0.action.id } == expected)
    #expect(!expected.isEmpty)
  }

  @Test("draws every bar within its area and at its day, and wide enough to be seen")
  func bars() throws {
    let rows = roadmap(.mixed).rows
    let (first, last) = try (#require(rows.map(\.start).min()), #require(rows.map(\.end).max()))
    for row in rows {
      #expect(row.x >= 0 && row.x + row.width <= Roadmap.width + 0.001)
      #expect(row.width >= Roadmap.shortest)
      if row.start == first { #expect(row.x == 0) }
      if row.end == last { #expect(abs(row.x + row.width - Roadmap.width) < 0.001) }
    }
  }

  @Test("names no more months than fit, over two years too", arguments: ["20", "1", "0.2"])
  func months(capacity: String) {
    let slow = Assessment(
      changes: Assessment.all(.rated(.not)).events.map(\.change) + [
        .planned(.plan, .capacity, capacity)
      ])
    let ticks = roadmap(slow).ticks
    #expect(ticks.count <= Roadmap.mostTicks)
    for (one, next) in zip(ticks, ticks.dropFirst()) {
      #expect(next.x - one.x >= Roadmap.labelWidth * 0.9)
      #expect(next.month.civil.day == 1)
    }
  }

  @Test("is empty where nothing has a finding")
  func empty() {
    #expect(roadmap(.all(.rated(.fully))).rows.isEmpty)
    #expect(roadmap(Assessment()).ticks.isEmpty)
  }
}
