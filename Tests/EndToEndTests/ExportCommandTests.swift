import AssessmentStore
import GapAnalysis
import TestSupport
import Testing

@Suite("Export and import on the command line")
struct ExportCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  private func events(_ file: String) throws -> [Event] {
    try AssessmentStore(opening: "\(folder.path)/\(file)").events()
  }

  /// Exports, imports, and expects the same again in both formats.
  private func expectRoundTrip(_ file: String) throws {
    for format in ["yaml", "json"] {
      let written = try run("export", file, "--format", format, "--out", "copies/all.\(format)")
      #expect(written.output == "copies/all.\(format)\n" && written.status == 0)
      let imported = try run("import", "copies/all.\(format)", "copies/\(format)")
      #expect(imported.status == 0, "\(imported.errors)")
      let copy = "copies/\(format).gapwise"
      let original = try events(file)
      #expect(try events(copy) == original)
      for other in ["yaml", "json"] {
        let mine = try run("export", file, "--format", other).output
        #expect(try run("export", copy, "--format", other).output == mine)
      }
      let status = try run("status", file, "--json").output
      #expect(try run("status", copy, "--json").output == status)
    }
  }

  @Test("give the same events, analysis and bytes again", arguments: ["en", "zh"])
  func examples(language: String) throws {
    _ = try run("example", "--out", ".", "--lang", language)
    try expectRoundTrip("example.gapwise")
  }

  @Test("keep every kind of event and every hostile text")
  func hostile() throws {
    let texts = [
      "\"quoted\" 'and' \\ back", "two\nlines\r\n", "---", "a: b # c", "  leading",
      "🙂 مرحبا \u{202e}x",
      "\u{1}\u{1b}[31m\u{7f}\u{85}\u{2028}\u{feff}\u{ffff}",
      String(repeating: "长 long ", count: 1_500),
    ]
    let reference = QuestionnaireReference(
      id: "iso-iec-20000-1-2018", version: "0.2.0", fingerprint: "0f",
      wordings: ["scope.defined": .max, "incident.tool": 1])
    let voice = Voice(
      who: "李娜", choice: .dontKnow, confidence: .very, note: texts[6], source: "a.gapwise",
      at: Timestamp(secondsSince1970: 7))
    let changes: [Change] =
      [
        .questionnaireChosen(reference), .depthChosen(.triage),
        .profileSet(field: "scope", values: texts),
        .profileSet(field: "scope", values: []), .answered(question: "a.b", choice: .rated(.fully)),
        .answered(question: "a.b", choice: nil), .flagged(question: "a.b", isFlagged: true),
        .skipped(question: "a.b"), .voiced(question: "a.b", voice),
        .decided(question: "a.b", Decision(.rated(.not), reason: texts[1])),
        .snapshotTaken(name: texts[5]), .undone(sequence: 10), .redone(sequence: 10),
        .evidenceListed(
          question: "a.b", evidence: texts.map { Evidence(what: $0, place: $0, date: "", who: "1") }
        ),
      ] + texts.map { .noted(question: "a.b", text: $0) }
    let entries = changes.enumerated().map { index, change in
      AssessmentStore.Entry(
        at: Timestamp(secondsSince1970: index), by: texts[index % 6], change: change)
    }
    _ = try AssessmentStore.create(at: folder.path + "/odd.gapwise", with: entries)
    try expectRoundTrip("odd.gapwise")
  }

  @Test("an import overwrites nothing, and what was spoilt is refused at its place")
  func refused() throws {
    _ = try run("new", "acme.gapwise")
    _ = try run("export", "acme.gapwise", "--out", "acme.yaml")
    let again = try run("import", "acme.yaml", "acme.gapwise")
    #expect(
      again.errors
        == "gapwise: cannot create 'acme.gapwise': it exists already; "
        + "continue it with: gapwise ask acme.gapwise\n")
    #expect(again.status == 1)
    let text = try folder.read("acme.yaml")
    try folder.write(
      text.replacing("kind: questionnaire-chosen", with: "kind: questionaire-chosen"),
      to: "acme.yaml")
    let spoilt = try run("import", "acme.yaml", "other")
    #expect(spoilt.errors.hasPrefix("acme.yaml:"))
    #expect(spoilt.output == "" && spoilt.status == 1)
    #expect(try folder.names() == ["acme.gapwise", "acme.yaml"])
  }

  @Test("what answers another questionnaire is neither merged nor compared")
  func otherQuestionnaire() throws {
    for name in ["acme", "other"] { _ = try run("new", "\(name).gapwise") }
    let text = try run("export", "other.gapwise").output
    try folder.write(
      text.replacing("subject: iso-iec-20000-1-2018", with: "subject: iso-9001"), to: "other.yaml")
    _ = try run("import", "other.yaml", "foreign.gapwise")
    let result = try run("merge", "acme.gapwise", "foreign.gapwise")
    #expect(
      result.errors
        == "gapwise: cannot merge 'foreign.gapwise' into 'acme.gapwise': it answers the questionnaire "
        + "'iso-9001', not 'iso-iec-20000-1-2018'; leave it out\n")
    #expect(result.status == 1)
    #expect(try run("compare", "acme.gapwise", "foreign.gapwise").status == 1)
  }

  @Test("a table for spreadsheets has a row for every question, and no cell that is a formula")
  func table() throws {
    _ = try run("new", "acme.gapwise", "--quick")
    _ = try run(
      "answer", "acme.gapwise", "incident.recording", "--rating", "F", "--note",
      "=HYPERLINK(\"x\"), or\nnot", "--evidence=-list", "--by", "@Li")
    let written = try run(
      "export", "acme.gapwise", "--format", "csv", "--lang", "zh", "--out", "answers.csv")
    #expect(written.output == "answers.csv\n" && written.status == 0)
    #expect(try folder.bytes("answers.csv").starts(with: [0xef, 0xbb, 0xbf]))
    let text = try folder.read("answers.csv")
    #expect(text.hasPrefix("编号,条款,问题,回答,理由,备注,证据,各人的说法,回答人,时间,符合性\r\n"))
    #expect(text.split(separator: "\r\n").count == 59)
    let row =
      text.split(separator: "\r\n").first { $0.hasPrefix("incident.recording,8.6.1,") } ?? ""
    #expect(
      row.contains(",完全实施（有证据）,,\"'=HYPERLINK(\"\"x\"\"), or\nnot\",'-list,,'@Li,20"))
    #expect(row.hasSuffix("Z,满足"))
  }
}
