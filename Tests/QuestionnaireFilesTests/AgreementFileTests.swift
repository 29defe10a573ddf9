import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite("The rules for several people's voices")
struct AgreementFileTests {
  private func sample(_ agreement: String) -> Sample {
    Sample().replacing(
      "  pile-up", with: "  agreement: \(agreement)\n  pile-up", in: "questionnaire.yaml")
  }

  @Test("are read, and are as shipped where a key is absent")
  func read() throws {
    let given = "{ fewest: 5, unknown: 1/2, unsure: 0.4, sure: 0.9 }"
    let rules = try sample(given).read().get().scoring.agreement
    #expect(
      rules
        == AgreementRules(
          unknown: 0.5, fewest: 5, split: 0.25, aligned: 0.75, unsure: 0.4, sure: 0.9))
    #expect(try Sample().read().get().scoring.agreement == AgreementRules())
  }

  @Test(
    "are refused where they make no sense, at their place",
    arguments: [
      ("{ unknown: 1️⃣1.5 }", "'unknown' must be a share from 0.0 to 1.0 [out-of-range]"),
      ("{ unsure: 1️⃣2 }", "'unsure' must be a share from 0.0 to 1.0 [out-of-range]"),
      ("{ split: 1️⃣0.6 }", "'split' must be a share from 0.0 to 0.5 [out-of-range]"),
      ("{ aligned: 1️⃣0.4 }", "'aligned' must be a share from 0.5 to 1.0 [out-of-range]"),
      (
        "{ aligned: 1️⃣most }",
        "'aligned' must be a number or a fraction such as 1/3, not 'most' [wrong-form]"
      ),
      (
        "{ fewest: 1️⃣0 }", "'fewest' must be a whole number from 1 to 100, not '0' [out-of-range]"
      ),
      (
        "{ 1️⃣alined: 0.9 }",
        "'alined' is not a key of an agreement; did you mean 'aligned'? [unknown-key]"
      ),
    ])
  func refused(agreement: String, words: String) throws {
    let sample = sample(agreement)
    #expect(try sample.problems() == [sample.resolving("1️⃣: error: \(words)")])
  }
}
