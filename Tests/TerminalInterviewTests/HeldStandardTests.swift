import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("What another certificate answers, in the interview")
struct HeldStandardTests {
  private let questionnaire = Questionnaire.small.with(
    crosswalks: [
      Crosswalk(
        id: "iso-9001-2015", standard: "ISO 9001:2015", title: LocalizedText(en: "Q", zh: "质"),
        note: LocalizedText(en: "Numbers differ.", zh: "编号不同。"),
        condition: .profile(field: "other-standards", isOneOf: ["iso-9001"]),
        rows: [
          .init(clause: "4", theirs: ["4.3"], reuse: .same),
          .init(
            clause: "8.3.4.2", theirs: ["8.4.1", "8.4.2"], reuse: .partial,
            note: LocalizedText(en: "Mind the scope.", zh: "注意范围。")),
        ])
    ])

  private func reply(_ typed: String, holding: [String]) throws -> String {
    let held = Change.profileSet(field: "other-standards", values: holding)
    let before = events(profileEvents.map(\.change) + [held])
    return try Session(typing: typed, on: questionnaire, after: before).lastReply
  }

  @Test("'why' names their clauses, and how far they go")
  func named() throws {
    #expect(
      try reply("why", holding: ["iso-9001"]).contains(
        "You hold ISO 9001:2015: what you have for its clause 4.3 probably answers this; confirm it."
      ))
    #expect(
      try reply("go 8.3\nwhy", holding: ["iso-9001"]).contains(
        """
        You hold ISO 9001:2015: what you have for its clause 8.4.1, 8.4.2 answers a part of this; \
        confirm it and add the rest.
        Mind the scope.
        """))
  }

  @Test("'why' says nothing of it where there is no such clause, or no such certificate")
  func silent() throws {
    #expect(!(try reply("go 8.6\nwhy", holding: ["iso-9001"]).contains("ISO 9001")))
    #expect(!(try reply("why", holding: ["itss"]).contains("ISO 9001")))
    #expect(!(try reply("why", holding: []).contains("ISO 9001")))
  }
}
