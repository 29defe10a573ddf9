import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

/// A small questionnaire without problems, which tests change in one place.
struct Sample {
  private(set) var files = [
    "questionnaire.yaml": Self.main, "questions.yaml": Self.questions,
    "documents.yaml": Self.documents, "glossary.yaml": Self.glossary,
  ]

  /// The sample with the first `old` of a file replaced.
  func replacing(_ old: String, with new: String, in file: String) -> Sample {
    var copy = self
    guard let text = files[file], text.contains(old) else {
      Issue.record("\(file) does not hold \(old)")
      return copy
    }
    copy.files[file] = text.replacing(old, with: new, maxReplacements: 1)
    return copy
  }

  func adding(_ text: String, as file: String) -> Sample {
    var copy = self
    copy.files[file] = text
    return copy
  }

  /// Reads the sample from a folder of its own; marks are taken out first.
  func read() throws -> Reading<Questionnaire> {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(MarkedYAML(text).text, to: name) }
    return withExtendedLifetime(folder) { QuestionnaireReader.read(folder: folder.path) }
  }

  /// The problems of the sample, each as it is printed but for the folder.
  func problems(
    of read: (String) -> Reading<Questionnaire> = QuestionnaireReader.read(folder:)
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(MarkedYAML(text).text, to: name) }
    let problems = read(folder.path).problems
    return problems.map { $0.description.replacing(folder.path + "/", with: "") }
  }

  /// A message with the places of the marks in all files.
  func resolving(_ message: String) -> String {
    files.reduce(message) { MarkedYAML($1.value).resolving($0, file: $1.key) }
  }
}

extension Sample {
  static let main = """
    id: sample
    standard: Sample 1:2026
    version: 1.0.0
    languages: [en, zh]
    title: { en: Sample, zh: 样例 }
    notice: { en: Ours, zh: 自写 }
    questions:
      - questions.yaml
    documents: documents.yaml
    glossary: glossary.yaml
    profile:
      - { id: name, kind: text, label: { en: N, zh: 名 }, ask: { en: N?, zh: 名？ } }
      - { id: suppliers, kind: yes-no, label: { en: S, zh: 供 }, ask: { en: S?, zh: 供？ } }
      - id: size
        kind: choice
        label: { en: Size, zh: 规模 }
        ask: { en: "Size?", zh: 规模？ }
        choices:
          - { id: small, label: { en: small, zh: 小 } }
          - { id: large, label: { en: large, zh: 大 } }
      - id: held
        kind: many
        label: { en: Held, zh: 已有 }
        ask: { en: "Held?", zh: 已有？ }
        choices:
          - { id: first, label: { en: first, zh: 一 } }
          - { id: second, label: { en: second, zh: 二 } }
      - { id: start, kind: date, label: { en: St, zh: 始 }, ask: { en: St?, zh: 始？ } }
    clauses:
      - { number: "4", title: { en: Four, zh: 四 } }
      - { number: "4.1", assessable: true, title: { en: One, zh: 一 } }
      - { number: "4.2", assessable: true, title: { en: Two, zh: 二 } }
    roles:
      - { id: service-owner, title: { en: Owner, zh: 负责人 } }
    processes:
      - { id: planning, title: { en: Planning, zh: 策划 } }
    scoring:
      achievement: { not: 0, partly: 1/3, largely: 2/3, fully: 1 }
      cut-points: { partly: 0.15, largely: 0.50, fully: 0.85 }
      weights: { 1: 1, 2: 1, 3: 2, 4: 3 }
      findings:
        - { id: gate-unmet, gate: true, ratings: [not, partly], conformity: blocker }
        - { id: absent, mandatory: true, ratings: [not], conformity: major-gap }
        - { id: weak, mandatory: true, ratings: [partly, largely], conformity: minor-gap }
      pile-up: { minor-gaps: 3, ratings: [partly] }
      missing-document: major-gap
      audit-would-fail: [blocker, major-gap]
      priorities:
        - { priority: 1, mandatory: true, ratings: [not] }
        - { priority: 2 }
    planning:
      effort-days: { S: 1, M: 3, L: 8 }
      document-states: { not: missing, partly: draft, largely: outdated, fully: in-force }
      document-actions:
        { missing: create, draft: revise, outdated: revise, in-force: keep, unknown: check,
          not-needed: none }
      capacity: 5
      weekdays: [mon, tue, wed, thu, fri]
      what-first: [blocker, major-gap]

    """

  static let questions =
    "questions:\n"
    + question(id: "scope.known", clause: "4.1")
    + question(id: "scope.kept", clause: "4.2", more: "when: { suppliers: yes }")
    + question(id: "scope.shown", clause: "4.2", more: "when: { scope.kept: [partly, fully] }")

  static func question(id: String, clause: String, more: String = "quick: true") -> String {
    """
      - id: \(id)
        clause: \(clause)
        ask: { en: "Is it?", zh: 是否？ }
        why: { en: Because., zh: 因为。 }
        levels:
          not: { en: No., zh: 无。 }
          partly: { en: Some., zh: 有些。 }
          largely: { en: Most., zh: 大多。 }
          fully: { en: All., zh: 全部。 }
        evidence:
          - { en: A record, zh: 记录 }
        who: [service-owner]
        kind: practice
        mandatory: true
        impact: 3
        effort: M
        consequence: { en: It fails., zh: 失败。 }
        action: { en: Do it., zh: 去做。 }
        documents: [scope-statement]
        process: planning
        since: 1.0.0
        \(more)

    """
  }

  static let documents = """
    documents:
      - id: scope-statement
        code: D01
        title: { en: Scope, zh: 范围 }
        kind: document
        basis: mandatory
        level: 1
        clauses: ["4.1"]
        owner: service-owner
        approver: service-owner
        depends-on: [context-analysis]
        effort: S
        review-months: 12
        points:
          - { en: Names, zh: 名称 }
      - id: context-analysis
        code: R01
        title: { en: Context, zh: 环境 }
        kind: document
        basis: recommended
        level: 2
        clauses: ["4.1", "4.2"]
        owner: service-owner
        approver: service-owner
        effort: S
        review-months: 24
        merge-group: manual-pack
        application-pack: [a]
        points:
          - { en: Issues, zh: 因素 }

    """

  static let glossary = """
    terms:
      - id: scope
        term: { en: scope, zh: 范围 }
        meaning: { en: What is in., zh: 包括什么。 }
        avoid: { en: [], zh: [范畴] }

    """
}

/// A change to one file of the sample, and the problems it must lead to.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let old: String
  let new: String
  let expected: [String]

  /// The marks in `new` show the places that the marks in the problems stand for.
  init(
    _ name: String, in file: String = "questions.yaml", _ old: String, _ new: String,
    _ expected: String...
  ) {
    self.name = name
    self.file = file
    self.old = old
    self.new = new
    self.expected = expected
  }

  var testDescription: String { name }
}
