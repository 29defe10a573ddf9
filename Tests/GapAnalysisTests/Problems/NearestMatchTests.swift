import GapAnalysis
import Testing

@Suite("The nearest match")
struct NearestMatchTests {
  @Test(
    "a mistyped word finds the word that was meant, and only a near one",
    arguments: [
      ("questionaire", "questionnaire"), ("maturty", "maturity"), ("clauze", "clause"),
      ("calendar", nil), ("nt", "not"), ("x", nil), ("", nil), ("not", "not"),
      ("evidenze-requried", "evidence-required"), (String(repeating: "not", count: 30), nil),
    ] as [(String, String?)])
  func nearest(word: String, match: String?) {
    let known = ["questionnaire", "maturity", "clause", "not", "a", "evidence-required"]
    #expect(nearestMatch(to: word, among: known) == match)
  }

  @Test("of two that are as near the first wins")
  func first() { #expect(nearestMatch(to: "cat", among: ["bat", "rat"]) == "bat") }
}
