import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite struct ContradictionFileTests {
  private static let file = """
    contradictions:
      - id: shown-but-unknown
        when: { scope.known: not, scope.shown: [largely, fully] }
        says: { en: "One or the other?", zh: 哪一个？ }

    """

  static let sample = Sample()
    .replacing(
      "glossary: glossary.yaml",
      with: "glossary: glossary.yaml\ncontradictions: contradictions.yaml", in: "questionnaire.yaml"
    )
    .adding(file, as: "contradictions.yaml")

  static let mistakes = [
    Mistake(
      "an unknown question", in: "contradictions.yaml", "scope.shown:", "1️⃣scope.showm:",
      "1️⃣: error: question 'scope.showm' is not defined; did you mean 'scope.shown'?"
        + " [unknown-question]"),
    Mistake(
      "an unknown rating", in: "contradictions.yaml", "scope.known: not", "scope.known: 1️⃣complete",
      "1️⃣: error: 'complete' is not a value of 'scope.known'; its values are not, partly, largely, fully"
        + " [unknown-value]"),
    Mistake(
      "an unknown key", in: "contradictions.yaml", "says:", "1️⃣say:",
      "contradictions.yaml:2:5: error: 'says' is missing from this contradiction; add it: a text in"
        + " each language [missing-key]",
      "1️⃣: error: 'say' is not a key of a contradiction; did you mean 'says'? [unknown-key]"),
    Mistake(
      "a text in one language", in: "contradictions.yaml",
      "{ en: \"One or the other?\", zh: 哪一个？ }",
      "1️⃣{ en: \"One or the other?\" }",
      "1️⃣: error: 'says' has no text in 'zh'; add 'zh:' [missing-language]"),
    Mistake(
      "one question only", in: "contradictions.yaml",
      "{ scope.known: not, scope.shown: [largely, fully] }",
      "1️⃣{ scope.known: not, suppliers: yes }",
      "1️⃣: error: contradiction 'shown-but-unknown' is about one question only; name two questions"
        + " whose ratings do not go together [not-two-questions]"),
    Mistake(
      "the same question twice", in: "contradictions.yaml",
      "{ scope.known: not, scope.shown: [largely, fully] }",
      "1️⃣{ scope.known: not, any: [{ scope.known: not }, { scope.known: fully }] }",
      "1️⃣: error: contradiction 'shown-but-unknown' is about one question only; name two questions"
        + " whose ratings do not go together [not-two-questions]"),
    Mistake(
      "no question", in: "contradictions.yaml",
      "{ scope.known: not, scope.shown: [largely, fully] }",
      "1️⃣{ suppliers: yes, size: small }",
      "1️⃣: error: contradiction 'shown-but-unknown' is about no question; name two questions whose"
        + " ratings do not go together [not-two-questions]"),
    Mistake(
      "answers that cannot be given", in: "contradictions.yaml",
      "{ scope.known: not, scope.shown: [largely, fully] }",
      "1️⃣{ scope.kept: not, scope.shown: fully }",
      "1️⃣: error: the condition can never be true, so contradiction 'shown-but-unknown' is never"
        + " said; correct the condition [condition-never-true]"),
    Mistake(
      "answers that are always given", in: "contradictions.yaml",
      "{ scope.known: not, scope.shown: [largely, fully] }",
      "1️⃣{ any: [{ scope.known: [not, partly] }, { not: { scope.known: not } }], not: { all: "
        + "[{ scope.shown: fully }, { scope.shown: not }] } }",
      "1️⃣: warning: the condition can never be false, so contradiction 'shown-but-unknown' is always"
        + " said; correct the condition [condition-never-false]"),
    Mistake(
      "an id used twice", in: "contradictions.yaml", "contradictions:\n",
      "contradictions:\n  - { id: shown-but-unknown, when: { scope.known: not, scope.kept: fully },"
        + " says: { en: Or?, zh: 或？ } }\n",
      "contradictions.yaml:3:9: error: contradiction 'shown-but-unknown' is defined twice; it is also"
        + " at contradictions.yaml:2:11 [duplicate-id]"),
  ]

  @Test("reads contradictions with the questions they are about")
  func read() throws {
    let contradictions = try Self.sample.read().get().contradictions
    #expect(
      contradictions == [
        Contradiction(
          id: "shown-but-unknown",
          condition: .all([
            .rating(question: "scope.known", isOneOf: [.not]),
            .rating(question: "scope.shown", isOneOf: [.largely, .fully]),
          ]), text: LocalizedText(en: "One or the other?", zh: "哪一个？"))
      ])
    #expect(contradictions[0].questions == ["scope.known", "scope.shown"])
  }

  @Test("each mistake is reported at its place, with what to do", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Self.sample.replacing(mistake.old, with: mistake.new, in: mistake.file)
    #expect(try sample.problems() == mistake.expected.map(sample.resolving))
  }

  @Test("another contradiction makes another questionnaire; none at all is allowed")
  func meaning() throws {
    let sample = try Self.sample.read().get()
    let other = try Self.sample.replacing(
      "known: not", with: "known: partly", in: "contradictions.yaml"
    )
    .read().get()
    #expect(sample.fingerprint != other.fingerprint)
    #expect(try Sample().read().get().contradictions == [])
  }
}
