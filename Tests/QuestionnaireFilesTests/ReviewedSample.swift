import GapAnalysis
import TestSupport
import Testing

/// The longest texts of a question under one key, and a text under that key in the sample.
struct Length: Sendable, CustomTestStringConvertible {
  /// As messages name it.
  let key: String
  let en: Int
  let zh: Int
  private let oldEnglish: String
  private let oldChinese: String

  init(_ key: String, en: Int, zh: Int, _ oldEnglish: String, _ oldChinese: String) {
    self.key = key
    self.en = en
    self.zh = zh
    self.oldEnglish = oldEnglish
    self.oldChinese = oldChinese
  }

  func old(_ language: String) -> String { language == "en" ? oldEnglish : oldChinese }

  var testDescription: String { key }
}

extension ContentCheckTests {
  static let lengths = [
    Length(
      "ask", en: 170, zh: 70, "Who keeps the statement of scope up to date?", "由谁负责更新范围说明？"),
    Length("why", en: 170, zh: 70, "An old statement misleads.", "过时的说明会误导人。"),
    Length("largely", en: 150, zh: 65, "A named person looks after it.", "有指定的人员负责。"),
    Length("evidence", en: 110, zh: 50, "Dated versions", "注明日期的版本"),
    Length("consequence", en: 170, zh: 70, "It rots.", "会过时。"),
    Length("action", en: 220, zh: 95, "Name somebody.", "指定一个人。"),
  ]
}

extension Sample {
  /// A sample that is also written as it should be.
  static let reviewed = Sample().adding(reviewedQuestions, as: "questions.yaml")
    .replacing(
      "avoid: { en: [], zh: [范畴] }", with: "avoid: { en: [ambit, field of use], zh: [范畴] }",
      in: "glossary.yaml")

  private static let reviewedQuestions =
    "questions:\n"
    + asking(
      "Is the scope of the services written down, and does everybody know it?",
      "服务的范围是否写成了文件，大家都知道？",
      question(id: "scope.known", clause: "4.1", more: "quick: true # 4.1"))
    + kept
    + asking(
      "Can you show the scope to anybody who asks?", "有人问起时，能否出示？",
      question(id: "scope.shown", clause: "4.2", more: "gate: false"))

  private static func asking(_ english: String, _ chinese: String, _ question: String) -> String {
    question.replacing("Is it?", with: english).replacing("是否？", with: chinese)
  }

  private static let kept = """
      - id: scope.kept
        clause: 4.2
        ask:
          en: Who keeps the statement of scope up to date?
          zh: 由谁负责更新范围说明？
        why: { en: An old statement misleads., zh: 过时的说明会误导人。 }
        levels:
          not: { en: Nobody does., zh: 没有人负责。 }
          partly: { en: Somebody keeps it when asked to., zh: 有人要求更新的时候才有人去更新它。 }
          largely: { en: A named person looks after it., zh: 有指定的人员负责。 }
          fully: { en: The latest change is dated this year., zh: 最近一次更新在今年。 }
        evidence:
          - { en: Dated versions, zh: 注明日期的版本 }
        who: [service-owner]
        kind: practice
        mandatory: true
        quick: true # 4.2
        impact: 3
        effort: M
        consequence: { en: It rots., zh: 会过时。 }
        action: { en: Name somebody., zh: 指定一个人。 }
        documents: [scope-statement]
        process: planning
        since: 1.0.0

    """
}
