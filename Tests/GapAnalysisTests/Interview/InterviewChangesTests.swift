import GapAnalysis
import TestSupport
import Testing

@Suite("Which changes are accepted")
struct InterviewChangesTests {
  private let interview = Interview(.small, Assessment())
  private let long = String(repeating: "x", count: Interview.longestText + 1)

  @Test(
    "a requirement takes only 'not in scope of this assessment'",
    arguments: NotApplicable.Reason.allCases)
  func mandatory(reason: NotApplicable.Reason) throws {
    let choice = Choice.notApplicable(NotApplicable(reason, text: "a long enough reason"))
    if reason == .notInScopeOfAssessment {
      _ = try interview.answering("scope.defined", with: choice)
    } else {
      #expect(throws: Refusal.mandatoryQuestion) {
        try interview.answering("scope.defined", with: choice)
      }
    }
    #expect(
      try interview.answering("incident.tool", with: choice)
        == .answered(question: "incident.tool", choice: choice))
  }

  @Test(
    "the reason 'other' needs ten characters that say something",
    arguments: [
      ("", false), ("too short", false), ("just right", true), ("          ", false),
      ("a          b", false), ("由集团统一管理所有工具", true),
    ])
  func reason(text: String, isAccepted: Bool) {
    let change = try? interview.answering(
      "incident.tool", with: .notApplicable(NotApplicable(.other, text: text)))
    #expect((change != nil) == isAccepted)
  }

  @Test(
    "a profile field takes only what its kind allows",
    arguments: [
      ("organisation", ["Acme"], nil), ("organisation", [], nil),
      ("size", ["small"], nil), ("size", ["huge"], .notAChoice("huge")),
      ("other-standards", ["itss", "iso-9001"], nil), ("other-standards", ["none"], nil),
      ("other-standards", ["itss", "none"], .noneWithOthers),
      ("internal-suppliers", ["yes"], nil), ("internal-suppliers", ["maybe"], .notAChoice("maybe")),
      ("target-date", ["2028-02-29"], nil),
      ("target-date", ["2027-02-29"], .notADate("2027-02-29")),
      ("shoe-size", ["44"], .unknownProfileField("shoe-size")),
    ] as [(String, [String], Refusal?)])
  func profile(field: String, values: [String], refusal: Refusal?) {
    var refused: Refusal?
    do throws(Refusal) {
      #expect(try interview.setting(field, to: values) == .profileSet(field: field, values: values))
    } catch {
      refused = error
    }
    #expect(refused == refusal)
  }

  @Test("what is longer than can be stored is refused, wherever it stands")
  func tooLong() {
    let refusal = Refusal.tooLong(limit: Interview.longestText)
    #expect(throws: refusal) { try interview.noting("scope.defined", long) }
    #expect(throws: refusal) { try interview.setting("organisation", to: [long]) }
    #expect(throws: refusal) {
      try interview.listing([Evidence(what: "a", place: long)], for: "scope.defined")
    }
    #expect(throws: refusal) {
      try interview.answering(
        "incident.tool", with: .notApplicable(NotApplicable(.other, text: long)))
    }
  }

  @Test("a question that does not exist takes nothing")
  func unknown() {
    let refusal = Refusal.unknownQuestion("no.such")
    #expect(throws: refusal) { try interview.answering("no.such", with: .dontKnow) }
    #expect(throws: refusal) { try interview.noting("no.such", "x") }
    #expect(throws: refusal) { try interview.listing([], for: "no.such") }
  }
}
