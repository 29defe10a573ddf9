import GapAnalysis
import TestSupport
import Testing

@testable import BrowserInterview

private let question = "incident.tool"
private let path = "/question/\(question)"

@Suite("A decision between several people's answers")
struct DecidingTests {
  private func running() async throws -> RunningInterview {
    try await RunningInterview(
      startingAt: question,
      after: [
        .voiced(question: question, Voice(who: "Bo", choice: .rated(.fully))),
        .voiced(question: question, Voice(who: "Kim", choice: .rated(.not))),
      ])
  }

  @Test("is stored with its reason")
  func deciding() async throws {
    let running = try await running()
    let seen = try await running.seen(question)
    try await running.send(path + "/decision", "choice=largely&reason=seen+it&seen=\(seen)")
    #expect(running.file.answers[question]?.decision?.reason == "seen it")
    #expect(running.file.answers[question]?.choice == .rated(.largely))
  }

  @Test("needs a choice, and keeps the reason typed without one", arguments: ["", "choice=maybe&"])
  func unchosen(choice: String) async throws {
    let running = try await running()
    let stored = running.file.events.count
    let seen = try await running.seen(question)
    let answer = try await running.send(
      path + "/decision", "\(choice)reason=seen+it&seen=\(seen)")
    #expect(running.file.events.count == stored)
    #expect(answer.head.contains("open=decision"))
    let page = try await running.page(path + "?open=decision").body
    #expect(page.contains("Nothing was chosen"))
    #expect(page.contains("seen it</textarea>"))
  }

  @Test("may be that the question does not apply")
  func notApplicable() async throws {
    let running = try await running()
    let seen = try await running.seen(question)
    let asked = try await running.send(
      path + "/exception", "reason=other&text=the+parent+company+does&seen=\(seen)")
    #expect(asked.head.contains("open=decision&choice=other"))
    let page = try await running.page(path + "?open=decision&choice=other").body
    #expect(page.contains(#"name="choice" value="other" checked"#))
    #expect(page.contains("the parent company does</textarea>"))
    try await running.send(
      path + "/decision", "choice=other&reason=the+parent+company+does&seen=\(seen)")
    let answer = running.file.answers[question]
    #expect(
      answer?.choice == .notApplicable(NotApplicable(.other, text: "the parent company does")))
    #expect(answer?.isUnsettled == false)
    #expect(running.file.drafts == [:])
  }
}
