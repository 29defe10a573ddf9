import GapAnalysis
import TestSupport
import Testing

@testable import Reports

@Suite("What templates may refer to")
struct ContextTests {
  @Test("holds no name twice in one record, and only names a template can write")
  func names() {
    var shapes = [Blueprint.root.shape]
    var next = 0
    while next < shapes.count {
      let shape = shapes[next]
      #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
      for field in shape.fields {
        #expect(field.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(field.name)")
        #expect(field.meaning.hasSuffix(".") || field.meaning.hasSuffix("..."), "\(field.name)")
        switch field.kind {
        case .record(let inner), .list(let inner):
          if !shapes.contains(where: { $0 === inner }) { shapes.append(inner) }
        case .text, .flag, .texts: break
        }
      }
      next += 1
    }
    #expect(Set(shapes.map(\.name)).count == shapes.count)
  }

  @Test("counts so that the parts add up to the whole")
  func sums() throws {
    let page = Page(
      report: Report(.mixed, toolVersion: "0"),
      pen: Pen(format: .markdown, words: [try shippedWords(.english)]))
    let sections = RootSource(page).sections
    let total = Analysis.mixed.tally.total
    #expect(sections.reduce(0) { $0 + $1.tally.total } == total)
    for section in sections where !section.rows.isEmpty {
      #expect(section.rows.reduce(0) { $0 + $1.tally.total } == section.tally.total)
    }
    for section in sections {
      #expect(Mark.all.reduce(0) { $0 + section.tally[$1] } == section.tally.total)
    }
  }

  @Test("draws bars that fill their length exactly")
  func bars() throws {
    let page = Page(
      report: Report(.mixed, toolVersion: "0"),
      pen: Pen(format: .html, words: [try shippedWords(.english)]))
    let chart = BarChart(RootSource(page).sections)
    #expect(!chart.bars.isEmpty)
    for bar in chart.bars {
      var edge = 0.0
      for segment in bar.segments {
        #expect(abs(segment.x - edge) < 1e-9)
        edge = segment.x + segment.width
      }
      #expect(abs(edge - BarChart.barWidth) < 1e-9)
    }
  }

  @Test(
    "writes numbers without needless zeros",
    arguments: [
      (3.0, 1, "3"), (0.5, 1, "0.5"), (1.0 / 3, 2, "0.33"), (2.0 / 3, 2, "0.67"), (1.999, 2, "2"),
      (0.05, 2, "0.05"), (12.30, 2, "12.3"), (-0.5, 1, "-0.5"),
    ])
  func decimals(value: Double, places: Int, text: String) {
    #expect(decimal(value, places: places) == text)
  }
}
