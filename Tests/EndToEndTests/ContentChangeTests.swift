import Foundation
import TestSupport
import Testing

@Suite("Content is read at run time")
struct ContentChangeTests {
  @Test("an added question and a changed template sentence appear in the next report")
  func withoutBuilding() throws {
    let folder = try copiedContent()
    let clause = "Questionnaires/iso-iec-20000-1-2018/clause-10-improvement.yaml"
    try folder.write(try folder.read(clause) + addedQuestion, to: clause)
    let words = "Templates/words/en.yaml"
    let sentence = "This report makes no statement on the outcome of an audit."
    let changed = try folder.read(words)
    try #require(changed.contains(sentence))
    try folder.write(
      changed.replacingOccurrences(of: sentence, with: "Ask an auditor."), to: words)

    let shared = ["--content", folder.path]
    _ = try Program.run(["new", "acme.gapwise"] + shared, in: folder.path)
    let answered = try Program.run(
      ["answer", "acme.gapwise", "improvement.cake", "--rating", "F"] + shared, in: folder.path)
    #expect(answered.status == 0, "\(answered.errors)")
    let report = try Program.run(
      ["report", "acme.gapwise", "--out", "out"] + shared, in: folder.path)
    #expect(report.status == 0, "\(report.errors)")
    let text = try folder.read("out/gap-report.md")
    #expect(text.contains("Is there cake when an improvement works?"))
    #expect(text.contains("Ask an auditor."))
  }

  @Test("another version of the questionnaire is said once, and keeps every answer")
  func newVersion() throws {
    let folder = try copiedContent()
    let shared = ["--content", folder.path]
    _ = try Program.run(["new", "acme.gapwise"] + shared, in: folder.path)
    _ = try Program.run(
      ["answer", "acme.gapwise", "context.scope", "--rating", "L"] + shared, in: folder.path)
    let main = "Questionnaires/iso-iec-20000-1-2018/questionnaire.yaml"
    let changed = try folder.read(main).replacing(/\nversion: (\S+)\n/) { _ in
      "\nversion: 9.9.9\n"
    }
    try folder.write(changed, to: main)
    let ask = ["ask", "acme.gapwise", "--plain"] + shared
    let first = try Program.run(ask, input: "quit\n", in: folder.path)
    #expect(first.errors.contains("the questionnaire is now version 9.9.9, it was "))
    #expect(first.errors.contains("your answers are kept"))
    #expect(first.output.contains("1 of 241 answered"))
    let second = try Program.run(ask, input: "quit\n", in: folder.path)
    #expect(second.errors == "")
  }

  @Test("an answer to a question that has other words now is neither compared nor merged")
  func reworded() throws {
    let folder = try copiedContent()
    let shared = ["--content", folder.path]
    func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + shared, in: folder.path)
    }
    for name in ["acme", "li"] {
      _ = try run("new", "\(name).gapwise", "--quick")
      _ = try run("answer", "\(name).gapwise", "incident.recording", "--rating", "P")
    }
    _ = try run("snapshot", "acme.gapwise", "May")
    let clause = "Questionnaires/iso-iec-20000-1-2018/clause-08-6-resolution.yaml"
    let old = "written down in one place and followed"
    let text = try folder.read(clause)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: "written down and followed"), to: clause)

    _ = try run("answer", "acme.gapwise", "incident.recording", "--rating", "F")
    let comparison = try run("compare", "acme.gapwise")
    #expect(comparison.output.contains("Questions: 1 reworded, not comparable, 57 the same\n"))
    let merge = try run("merge", "acme.gapwise", "li.gapwise")
    #expect(
      merge.output == """
        Not taken, because the question had other words or is not asked any more:
          incident.recording (li.gapwise)

        Nothing is to be settled.

        """)
    #expect(merge.status == 0)
  }

  private func copiedContent() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Questionnaires", "Templates"] {
      try FileManager.default.copyItem(
        atPath: "\(Program.root)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    return folder
  }

  private let addedQuestion = """

      - id: improvement.cake
        clause: "10.2"
        ask: { en: "Is there cake when an improvement works?", zh: 改进见效后是否吃蛋糕？ }
        why: { en: Success should be noticed., zh: 成功应当被看见。 }
        levels:
          not: { en: There is never cake., zh: 从来没有蛋糕。 }
          partly: { en: There is cake once a year., zh: 一年一次蛋糕。 }
          largely: { en: There is cake most of the time., zh: 多数时候有蛋糕。 }
          fully: { en: There is cake every time., zh: 每次都有蛋糕。 }
        evidence:
          - { en: Receipt of the bakery, zh: 蛋糕店收据 }
          - { en: Photo of the cake, zh: 蛋糕照片 }
        who: [service-manager]
        kind: practice
        mandatory: false
        impact: 1
        effort: S
        consequence: { en: Nobody celebrates., zh: 无人庆祝。 }
        action: { en: Order a cake., zh: 订一个蛋糕。 }
        documents: []
        process: improvement
        since: 1.0.0

    """
}
