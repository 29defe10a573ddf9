import GapAnalysis
import TestSupport
import Testing

@testable import BrowserInterview

private let question = "incident.tool"
private let path = "/question/\(question)"

@Suite("A list of questions to look at again")
struct ReturningTests {
  @Test(
    "is not returned to once something else was opened",
    arguments: ["/facts", "/sections", "/search", "/end"])
  func leaving(place: String) async throws {
    let running = try await RunningInterview(startingAt: question)
    try await running.page("\(path)?list=unanswered")
    try await running.page(place)
    let seen = try await running.seen(at: "/fact/organisation")
    let answer = try await running.send("/fact/organisation", "value=Acme&seen=\(seen)")
    #expect(answer.location == "/fact/size")
  }

  @Test("is returned to from its questions")
  func returning() async throws {
    let running = try await RunningInterview(startingAt: question)
    try await running.page("\(path)?list=unanswered")
    #expect(try await running.send("/next", "from=\(path)").location == "/review/unanswered")
  }
}
