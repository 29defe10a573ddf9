import Foundation
import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct QuestionnaireFolderTests {
  @Test("a folder that is not there is reported without a place")
  func noFolder() {
    let reading = QuestionnaireReader.read(folder: "/nowhere/at-all")
    #expect(
      reading.problems.map(\.description) == [
        "error: '/nowhere/at-all' is not a folder; name the folder that holds questionnaire.yaml"
          + " [not-a-folder]"
      ])
    #expect(throws: Problems.self) { try reading.get() }
  }

  @Test("a folder without questionnaire.yaml is no questionnaire")
  func noMainFile() throws {
    let folder = try TemporaryFolder()
    let problems = QuestionnaireReader.read(folder: folder.path).problems
    #expect(problems.map(\.id) == ["no-questionnaire"])
    #expect(problems[0].message.hasSuffix("holds no questionnaire.yaml"))
  }

  static let mistakes = [
    Mistake(
      "a missing file", in: "questionnaire.yaml", "- questions.yaml", "- 1️⃣question.yaml",
      "1️⃣: error: 'question.yaml' does not exist; create the file, or correct the name"
        + " [missing-file]"),
    Mistake(
      "a file above the folder", in: "questionnaire.yaml", "- questions.yaml",
      "- 1️⃣../questions.yaml",
      "1️⃣: error: '../questions.yaml' leads out of the questionnaire's folder; keep every file in"
        + " the folder [outside-folder]"),
    Mistake(
      "an absolute path", in: "questionnaire.yaml", "- questions.yaml", "- 1️⃣/etc/passwd",
      "1️⃣: error: '/etc/passwd' leads out of the questionnaire's folder; keep every file in the"
        + " folder [outside-folder]"),
    Mistake(
      "a file named twice", in: "questionnaire.yaml", "- questions.yaml",
      "- questions.yaml\n  - 1️⃣questions.yaml",
      "1️⃣: error: 'questions.yaml' is named twice; remove one of them [repeated-file]"),
    Mistake(
      "the folder itself", in: "questionnaire.yaml", "- questions.yaml", "- 1️⃣.",
      "1️⃣: error: '.' leads out of the questionnaire's folder; keep every file in the folder"
        + " [outside-folder]"),
  ]

  @Test("only files that lie in the folder are read", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let sample = Sample().replacing(mistake.old, with: mistake.new, in: mistake.file)
    let problems = try sample.problems()
    #expect(problems == mistake.expected.map(sample.resolving))
  }

  @Test("a symbolic link that leads out of the folder is refused")
  func symbolicLink() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    for (name, text) in Sample().files where name != "questions.yaml" {
      try folder.write(text, to: name)
    }
    let target = try outside.write(Sample.questions, to: "questions.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/questions.yaml", withDestinationPath: target)
    let problems = QuestionnaireReader.read(folder: folder.path).problems
    #expect(problems.map(\.id) == ["outside-folder"])
  }

  @Test("a folder or a pipe in the place of a file is refused without waiting")
  func notAFile() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Sample().files where !["questions.yaml", "glossary.yaml"].contains(name) {
      try folder.write(text, to: name)
    }
    try folder.write("", to: "questions.yaml/inner")
    #expect(mkfifo(folder.path + "/glossary.yaml", 0o600) == 0)
    let problems = QuestionnaireReader.read(folder: folder.path).problems
    #expect(problems.map(\.id) == ["unreadable-file", "unreadable-file"])
  }

  @Test("a file of more than 4 MB is not read")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Sample().files { try folder.write(text, to: name) }
    try folder.write([UInt8](repeating: 0x0a, count: 4 << 20 | 1), to: "glossary.yaml")
    let problems = QuestionnaireReader.read(folder: folder.path).problems
    #expect(
      problems.map { $0.description.replacing(folder.path + "/", with: "") } == [
        "questionnaire.yaml:10:11: error: 'glossary.yaml' is too large; files may have 4 MB, all of a"
          + " questionnaire 16 MB [file-too-large]"
      ])
  }

  @Test("while a file cannot be read, nothing is said to be missing for it")
  func brokenFile() throws {
    let sample = Sample().adding("questions: [", as: "questions.yaml")
    #expect(try sample.problems().count == 1)
  }

  @Test("a questionnaire without problems is read in full")
  func content() throws {
    let questionnaire = try Sample().read().get()
    #expect(questionnaire.id == "sample")
    #expect(questionnaire.languages == [.english, .chinese])
    #expect(questionnaire.title == LocalizedText(en: "Sample", zh: "样例"))
    #expect(questionnaire.questions.map(\.id) == ["scope.known", "scope.kept", "scope.shown"])
    let kept = try #require(questionnaire.question("scope.kept"))
    #expect(kept.condition == .profile(field: "suppliers", isOneOf: ["yes"]))
    #expect(kept.levels.largely[.chinese] == "大多。")
    #expect(kept.isMandatory && !kept.isGate && !kept.isQuick)
    #expect(
      questionnaire.question("scope.shown")?.condition
        == .rating(question: "scope.kept", isOneOf: [.partly, .fully]))
    #expect(questionnaire.document("scope-statement")?.dependsOn == ["context-analysis"])
    #expect(questionnaire.document("context-analysis")?.mergeGroup == "manual-pack")
    #expect(questionnaire.terms.first?.avoid == [.english: [], .chinese: ["范畴"]])
    #expect(questionnaire.scoring.achievement[.partly] == 1.0 / 3)
    #expect(questionnaire.scoring.weights == [1: 1, 2: 1, 3: 2, 4: 3])
    #expect(questionnaire.planning.documentActions[.unknown] == .check)
    #expect(questionnaire.profileField("held")?.choices.map(\.id) == ["first", "second"])
  }

  @Test("warnings leave the questionnaire usable")
  func warnings() throws {
    let reading = try Sample().replacing(
      "{ suppliers: yes }", with: "{ suppliers: [yes, no] }", in: "questions.yaml"
    ).read()
    #expect(reading.problems.map(\.severity) == [.warning])
    #expect(reading.value != nil)
  }
}
