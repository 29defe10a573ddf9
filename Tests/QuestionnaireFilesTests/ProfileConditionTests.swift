import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite struct ProfileConditionTests {
  private static let start = "{ id: start, kind: date,"

  static let mistakes = [
    Mistake(
      "a condition on a question", in: "questionnaire.yaml", start,
      "{ id: start, kind: date, when: { 1️⃣scope.known: fully },",
      "1️⃣: error: the condition of a profile field refers to question 'scope.known'; the profile is"
        + " asked before all questions; refer to a field above [condition-on-later-question]"),
    Mistake(
      "a condition on the field itself", in: "questionnaire.yaml", "{ id: suppliers, kind: yes-no,",
      "{ id: suppliers, kind: yes-no, when: { 1️⃣suppliers: yes },",
      "1️⃣: error: the condition of 'suppliers' refers to the field itself; refer to a field above"
        + " [condition-on-itself]"),
    Mistake(
      "a condition on a field below", in: "questionnaire.yaml", "{ id: suppliers, kind: yes-no,",
      "{ id: suppliers, kind: yes-no, when: { 1️⃣size: small },",
      "1️⃣: error: the condition refers to 'size', which is asked later; move that field above this"
        + " one [condition-on-later-field]"),
    Mistake(
      "a condition on an unknown field", in: "questionnaire.yaml", start,
      "{ id: start, kind: date, when: { 1️⃣supliers: yes },",
      "1️⃣: error: profile field 'supliers' is not defined; did you mean 'suppliers'?"
        + " [unknown-profile-field]"),
    Mistake(
      "a condition on an unknown value", in: "questionnaire.yaml", start,
      "{ id: start, kind: date, when: { size: 1️⃣huge },",
      "1️⃣: error: 'huge' is not a value of 'size'; its values are small, large [unknown-value]"),
    Mistake(
      "a field that is never asked", in: "questionnaire.yaml", start,
      "{ id: start, kind: date, when: 1️⃣{ size: small, not: { size: small } },",
      "1️⃣: error: the condition can never be true, so profile field 'start' is never asked; correct"
        + " the condition [condition-never-true]"),
    Mistake(
      "a field that is always asked", in: "questionnaire.yaml", start,
      "{ id: start, kind: date, when: 1️⃣{ size: [small, large] },",
      "1️⃣: warning: the condition can never be false, so profile field 'start' is always asked;"
        + " remove 'when' [condition-never-false]"),
  ]

  @Test("each mistake is reported at its place, with what to do", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Sample().replacing(mistake.old, with: mistake.new, in: mistake.file)
    #expect(try sample.problems() == mistake.expected.map(sample.resolving))
  }

  @Test("what contradicts the condition of a field it looks at is found")
  func throughFields() throws {
    let sample = Sample()
      .replacing(
        "- id: held\n    kind: many", with: "- id: held\n    kind: many\n    when: { size: small }",
        in: "questionnaire.yaml"
      )
      .replacing("{ suppliers: yes }", with: "1️⃣{ held: first, size: large }", in: "questions.yaml")
    #expect(
      try sample.problems() == [
        sample.resolving(
          "1️⃣: error: the condition can never be true, so question 'scope.kept' is never asked;"
            + " correct the condition [condition-never-true]")
      ])
  }

  @Test("is read with its field")
  func read() throws {
    let sample = Sample().replacing(
      Self.start, with: "{ id: start, kind: date, when: { size: small },", in: "questionnaire.yaml")
    let fields = try sample.read().get().profile
    #expect(fields.last?.condition == .profile(field: "size", isOneOf: ["small"]))
    #expect(fields.dropLast().allSatisfy { $0.condition == nil })
  }
}
