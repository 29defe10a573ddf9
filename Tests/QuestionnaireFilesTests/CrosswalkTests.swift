import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite struct CrosswalkTests {
  private static let file = """
    standards:
      - id: other-2015
        standard: Other 1:2015
        title: { en: Other, zh: 其他 }
        note: { en: Numbers differ., zh: 编号不同。 }
        when: { held: first }
        rows:
          - { clause: "4.1", theirs: ["4.1", "A.5.19"], reuse: same }
          - { clause: "4.2", theirs: ["6.3"], reuse: partial, note: { en: Mind., zh: 注意。 } }

    """

  static let sample = Sample()
    .replacing(
      "glossary: glossary.yaml", with: "glossary: glossary.yaml\ncrosswalk: crosswalk.yaml",
      in: "questionnaire.yaml"
    )
    .adding(file, as: "crosswalk.yaml")

  static let mistakes = [
    Mistake(
      "an unknown clause", in: "crosswalk.yaml", "\"4.2\"", "1️⃣\"4.9\"",
      "1️⃣: error: clause '4.9' is not defined; did you mean '4.1'? [unknown-clause]"),
    Mistake(
      "a clause with two rows", in: "crosswalk.yaml", "\"4.2\"", "1️⃣\"4.1\"",
      "1️⃣: error: clause '4.1' has two rows; put it together with the row on line 8"
        + " [repeated-row]"),
    Mistake(
      "an unknown certificate", in: "crosswalk.yaml", "held: first", "held: 1️⃣fist",
      "1️⃣: error: 'fist' is not a value of 'held'; did you mean 'first'? [unknown-value]"),
    Mistake(
      "a kind of reuse that does not exist", in: "crosswalk.yaml", "reuse: same",
      "reuse: 1️⃣full",
      "1️⃣: error: 'full' is not a value of 'reuse'; write one of same, partial [unknown-value]"),
    Mistake(
      "their clause as it cannot be numbered", in: "crosswalk.yaml", "[\"6.3\"]", "[1️⃣six]",
      "1️⃣: error: an item of 'theirs' must be a clause number, not 'six'; write the numbers with '.'"
        + " between them [wrong-form]"),
    Mistake(
      "a standard that nobody can hold", in: "crosswalk.yaml", "{ held: first }",
      "1️⃣{ held: first, not: { held: first } }",
      "1️⃣: error: the condition can never be true, so compared standard 'other-2015' is never used;"
        + " correct the condition [condition-never-true]"),
  ]

  @Test("reads other standards with their rows")
  func read() throws {
    let crosswalks = try Self.sample.read().get().crosswalks
    #expect(crosswalks.map(\.standard) == ["Other 1:2015"])
    #expect(crosswalks[0].condition == .profile(field: "held", isOneOf: ["first"]))
    #expect(
      crosswalks[0].rows == [
        .init(clause: "4.1", theirs: ["4.1", "A.5.19"], reuse: .same),
        .init(
          clause: "4.2", theirs: ["6.3"], reuse: .partial,
          note: LocalizedText(en: "Mind.", zh: "注意。")),
      ])
  }

  @Test("each mistake is reported at its place, with what to do", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Self.sample.replacing(mistake.old, with: mistake.new, in: mistake.file)
    #expect(try sample.problems() == mistake.expected.map(sample.resolving))
  }

  @Test("is no part of a questionnaire that names none")
  func absent() throws { #expect(try Sample().read().get().crosswalks == []) }
}
