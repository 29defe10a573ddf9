import Foundation
import GapAnalysis
import OfficeFiles
import TestSupport
import Testing

@testable import Reports

@Suite("What a report shows on request")
struct LookTests {
  private func render(_ assessment: Assessment, _ look: ReportLook) throws -> [String: String] {
    let renderer = try ReportRenderer(
      templates: try shippedTemplates(), words: [try shippedWords(.english)], toolVersion: "0")
    let files = try renderer.render(
      Analysis(.certified, assessment), formats: [.html, .markdown], look: look)
    return Dictionary(files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of the gap report for Word.
  private func word(_ assessment: Assessment, _ look: ReportLook) throws -> XMLTokens {
    try XMLTokens(
      try wordFile(assessment, look).required("word/document.xml"), part: "gap-report.docx")
  }

  private func wordFile(_ assessment: Assessment, _ look: ReportLook) throws -> ZipPackage {
    let renderer = try ReportRenderer(
      templates: try shippedTemplates(), words: [try shippedWords(.english)], toolVersion: "0")
    let files = try renderer.render(
      Analysis(.certified, assessment), formats: [.word], look: look)
    let report = try #require(files.first { $0.name == "gap-report.docx" })
    return try ZipPackage(bytes: report.bytes)
  }

  /// Checks that every picture has a number of its own, and whole numbers only, which Word insists on.
  private func expectSound(_ xml: XMLTokens) {
    #expect(WordOutline(xml).problems == [])
    let ids = xml.values("id", of: "wp:docPr")
    #expect(Set(ids).count == ids.count)
    for name in ["x", "y"] {
      for place in xml.values(name, of: "a:off") { #expect(Int(place) != nil, "\(place)") }
    }
    for place in xml.values("y", of: "a:pt") { #expect(Int(place) != nil, "\(place)") }
    for formula in xml.values("fmla", of: "a:gd") {
      #expect(formula.wholeMatch(of: /\+- \d+ \d+ 0/) != nil, "\(formula)")
    }
  }

  private func changed(_ changes: [Change]) -> Assessment {
    Assessment(changes: Assessment.mixed.events.map(\.change) + changes)
  }

  @Test("is a comparison: what was closed, what is new, and each section before and now")
  func comparison() throws {
    let after = changed([
      .answered(question: "incident.review", choice: .rated(.fully)),
      .evidenceListed(question: "incident.review", evidence: [Evidence(what: "Minutes")]),
      .answered(question: "incident.tool", choice: .rated(.not)),
    ])
    let since = EarlierState(
      name: "<May>", comparison: Comparison(.certified, from: .mixed, to: after))
    let files = try render(after, ReportLook(since: since))
    let html = try #require(files["gap-report.html"])
    #expect(HTMLOutline(html).problems == [])
    #expect(html.contains("1 gap closed, 1 new, 0 reopened, 0 no longer judged"))
    #expect(html.contains("&lt;May&gt; (2027-01-15)"))
    #expect(html.contains("incident.review</a>"))
    #expect(try #require(files["gap-report.md"]).contains("| ▲ |") || html.contains("<td>▼</td>"))
    #expect(try render(after, ReportLook())["gap-report.html"]?.contains("id=\"change\"") == false)
  }

  @Test("is in Word a picture of each section before and now, which says the same in words")
  func comparisonInWord() throws {
    let after = changed([.answered(question: "incident.review", choice: .rated(.not))])
    let since = EarlierState(
      name: "May", comparison: Comparison(.certified, from: .mixed, to: after))
    let xml = try word(after, ReportLook(since: since))
    expectSound(xml)
    let said = xml.values("descr", of: "wp:docPr")
    #expect(said.contains("8.6.1 Incident management: L 73 % / 2 → L 60 % / 2"), "\(said)")
    #expect(try word(after, ReportLook()).values("descr", of: "wp:docPr") == [])
  }

  @Test("is the palette of traffic lights, with the same letters")
  func palette() throws {
    let plain = try #require(try render(.mixed, ReportLook())["gap-report.html"])
    let traffic = try #require(try render(.mixed, ReportLook(palette: .traffic))["gap-report.html"])
    #expect(!plain.contains("#c62828"))
    #expect(traffic.contains("--not: #c62828"))
    #expect(traffic.drop(through: "</style>") == plain.drop(through: "</style>"))
  }

  @Test("reaches into drawings for a printer that gives them no styles, the palette too")
  func drawings() throws {
    let look = ReportLook(palette: .traffic, showsRadar: true)
    let page = try #require(try render(.mixed, look)["gap-report.html"])
    let styled = ReportFile(name: "gap-report.html", text: page).withStyledDrawings.text
    let drawings = styled.components(separatedBy: "<svg").dropFirst()
    #expect(drawings.count == page.components(separatedBy: "<svg").count - 1)
    #expect(drawings.count > 2)
    for drawing in drawings {
      let rules = drawing.prefix { $0 != "}" }
      #expect(rules.contains("><style>"), "\(rules)")
      let isColoured =
        drawing.contains("fill: #c62828; stroke: #c62828") && drawing.contains("fill: #ffb300;")
      let hasNames = drawing.contains("var(--") || drawing.contains("url(#")
      #expect(isColoured && !hasNames)
    }
  }

  @Test("is a radar of lines without fill, and none unless it is asked for")
  func radar() throws {
    let with = try #require(try render(.mixed, ReportLook(showsRadar: true))["gap-report.html"])
    #expect(HTMLOutline(with).problems == [])
    #expect(with.contains("The shape depends on the order of the axes"))
    #expect(try render(.mixed, ReportLook())["gap-report.html"]?.contains("radar-title") == false)
  }

  @Test("is in Word a radar too, which says in words what it draws")
  func radarInWord() throws {
    let xml = try word(.mixed, ReportLook(showsRadar: true))
    expectSound(xml)
    #expect(
      xml.values("descr", of: "wp:docPr") == [
        "4 Context: N 0 % / 1; 8 Operation: L 73 % / 2; 10 Improvement: –"
      ])
    #expect(xml.names.contains("wps:txbx"))
  }

  @Test(
    "besides the voices that disagree: a bar for each choice, and who need not talk is left out")
  func disputes() throws {
    func voices(_ ratings: [Rating]) -> [Change] {
      ratings.enumerated().map { person, rating in
        .voiced(
          question: "incident.recording", Voice(who: "P\(person)", choice: .rated(rating)))
      }
    }
    let split = changed(voices([.not, .not, .fully, .fully]))
    let files = try render(split, ReportLook())
    let html = try #require(files["gap-report.html"])
    #expect(HTMLOutline(html).problems == [])
    #expect(html.contains("Of 1 question that several people answered, 1 needs to be talked about"))
    #expect(html.contains(">N 2</text>") && html.contains(">F 2</text>"))
    let agreed = changed(voices([.fully, .fully, .fully, .fully]))
    let other = try #require(try render(agreed, ReportLook())["gap-report.html"])
    #expect(other.contains("0 need to be talked about") && !other.contains("class=\"votes\""))
  }

  /// A room that votes twice on one question and is sure but split on another.
  private func room(_ name: String) -> Assessment {
    func said(
      _ question: String, _ rating: Rating, _ people: Int, _ sure: Voice.Confidence? = nil,
      former: Int? = nil
    ) -> Change {
      .voiced(
        question: question,
        Voice(
          who: "", choice: .rated(rating), confidence: sure, source: name, people: people,
          formerRound: former))
    }
    return changed([
      said("incident.recording", .not, 2, former: 1),
      said("incident.recording", .fully, 3, former: 1),
      said("incident.recording", .fully, 3, .very), said("incident.recording", .largely, 2, .not),
      .decided(question: "incident.recording", Decision(.rated(.fully), reason: "log seen")),
      said("incident.tool", .not, 3, .very), said("incident.tool", .fully, 3, .fairly),
    ])
  }

  @Test("and which votes changed from round to round, and of which answers people were not sure")
  func course() throws {
    let files = try render(room("workshop"), ReportLook())
    let html = try #require(files["gap-report.html"])
    #expect(HTMLOutline(html).problems == [])
    #expect(
      html.contains("<b>Round 1: </b><span class=\"box fully\">F</span> Split – 2 × Not in place"))
    #expect(html.contains("<b>Round 2: </b><span class=\"box fully\">F</span> Close – 2 × Largely"))
    let markdown = try #require(files["gap-report.md"])
    #expect(
      markdown.contains(
        "  - Round 1: **F** Split – 2 × Not in place, 3 × Fully, with evidence\n"
          + "  - Round 2: **F** Close – 2 × Largely, 3 × Fully, with evidence\n"
          + "  - Decided: **F**\n"))
    #expect(
      markdown.contains("Rated fully, but 2 of the 5 who said how sure they are were not sure."))
    #expect(
      markdown.contains(
        "Views are split, and 3 of the 6 who said how sure they are were very sure."))
    let file = try wordFile(room("workshop"), ReportLook())
    #expect(WordOutline(try word(room("workshop"), ReportLook())).problems == [])
    let said = try file.says()
    for text in ["How votes changed", "Round 2: F ", "Decided: F", "Rated fully, but 2 of the 5"] {
      #expect(said.contains(text), "\(text)")
    }
    let none = try #require(try render(.mixed, ReportLook())["gap-report.md"])
    #expect(!none.contains("How votes changed") && !none.contains("How sure people were"))
  }

  @Test("puts the sections with the largest share of N and P first in the second bars")
  func order() throws {
    let report = Report(.mixed, toolVersion: "0")
    let bars = BarChart(report.sections, byGaps: true).bars.map(\.group.tally)
    let shares = bars.map { Double($0.notOrPartly) / Double($0.total) }
    #expect(shares == shares.sorted(by: >))
    #expect(bars.count == BarChart(report.sections).bars.count)
  }

  @Test("names every finding once in the table of impact and effort")
  func grid() {
    let report = Report(.mixed, toolVersion: "0")
    let named = EffortGrid(report).rows.flatMap(\.cells).flatMap(\.findings).compactMap(
      \.finding?.id)
    #expect(named.sorted() == Analysis.mixed.findings.map(\.id).sorted())
  }

  @Test("names no more than eight findings of a cell in print, and counts the others")
  func longCells() throws {
    let report = Report(.mixed, toolVersion: "0")
    let finding = try #require(report.answers.first { $0.finding != nil })
    for (count, first, others) in [(0, 0, 0), (8, 8, 0), (9, 8, 1), (20, 8, 12)] {
      let cell = EffortGrid.Cell(
        effort: .small, findings: Array(repeating: finding, count: count))
      #expect(cell.first.count == first && cell.others.count == others)
    }
  }
}

extension String {
  fileprivate func drop(through mark: String) -> Substring {
    range(of: mark).map { self[$0.upperBound...] } ?? self[...]
  }

  private func range(of mark: String) -> Range<String.Index>? { firstRange(of: mark) }
}
