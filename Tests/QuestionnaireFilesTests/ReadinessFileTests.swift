import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite struct ReadinessFileTests {
  private static let file = """
    id: here
    title: { en: Here, zh: 此处 }
    source: { en: Notice 8, zh: 第8号公告 }
    date: 2012-02
    verified: partly
    notice: { en: Ask., zh: 请咨询。 }
    when: { size: small }
    conditions:
      - id: facts
        text: { en: It is so., zh: 如此。 }
        change: { en: Do it., zh: 去做。 }
        test: { facts: { suppliers: yes } }
      - id: time
        text: { en: It is so., zh: 如此。 }
        change: { en: Do it., zh: 去做。 }
        test: { elapsed: { since: start, months: 3 } }
      - id: ratings
        text: { en: It is so., zh: 如此。 }
        change: { en: Do it., zh: 去做。 }
        test: { rated: { questions: [scope.known], at-least: largely } }
      - id: findings
        text: { en: It is so., zh: 如此。 }
        change: { en: Do it., zh: 去做。 }
        test: { no-finding: [blocker] }
    materials:
      - id: category
        text: { en: Category, zh: 类别 }
        change: { en: Choose., zh: 选择。 }
        test: { answered: held }
      - id: papers
        text: { en: Papers, zh: 文件 }
        change: { en: Write., zh: 编写。 }
        test: { documents: { list: [scope-statement], pack: [a], in-state: [in-force] } }
    pack:
      - { letter: a, title: { en: Context, zh: 环境 } }

    """

  static let sample = Sample()
    .replacing(
      "glossary: glossary.yaml",
      with: "glossary: glossary.yaml\nreadiness:\n  - readiness/here.yaml",
      in: "questionnaire.yaml"
    )
    .adding(file, as: "readiness/here.yaml")

  static let mistakes = [
    Mistake(
      "an unknown question", in: "readiness/here.yaml", "[scope.known]", "[1️⃣scope.knwon]",
      "1️⃣: error: question 'scope.knwon' is not defined; did you mean 'scope.known'?"
        + " [unknown-question]"),
    Mistake(
      "an unknown document", in: "readiness/here.yaml", "[scope-statement]", "[1️⃣statement]",
      "1️⃣: error: document 'statement' is not defined; define it, or correct the name"
        + " [unknown-document]"),
    Mistake(
      "an unknown pack item in a test", in: "readiness/here.yaml", "pack: [a]", "pack: [1️⃣z]",
      "1️⃣: error: pack item 'z' is not defined; define it, or correct the name"
        + " [unknown-pack-item]"),
    Mistake(
      "an unknown pack item of a document", in: "documents.yaml", "application-pack: [a]",
      "application-pack: [a, 1️⃣q]",
      "1️⃣: error: pack item 'q' is not defined; define it, or correct the name"
        + " [unknown-pack-item]"),
    Mistake(
      "a pack item without document", in: "readiness/here.yaml", "- { letter: a,",
      "- { letter: 1️⃣b, title: { en: B, zh: 乙 } }\n  - { letter: a,",
      "1️⃣: warning: no document serves pack item 'b'; list it under 'application-pack' of a document"
        + " [pack-item-without-document]"),
    Mistake(
      "a pack item twice", in: "readiness/here.yaml", "- { letter: a,",
      "- { letter: a, title: { en: B, zh: 乙 } }\n  - { letter: 1️⃣a,",
      "1️⃣: error: pack item 'a' is defined twice; it is also at readiness/here.yaml:35:15"
        + " [duplicate-id]"),
    Mistake(
      "a condition twice, also among the materials", in: "readiness/here.yaml", "id: papers",
      "id: 1️⃣facts",
      "1️⃣: error: readiness condition 'facts' is defined twice; it is also at"
        + " readiness/here.yaml:9:9 [duplicate-id]"),
    Mistake(
      "time counted from what is no day", in: "readiness/here.yaml", "since: start",
      "since: 1️⃣held",
      "1️⃣: error: profile field 'held' holds no day; name a field of the kind date"
        + " [not-a-date-field]"),
    Mistake(
      "a fact that cannot be", in: "readiness/here.yaml", "{ suppliers: yes }",
      "{ suppliers: 1️⃣maybe }",
      "1️⃣: error: 'maybe' is not a value of 'suppliers'; its values are yes, no [unknown-value]"),
    Mistake(
      "two tests in one", in: "readiness/here.yaml", "{ no-finding: [blocker] }",
      "1️⃣{ no-finding: [blocker], answered: held }",
      "1️⃣: error: 'test' has several keys; write exactly one of facts, answered, elapsed, rated,"
        + " no-finding, documents [not-one-test]"),
    Mistake(
      "a test of nothing", in: "readiness/here.yaml", "{ no-finding: [blocker] }", "1️⃣{}",
      "1️⃣: error: 'test' is empty; write exactly one of facts, answered, elapsed, rated, no-finding,"
        + " documents [not-one-test]"),
    Mistake(
      "a finding that is none", in: "readiness/here.yaml", "[blocker]", "[1️⃣met]",
      "1️⃣: error: 'met' is not a value of an item of 'no-finding'; write one of improvement,"
        + " minor-gap, major-gap, blocker [unknown-value]"),
    Mistake(
      "documents that are not named", in: "readiness/here.yaml",
      "{ list: [scope-statement], pack: [a], in-state", "1️⃣{ in-state",
      "1️⃣: error: 'documents' names no document; add 'list' or 'pack' [empty]"),
    Mistake(
      "a date that is none", in: "readiness/here.yaml", "date: 2012-02", "date: 1️⃣2012-13",
      "1️⃣: error: 'date' must be a year, a month or a day such as 2026, 2026-11 or 2026-11-23, not"
        + " '2012-13' [wrong-form]"),
    Mistake(
      "rules that never apply", in: "readiness/here.yaml", "when: { size: small }",
      "when: 1️⃣{ size: small, not: { size: small } }",
      "1️⃣: error: the condition can never be true, so readiness rule set 'here' is never used;"
        + " correct the condition [condition-never-true]"),
    Mistake(
      "a file that is not there", in: "questionnaire.yaml", "readiness/here.yaml",
      "1️⃣readiness/there.yaml",
      "1️⃣: error: 'readiness/there.yaml' does not exist; create the file, or correct the name"
        + " [missing-file]"),
  ]

  @Test("each mistake is reported at its place, with what to do", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Self.sample.replacing(mistake.old, with: mistake.new, in: mistake.file)
    #expect(try sample.problems() == mistake.expected.map(sample.resolving))
  }

  @Test("reads rules with every kind of test")
  func read() throws {
    let rules = try #require(try Self.sample.read().get().readiness.first)
    #expect([rules.id, rules.date, rules.verification.rawValue] == ["here", "2012-02", "partly"])
    #expect(rules.condition == .profile(field: "size", isOneOf: ["small"]))
    #expect(
      rules.conditions.map(\.test) == [
        .facts(.profile(field: "suppliers", isOneOf: ["yes"])),
        .elapsed(field: "start", months: 3),
        .rated(questions: ["scope.known"], atLeast: .largely), .noFinding([.blocker]),
      ])
    #expect(
      rules.materials.map(\.test) == [
        .answered(field: "held"),
        .documents(["scope-statement"], packItems: ["a"], states: [.inForce]),
      ])
    #expect(rules.pack.map(\.letter) == ["a"])
  }

  @Test(
    "a date may be a year, a month or a day",
    arguments: [
      ("2012", true), ("2012-02", true), ("2012-02-22", true), ("2012-2", false),
      ("12", false), ("February", false),
    ])
  func dates(date: String, isDate: Bool) throws {
    let sample = Self.sample.replacing(
      "date: 2012-02", with: "date: \"\(date)\"", in: "readiness/here.yaml")
    #expect(try sample.problems().isEmpty == isDate)
  }
}
