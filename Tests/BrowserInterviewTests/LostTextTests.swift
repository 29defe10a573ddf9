import GapAnalysis
import TestSupport
import Testing

@testable import BrowserInterview

private let question = "incident.tool"
private let path = "/question/\(question)"
private let full = StorageFailure(.diskFull, "no space")

@Suite("What was typed")
struct LostTextTests {
  @Test("is stored with whichever reason is given for not applicable")
  func reasons() async throws {
    let running = try await RunningInterview(startingAt: question)
    for reason in NotApplicable.Reason.allCases {
      let seen = try await running.seen(question)
      try await running.send(
        path + "/exception", "reason=\(reason.rawValue)&text=see+contract+17&seen=\(seen)")
      #expect(
        running.file.answers[question]?.choice
          == .notApplicable(NotApplicable(reason, text: "see contract 17")))
    }
    #expect(running.file.drafts == [:])
  }

  @Test("as a reason is there again where it could not be stored")
  func unstoredReason() async throws {
    let running = try await RunningInterview(startingAt: question)
    let seen = try await running.seen(question)
    running.file.fail(full)
    try await running.send(
      path + "/exception", "reason=covered-by-another-party&text=see+contract+17&seen=\(seen)")
    let origin = try await running.send("/trouble", "remedy=go-on")
    let page = try await running.page(origin.location).body
    #expect(page.contains("see contract 17</textarea>"))
    #expect(page.contains(#"value="covered-by-another-party" checked"#))
  }

  @Test("as a reason of a decision is there again where it could not be stored")
  func unstoredDecision() async throws {
    let running = try await RunningInterview(
      startingAt: question,
      after: [
        .voiced(question: question, Voice(who: "Bo", choice: .rated(.fully))),
        .voiced(question: question, Voice(who: "Kim", choice: .rated(.not))),
      ])
    let seen = try await running.seen(question)
    running.file.fail(full)
    try await running.send(path + "/decision", "choice=largely&reason=seen+it&seen=\(seen)")
    let origin = try await running.send("/trouble", "remedy=go-on")
    let page = try await running.page(origin.location).body
    #expect(page.contains("seen it</textarea>"))
    #expect(page.contains(#"name="choice" value="largely" checked"#))
  }

  @Test("about the organisation is there again where it could not be stored")
  func unstoredFact() async throws {
    let running = try await RunningInterview(startingAt: nil)
    let seen = try await running.seen(at: "/fact/organisation")
    running.file.fail(full)
    try await running.send("/fact/organisation", "value=Acme&seen=\(seen)")
    try await running.send("/trouble", "remedy=go-on")
    for _ in 0..<2 {
      #expect(try await running.page("/fact/organisation").body.contains(#"value="Acme""#))
    }
    running.file.fail(nil)
    try await running.send("/fact/organisation", "value=Acme+Ltd&seen=\(seen)")
    #expect(try await running.page("/fact/organisation").body.contains(#"value="Acme Ltd""#))
  }

  @Test("or chosen in another tab about the organisation waits while a change is in trouble")
  func otherTab() async throws {
    let running = try await RunningInterview(startingAt: question)
    let ofSize = try await running.seen(at: "/fact/size")
    let ofName = try await running.seen(at: "/fact/organisation")
    let seen = try await running.seen(question)
    running.file.fail(full)
    try await running.send(path + "/answer", "choice=not&seen=\(seen)")
    try await running.send("/fact/organisation", "value=Acme&seen=\(ofName)")
    try await running.send("/fact/size", "value=small&seen=\(ofSize)")
    running.file.fail(nil)
    try await running.send("/trouble", "remedy=again")
    #expect(try await running.page("/fact/organisation").body.contains(#"value="Acme""#))
    let page = try await running.page("/fact/size").body
    #expect(page.contains(/value="small"[^>]* checked/))
    #expect(page.contains("begun to write"))
  }
}
