import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("What was typed, in every format")
struct EveryFormatTests {
  /// A text of its own in every place where somebody can type.
  private func planted(_ make: (String) -> String) -> (analysis: Analysis, texts: [String]) {
    var texts: [String] = []
    func plant(_ place: String) -> String {
      texts.append(make("planted\(texts.count)\(place)"))
      return texts[texts.count - 1]
    }
    let evidence = Evidence(
      what: plant("what"), place: plant("where"), date: plant("when"), who: plant("holder"))
    let exception = NotApplicable(.other, text: plant("exception"))
    let changes: [Change] = [
      .profileSet(field: "organisation", values: [plant("organisation")]),
      .answered(question: "scope.defined", choice: .rated(.not)),
      .noted(question: "scope.defined", text: plant("note")),
      .evidenceListed(question: "scope.defined", evidence: [evidence]),
      .answered(question: "incident.tool", choice: .notApplicable(exception)),
      .noted(question: "incident.tool", text: plant("aside")),
      .voiced(
        question: "incident.review",
        Voice(who: plant("voter"), choice: .rated(.partly), note: plant("comment"))),
      .voiced(
        question: "incident.review",
        Voice(who: "", choice: .rated(.fully), note: plant("secret"), people: 2)),
      .decided(
        question: "incident.review", Decision(.rated(.not), reason: plant("decision"))),
      .planned(.action("scope.defined"), .owner, plant("owner")),
      .planned(.action("scope.defined"), .note, plant("remark")),
      .planned(.action("scope.defined"), .due, due),
      .planned(.action("scope.defined"), .percent, percent),
      .planned(.document("scope-statement"), .owner, plant("keeper")),
      .planned(.document("scope-statement"), .author, plant("author")),
      .planned(.document("scope-statement"), .reviewer, plant("reviewer")),
      .planned(.document("scope-statement"), .approver, plant("approver")),
      .planned(.document("scope-statement"), .note, plant("hint")),
    ]
    return (Analysis(.small, Assessment(changes: changes, by: plant("by"))), texts)
  }

  private let due = "2031-03-04"
  private let percent = "37"

  /// What a set of files in one format says, all of them together.
  private func byFormat(_ files: [ReportFile]) throws -> [(format: String, says: String)] {
    let formats = Dictionary(grouping: files) { String($0.name.split(separator: ".").last ?? "") }
    return try formats.sorted { $0.key < $1.key }.map { format, files in
      (format, try files.map { try $0.readable() }.joined(separator: "\n"))
    }
  }

  @Test("is never lost", arguments: [[Language.english], [.chinese], [.chinese, .english]])
  func kept(languages: [Language]) throws {
    let (analysis, texts) = planted { $0 }
    let formats = try byFormat(everyFile(analysis, languages))
    #expect(formats.map(\.format) == ["csv", "docx", "html", "json", "md", "xlsx"])
    for (format, says) in formats {
      // Tables hold what belongs to rows; the organisation is in none.
      for text in texts where format != "csv" || !text.hasSuffix("organisation") {
        #expect(says.contains(text), "\(format): \(text)")
      }
    }
  }

