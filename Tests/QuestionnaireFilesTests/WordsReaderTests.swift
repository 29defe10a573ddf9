import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct WordsReaderTests {
  /// A catalogue with every text the program asks for.
  private func catalogue(
    _ language: String = "en", without missing: String? = nil, more: String = ""
  ) -> String {
    let keys = Words.requiredKeys.filter { $0 != missing }
    return "language: \(language)\nname: Name\nwords:\n"
      + keys.map { "  \($0): \"[\($0)]\"\n" }.joined() + more
  }

  /// What reading the texts as files of one run gives, problems without the folder.
  private func read(_ texts: String...) throws -> (words: [Words]?, problems: [String]) {
    let folder = try TemporaryFolder()
    let paths = try texts.enumerated().map {
      try folder.write(MarkedYAML($1).text, to: "w\($0).yaml")
    }
    let reading = WordsReader.read(files: paths)
    return (
      reading.value,
      reading.problems.map { $0.description.replacing(folder.path + "/", with: "") }
    )
  }

  @Test("nested keys are joined with dots")
  func nested() throws {
    let words = try #require(
      try read(catalogue(more: "  report: { title: Report, part: { one: First } }\n")).words)
    #expect(words[0].texts["report.title"] == "Report")
    #expect(words[0].texts["report.part.one"] == "First")
    #expect(words[0].language == .english)
  }

  @Test("a text of blanks counts, since it may separate words")
  func spaces() throws {
    let (words, problems) = try read(catalogue(more: "  report.gap: \", \"\n"))
    #expect(problems.isEmpty)
    #expect(words?[0].texts["report.gap"] == ", ")
  }

  @Test("each text the program asks for must be there")
  func missing() throws {
    let key = Words.requiredKeys[0]
    #expect(
      try read(catalogue(without: key)).problems == [
        "w0.yaml:4:3: error: the text '\(key)' is missing; add it under 'words' [missing-phrase]"
      ])
  }

  @Test("a text nobody asks for is a warning, unless templates may")
  func unknown() throws {
    let marked = MarkedYAML(catalogue(more: "  nonsense: 1️⃣x\n  report.own: y\n"))
    let (words, problems) = try read(catalogue(more: "  nonsense: 1️⃣x\n  report.own: y\n"))
    #expect(words != nil)
    #expect(
      problems == [
        marked.resolving(
          "1️⃣: warning: the text 'nonsense' is not used by the program; remove it, or put it under"
            + " 'report' for a template [unknown-phrase]", file: "w0.yaml")
      ])
  }

  @Test("a list is no text")
  func wrongType() throws {
    let more = "  report.list: 1️⃣[a]\n  report.none:2️⃣\n"
    let marked = MarkedYAML(catalogue(more: more))
    let problems = try read(catalogue(more: more)).problems
    let expected = [
      "1️⃣: error: 'report.list' must be a text or a mapping, not a list [wrong-type]",
      "2️⃣: error: 'report.none' is empty; write a text or a mapping, or remove the key [empty]",
    ]
    #expect(problems == expected.map { marked.resolving($0, file: "w0.yaml") })
  }

  @Test("the same text under a nested and a dotted key is given twice")
  func duplicate() throws {
    let problems = try read(catalogue(more: "  report.a: x\n  report: { a: y }\n")).problems
    #expect(problems.count == 1)
    #expect(problems[0].hasSuffix("already; remove one of them [duplicate-key]"))
  }

  @Test("catalogues have the same texts with the same places to fill in")
  func comparison() throws {
    let english = catalogue(more: "  report.a: \"{name}\"\n  report.b: x\n")
    let more = "  report.a: 1️⃣\"{count|one|many}\"\n  report.c: 2️⃣y\n"
    let marked = MarkedYAML(catalogue("zh", more: more))
    let problems = try read(english, catalogue("zh", more: more)).problems
    #expect(
      problems
        == [
          "w1.yaml:4:3: error: the text 'report.b' is missing, but w0.yaml has it; add it, or remove it"
            + " there [missing-translation]",
          "1️⃣: error: '{count}' is filled in here, but not in w0.yaml; use the same places in each"
            + " language [placeholder-mismatch]",
          "1️⃣: error: '{name}' is not filled in here, but in w0.yaml; use the same places in each"
            + " language [placeholder-mismatch]",
          "2️⃣: error: the text 'report.c' is missing from w0.yaml; add it there, or remove it here"
            + " [missing-translation]",
        ].map { marked.resolving($0, file: "w1.yaml") })
  }

  @Test("a catalogue that is not there is reported without a place")
  func missingFile() {
    #expect(
      WordsReader.read(file: "/nowhere/en.yaml").problems.map(\.description) == [
        "error: '/nowhere/en.yaml' does not exist; create the file, or correct the name"
          + " [missing-file]"
      ])
  }
}
