import Foundation
import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("An assessment out of the ordinary")
struct OddAssessmentTests {
  @Test(
    "of nothing says so, and shows no figure made from nothing",
    arguments: [
      Assessment(), .all(.dontKnow),
      .all(.notApplicable(NotApplicable(.notInScopeOfAssessment))),
      .all(.notApplicable(NotApplicable(.conditionDoesNotExist))),
    ])
  func nothing(assessment: Assessment) throws {
    for (name, text) in try render(Analysis(.small, assessment))
    where name.hasPrefix("gap-report") {
      let isHTML = name.hasSuffix("html")
      let start = try #require(text.range(of: isHTML ? "id=\"result\"" : "\n## Result by"))
      let end = try #require(text.range(of: isHTML ? "id=\"findings\"" : "\n## Findings"))
      let result = text[start.upperBound..<end.lowerBound]
      #expect(!result.contains(" 0 %"), "\(name)")
      #expect(!result.contains(" 100 %"), "\(name)")
      #expect(text.contains("No gap follows from the answers given so far."))
      #expect(text.contains("Nothing is rated yet"))
      #expect(text.contains("nothing assessed yet"))
    }
  }

  @Test("with everything in place has no finding, and its proofs are asked for")
  func allFully() throws {
    let report = try #require(
      try render(Analysis(.small, .all(.rated(.fully))))["gap-report.md"])
    #expect(report.contains("No gap follows from the answers given so far."))
    #expect(report.contains("### Said to be in place, evidence missing"))
    #expect(report.contains("answers “fully” without evidence: who collects them?"))
    #expect(report.contains("Fully, no evidence listed"))
  }

  @Test("tells what was left out by decision from what nobody answered")
  func leftOut() throws {
    let outside = Choice.notApplicable(NotApplicable(.notInScopeOfAssessment, text: "later"))
    let assessment = Assessment(changes: [
      .answered(question: "scope.defined", choice: .rated(.largely)),
      .answered(question: "incident.tool", choice: outside),
    ])
    let report = try #require(try render(Analysis(.small, assessment))["gap-report.md"])
    #expect(report.contains("1 was left out by decision, "))
    #expect(report.contains("1 question was left out by decision, "))
    #expect(report.contains("are not known |"))
  }

  @Test(
    "asks about a target date before the earliest day to apply, and about no other",
    arguments: [("2026-12-31", true), ("2036-12-31", false), ("", false)])
  func target(day: String, isAsked: Bool) throws {
    let assessment = Assessment(changes: [
      .profileSet(field: "jurisdiction", values: ["cn"]),
      .profileSet(field: "running-since", values: ["2026-11-30"]),
      .profileSet(field: "target-date", values: [day]),
      .answered(question: "scope.defined", choice: .rated(.not)),
    ])
    let report = try #require(try render(Analysis(.certified, assessment))["gap-report.md"])
    #expect(report.contains("before the earliest day to apply by this plan") == isAsked)
  }

  @Test("shows what each of several people said, and why it was decided otherwise")
  func voices() throws {
    let changes: [Change] = [
      .voiced(
        question: "incident.tool",
        Voice(who: "<Li>", choice: .rated(.partly), confidence: .fairly, note: "two *teams*")),
      .voiced(question: "incident.tool", Voice(who: "", choice: .rated(.fully), people: 2)),
      .voiced(
        question: "incident.tool",
        Voice(who: "", choice: .rated(.not), source: "room", people: 4, formerRound: 1)),
      .voiced(
        question: "incident.tool",
        Voice(who: "", choice: .dontKnow, source: "room", people: 1, formerRound: 1)),
      .decided(question: "incident.tool", Decision(.rated(.not), reason: "nothing <seen>")),
    ]
    let files = try render(Analysis(.small, Assessment(changes: changes)))
    let markdown = try #require(files["gap-report.md"])
    #expect(markdown.contains("Why it was decided so: nothing &lt;seen&gt;\n"))
    #expect(markdown.contains("What each of several people said: Split: hear one speaker"))
    #expect(markdown.contains("- 2 without a name – Fully, with evidence\n"))
    #expect(markdown.contains("- &lt;Li&gt; – Partly, fairly sure · two \\*teams\\*\n"))
    #expect(markdown.contains("Round 1: Aligned – 4 × Not in place, 1 × Don't know\n"))
    let html = try #require(files["gap-report.html"])
    #expect(html.contains("<bdi>&lt;Li&gt;</bdi> – Partly, fairly sure"))
    #expect(html.contains("<b>Round 1: </b>Aligned"))
    #expect(HTMLOutline(html).problems == [])
  }

  @Test("says in words why a question or a document does not apply")
  func notTriggered() throws {
    let files = try render(.mixed)
    let reason = "if “Internal suppliers” is yes (here: no)."
    #expect(files["gap-report.md"]?.contains("It would apply \(reason)") == true)
    #expect(files["document-plan.md"]?.contains("It would be needed \(reason)") == true)
  }

  @Test("shows the Chinese application pack only where the application is made there")
  func pack() throws {
    #expect(try render(.mixed)["document-plan.md"]?.contains("Application pack for China") == true)
    let elsewhere = try render(Analysis(.certified, Assessment()))["document-plan.md"]
    #expect(elsewhere?.contains("Application pack for China") == false)
  }

  @Test("that was made with another version of the questionnaire says so")
  func otherVersion() throws {
    let used = QuestionnaireReference(id: "small", version: "0.9.0", fingerprint: "feed")
    let analysis = Analysis(.small, Assessment(changes: [.questionnaireChosen(used)]))
    let report = try #require(try render(analysis)["gap-report.md"])
    #expect(report.contains("Answered with version 0.9.0, fingerprint feed."))
  }

  @Test("computes its worked example from its own answers")
  func example() throws {
    let report = try #require(try render(.mixed)["gap-report.md"])
    #expect(report.contains("3.67 of 5 is 73 %, which is letter L."))
  }
}