  @Test(
    "about an action or a document is in the gap report and in the plan, whichever is read",
    arguments: [[Language.english], [.chinese], [.chinese, .english]])
  func everyReport(languages: [Language]) throws {
    let (analysis, texts) = planted { $0 }
    let decided = texts.filter { text in
      ["owner", "remark", "keeper", "hint"].contains { text.hasSuffix($0) }
    }
    #expect(decided.count == 4)
    let files = try everyFile(analysis, languages).filter(\.isFromTemplate)
    #expect(files.count == 6)
    for file in files {
      let says = try file.readable()
      for text in decided + [due, percent] { #expect(says.contains(text), "\(file.name): \(text)") }
    }
  }

  @Test("links each finding with its action and back", arguments: ["html", "md", "docx"])
  func actions(format: String) throws {
    let file = try #require(
      try everyFile(planted { $0 }.analysis).first { $0.name == "gap-report.\(format)" })
    let contents = try file.contents()
    let (finding, action) =
      format == "docx"
      ? ("w:anchor=\"F__scope_defined\"", "w:anchor=\"A__scope_defined\"")
      : ("#F-scope.defined", "#A-scope.defined")
    let place = format == "docx" ? "w:name=\"A_" : "id=\"A-scope.defined\""
    for text in [finding, action, place] { #expect(contents.contains(text), "\(text)") }
  }

  @Test(
    "in Chinese: no half-width sign after a Chinese character, no blank after a full-width sign")
  func chineseSigns() throws {
    let renderer = try ReportRenderer(
      templates: try shippedTemplates(), words: [try shippedWords(.chinese)], toolVersion: "0.0.0")
    for file in try renderer.render(.mixed, edition: Edition()) {
      let text = try file.readable()
        .replacing(#/<style>(?s:.*?)<\/style>|<span class="vh">.*?<\/span>/#, with: "")
        .replacing(#/\]\([^)]*\)/#, with: "]")
      for found in text.matches(of: #/\p{Han}(?:\*\*|<\/[a-z0-9]+>)?[:;,()!?].{0,20}/#) {
        Issue.record("\(file.name): \(found.0)")
      }
      for found in text.matches(of: #/.{0,10}[。：，；、（] +[^ ·–|\/→\n].{0,10}/#) {
        Issue.record("\(file.name): \(found.0)")
      }
    }
  }

  @Test(
    "stays text, whatever it looks like",
    arguments: [
      "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1+1|cmd", "@SUM(A1)", "<script>alert(1)</script>",
      "]]>", "🧑‍🚀 ok", "שלום עולם", "a\nb", "&amp; {{organisation}} \\ `x` |",
    ])
  func hostile(text: String) throws {
    let (analysis, texts) = planted { _ in text }
    for (format, says) in try byFormat(everyFile(analysis)) {
      #expect(says.contains(texts[0]), "\(format)")
    }
  }

  @Test("may have ten thousand characters")
  func long() throws {
    let text = String(repeating: "很长的备注 long ", count: 900)
    let changes: [Change] = [
      .answered(question: "scope.defined", choice: .rated(.not)),
      .noted(question: "scope.defined", text: text),
    ]
    let files = try everyFile(Analysis(.small, Assessment(changes: changes)))
    for (format, says) in try byFormat(files) { #expect(says.contains(text), "\(format)") }
  }

  @Test("is no formula in any cell", arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
  func formulas(text: String) throws {
    let (analysis, _) = planted { _ in text }
    let files = try everyFile(analysis)
    for file in files where file.name.hasSuffix(".csv") {
      #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      for line in file.text.split(separator: "\r\n") {
        #expect(!line.contains("," + text), "\(file.name): \(line)")
      }
    }
    let workbook = try #require(files.first { $0.name == "actions.xlsx" })
    #expect(!(try workbook.contents()).contains("<f>"))
  }

  @Test("gives the same bytes again")
  func determinism() throws {
    let (analysis, _) = planted { $0 }
    #expect(try everyFile(analysis) == everyFile(analysis))
  }

  @Test("hidden sources keep rounds, sessions and their roles apart")
  func hiddenRounds() throws {
    func said(_ role: String, _ rating: Rating, former: Int? = nil) -> Change {
      .voiced(
        question: "incident.review",
        Voice(
          who: "", choice: .rated(rating), source: "room of Bo Li" + role, people: 3,
          formerRound: former))
    }
    let changes = [
      said(" · Operations", .not, former: 1), said(" · Bo Li", .not, former: 1),
      said(" · Operations", .fully), said(" · Bo Li", .fully),
    ]
    let hidden = Assessment(changes: changes).hidingNames(
      in: .small, [try shippedWords(.english)])
    let answer = hidden.answer(to: "incident.review")
    #expect(answer.formerRounds.map(\.round) == [1])
    #expect(answer.formerRounds.map { $0.voices.map(\.people) } == [[3, 3]])
    #expect(answer.voices.map(\.people) == [3, 3])
    #expect(!"\(answer)".contains("Bo Li"))
  }

  @Test("names nobody where names are hidden", arguments: [[Language.english], [.chinese]])
  func hiddenNames(languages: [Language]) throws {
    let names = ["Ada Lovelace", "Bo Li", "王小明", "Cleo"]
    let evidence = Evidence(what: "list of Cleo", place: "Cleo/list", date: "", who: "王小明")
    let changes: [Change] = [
      .profileSet(field: "respondent", values: ["Bo Li"]),
      .answered(question: "scope.defined", choice: .rated(.not)),
      .noted(question: "scope.defined", text: "Ada Lovelace asked王小明; Cleopatra did not"),
      .evidenceListed(question: "scope.defined", evidence: [evidence]),
      .voiced(
        question: "incident.review",
        Voice(who: "Bo Li", choice: .rated(.partly), note: "as Cleo says", source: "Bo Li.gapwise")),
      .voiced(
        question: "incident.review",
        Voice(
          who: "", choice: .rated(.not), note: "as王小明 said", source: "Ada Lovelace · Cleo",
          people: 2, formerRound: 1)),
      .voiced(
        question: "incident.review",
        Voice(who: "Cleo", choice: .rated(.not), source: "Ada Lovelace", formerRound: 1)),
      .decided(
        question: "incident.review", Decision(.rated(.fully), reason: "Bo Li showed it")),
      .planned(.action("scope.defined"), .owner, "Cleo"),
      .planned(.action("scope.defined"), .note, "with Ada Lovelace"),
      .planned(.document("scope-statement"), .owner, "Ada Lovelace"),
      .planned(.document("scope-statement"), .author, "Bo Li"),
      .planned(.document("scope-statement"), .reviewer, "Cleo"),
      .planned(.document("scope-statement"), .approver, "Top management"),
    ]
    let assessment = Assessment(changes: changes, by: "Ada Lovelace")
    let words = try languages.map(shippedWords)
    let hidden = assessment.hidingNames(in: .small, words)
    for edition in [Edition(), Edition(audience: .executive)] {
      for file in try everyFile(Analysis(.small, hidden), languages, edition: edition) {
        let contents = try file.contents()
        for name in names {
          let found = contents.replacing("Cleopatra", with: "").contains(name)
          #expect(!found, "\(file.name): \(name)")
        }
      }
    }
    let data = try everyFile(Analysis(.small, hidden), languages).first { $0.name == "report.json" }
    let said = try #require(data).readable()
    let person = languages == [.chinese] ? "人员" : "Person "
    #expect(said.contains("\(person)1 asked\(person)3; Cleopatra did not"))
    #expect(said.contains("as\(person)3 said"))
    #expect(said.contains("Top management"))
    #expect(Analysis(.small, hidden).tally == Analysis(.small, assessment).tally)
  }
}

extension ReportFile {
  /// Whether templates make it, and people read it.
  fileprivate var isFromTemplate: Bool {
    ["html", "md", "docx"].contains { name.hasSuffix("." + $0) }
  }
}
