import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Going deeper")
struct DepthTests {
  private let triage: [Event] = {
    let next = (profileEvents.last?.sequence ?? 0) + 1
    let change = Change.depthChosen(.triage)
    return profileEvents + [
      Event(sequence: next, at: Timestamp(secondsSince1970: 0), by: "", change: change)
    ]
  }()

  @Test("is offered when the triage is done, and goes on with the first question still open")
  func offered() throws {
    let session = try Session(typing: "2\ndeepen", after: triage)
    #expect(session.transcript.contains("The triage is done. The full questionnaire asks 5 more"))
    #expect(session.transcript.contains("Saved: the full questionnaire is asked from now on."))
    #expect(session.interview.assessment.depth == .full)
    #expect(session.interview.currentQuestion != nil)
  }

  @Test("is not offered while the triage has open questions")
  func notYet() throws {
    let session = try Session(typing: "skip", after: triage)
    #expect(!session.transcript.contains("The triage is done."))
  }

  @Test("says so where everything is asked already")
  func already() throws {
    let session = try Session(typing: "深入", after: profileEvents)
    #expect(session.transcript.contains("The full questionnaire is asked already."))
  }
}
