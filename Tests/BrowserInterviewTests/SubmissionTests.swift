import GapAnalysis
import TestSupport
import Testing

@testable import BrowserInterview

private let question = "incident.tool"
private let path = "/question/\(question)"

@Suite("A form")
struct SubmissionTests {
  @Test("that is another than the one sent before from the same page is not passed over")
  func twoForms() async throws {
    let running = try await RunningInterview(startingAt: question)
    let seen = try await running.seen(question)
    try await running.send(path + "/answer", "choice=partly&seen=\(seen)&once=x")
    let answer = try await running.send(
      path + "/note", "text=two+teams&seen=\(seen)&once=x")
    #expect(answer.location.contains("open=note"))
    #expect(try await running.page(path).body.contains("two teams</textarea>"))
  }

  @Test("that met trouble is acted on when it is sent again after that")
  func afterTrouble() async throws {
    let running = try await RunningInterview(startingAt: question)
    let form = "choice=partly&seen=\(try await running.seen(question))&once=x"
    running.file.fail(StorageFailure(.diskFull, "no space"))
    try await running.send(path + "/answer", form)
    try await running.send("/trouble", "remedy=go-on")
    running.file.fail(nil)
    try await running.send(path + "/answer", form)
    #expect(running.file.answers[question]?.choice == .rated(.partly))
  }

  @Test("that changes the language, sent by a double click, changes it once")
  func language() async throws {
    let running = try await RunningInterview(startingAt: question)
    let page = try await running.page("/sections").body
    let form = #/action="/language">\s*<input type="hidden" name="once" value="([^"]+)"/#
    let once = try #require(page.firstMatch(of: form)).1
    for _ in 0..<2 { try await running.send("/language", "from=/sections&once=\(once)") }
    #expect(try await running.page("/sections").body.contains(#"<html lang="zh-CN">"#))
  }
}
