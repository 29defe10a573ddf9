import GapAnalysis
import TestSupport
import Testing

@Suite("Facts that are asked where they apply")
struct ProfileConditionTests {
  private func transcript(_ typed: String) throws -> String {
    try Session(typing: typed, on: .certified).transcript
  }

  @Test("are shown and counted once they apply, right where they belong")
  func asked() throws {
    let before = try transcript("")
    #expect(before.contains("Fact 1 of 7. Organisation."))
    let transcript = try transcript("\n\n\n\n\n1\nyes\n")
    #expect(transcript.contains("Fact 6 of 7. Country rules."))
    #expect(transcript.contains("Fact 7 of 8. Legal standing."))
    #expect(transcript.contains("Fact 8 of 8. Running since."))
  }

  @Test("are passed over elsewhere")
  func passedOver() throws {
    let transcript = try transcript("\n\n\n\n\n2\n")
    #expect(!transcript.contains("Legal standing"))
    #expect(transcript.contains("Fact 7 of 7. Running since."))
  }
}
