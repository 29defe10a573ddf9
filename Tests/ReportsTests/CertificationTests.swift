import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("What the report says about certification")
struct CertificationTests {
  private func report(_ changes: [Change], _ language: Language = .english) throws -> String {
    let analysis = Analysis(.certified, Assessment(changes: changes))
    return try #require(try render(analysis, [language])["gap-report.md"])
  }

  @Test("names source, date and mark of every set of rules that applies")
  func sources() throws {
    let report = try report([.profileSet(field: "jurisdiction", values: ["cn"])])
    #expect(report.contains("Source: Usual practice · 2015 · partly verified"))
    #expect(report.contains("Source: A notice · 2012-02-22 · not verified"))
    #expect(report.contains("Newer rules may exist."))
  }

  @Test("gives each condition with its state, its reason and what would change it")
  func conditions() throws {
    let report = try report([
      .profileSet(field: "jurisdiction", values: ["cn"]),
      .profileSet(field: "running-since", values: ["2026-11-30"]),
      .answered(question: "scope.defined", choice: .rated(.not)),
    ])
    #expect(
      report.contains(
        "| 1. The scope is stated. | not met | Rated lower than “Largely”: scope.defined. "
          + "[4.3](#C-4.3) | See to it. |"))
    #expect(
      report.contains(
        "| 2. It has run for three months. | not met | Since 2026-11-30; 3 months are complete on "
          + "2027-02-28.  | See to it. |"))
    #expect(
      report.contains("| 1. There is a licence. | not known | Not known yet: Legal standing.  | "))
    #expect(
      report.contains("Not before 2027-02-28: the time asked for is not complete until then."))
    #expect(report.contains("| a) | Scope | [D1](#D-scope-statement) Scope statement (missing)"))
  }

  @Test("says nothing about a country or another standard to those who named none")
  func silent() throws {
    let report = try report([])
    #expect(report.contains("Readiness for certification"))
    #expect(!report.contains("Application in China"))
    #expect(!report.contains("ISO 9001"))
    let plain = try #require(try render(Analysis(.small, Assessment()))["gap-report.html"])
    #expect(!plain.contains("Readiness for certification"))
  }

  @Test("lists the questions that another certificate probably answers")
  func held() throws {
    let report = try report([.profileSet(field: "other-standards", values: ["iso-9001"])])
    #expect(
      report.contains(
        "You hold ISO 9001:2015: 1 question is probably answered by what you have, 3 in part;"))
    #expect(
      report.contains("| 4.3 Scope | 4.3 | probably answered | [scope.defined](#Q-scope.defined)"))
    #expect(report.contains("(Services are more than products.) | 8.7, 10.2 | in part |"))
  }

  @Test("marks processes by what the edition made of them")
  func processes() throws {
    let chinese = try report([], .chinese)
    #expect(chinese.contains("| 事件管理（原流程9，"))
    let english = try report([])
    #expect(english.contains("| Incident management (classic 9, split in "))
    #expect(english.contains("| Management (new in "))
  }

  @Test("leaves out facts that are not asked")
  func facts() throws {
    let kept = Change.profileSet(field: "legal-standing", values: ["yes"])
    let elsewhere = try report([kept, .profileSet(field: "jurisdiction", values: ["other"])])
    #expect(!elsewhere.contains("Legal standing"))
    let there = try report([kept, .profileSet(field: "jurisdiction", values: ["cn"])])
    #expect(there.contains("- Legal standing: yes"))
  }
}
