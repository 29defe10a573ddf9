import Foundation
import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite("What the user typed")
struct UserTextTests {
  /// An assessment with the text wherever a user can type.
  private func everywhere(_ text: String) -> Analysis {
    let evidence = Evidence(what: text, place: text, date: text, who: text)
    let reason = NotApplicable(.other, text: text)
    let changes: [Change] = [
      .profileSet(field: "organisation", values: [text]),
      .profileSet(field: "scope", values: [text]),
      .profileSet(field: "internal-suppliers", values: ["no"]),
      .answered(question: "scope.defined", choice: .rated(.not)),
      .noted(question: "scope.defined", text: text),
      .evidenceListed(question: "scope.defined", evidence: [evidence]),
      .answered(question: "incident.tool", choice: .notApplicable(reason)),
      .planned(.action("scope.defined"), .owner, text),
      .planned(.action("scope.defined"), .note, text),
      .planned(.document("scope-statement"), .owner, text),
      .planned(.document("scope-statement"), .author, text),
      .planned(.document("scope-statement"), .reviewer, text),
      .planned(.document("scope-statement"), .approver, text),
      .planned(.document("scope-statement"), .note, text),
    ]
    return Analysis(.small, Assessment(changes: changes, by: text))
  }

  @Test("about the plan appears in the document plan, each decision in its place")
  func decisions() throws {
    let decided: [(PlanItem, PlanField)] = [
      (.action("scope.defined"), .owner), (.action("scope.defined"), .note),
      (.document("scope-statement"), .owner), (.document("scope-statement"), .author),
      (.document("scope-statement"), .reviewer), (.document("scope-statement"), .approver),
      (.document("scope-statement"), .note),
    ]
    let changes = decided.enumerated().map { Change.planned($1.0, $1.1, "decision \($0)") }
    let analysis = Analysis(
      .small,
      Assessment(changes: [.answered(question: "scope.defined", choice: .rated(.not))] + changes))
    for (name, report) in try render(analysis) where name.hasPrefix("document-plan") {
      for index in decided.indices {
        #expect(report.contains("decision \(index)"), "\(name), \(decided[index])")
      }
    }
  }

  @Test(
    "never becomes markup of HTML",
    arguments: ["<script>alert(1)</script>", "]]>", "\"><img src=x onerror=x>", "</style>", "&lt;"])
  func html(text: String) throws {
    for (name, report) in try render(everywhere(text)) where name.hasSuffix(".html") {
      let clean = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      #expect(report.contains(clean))
      #expect(!report.contains("<script"))
      #expect(!report.contains("<img"))
      let ends = report.components(separatedBy: "</style>").count
      #expect(ends == report.components(separatedBy: "<style").count)
      #expect(HTMLOutline(report).problems == [])
    }
  }

  @Test(
    "never becomes markup of Markdown",
    arguments: [
      ("a|b", #"a\|b"#), ("`code`", #"\`code\`"#), ("# heading", ##"\# heading"##),
      ("- item", #"\- item"#), ("1. item", #"1\. item"#), ("line\nline", "line<br>line"),
      ("    code", "code"), ("<script>", "&lt;script&gt;"), ("*b* _i_", #"\*b\* \_i\_"#),
      ("[a](b)", #"\[a\](b)"#), ("=HYPERLINK(\"x\")", #"\=HYPERLINK("x")"#), (#"a\|b"#, #"a\\\|b"#),
    ])
  func markdown(text: String, escaped: String) throws {
    let report = try #require(try render(everywhere(text))["gap-report.md"])
    #expect(report.contains("> \(escaped)\n"))
    #expect(report.contains("| Scope | \(escaped) |"))
  }

  @Test("keeps every table of Markdown in shape")
  func markdownTables() throws {
    let report = try #require(try render(everywhere("a|b\n|c| `d|e` \\"))["gap-report.md"])
    var columns: Int?
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let count = line.replacing(#"\\"#, with: "").replacing(#"\|"#, with: "")
        .count { $0 == "|" }
      #expect(columns == nil || columns == count, "\(line)")
      columns = count
    }
  }

  @Test(
    "stays as it is: formulas, emoji, right to left, other scripts",
    arguments: [
      "=HYPERLINK(1)", "🧑‍🚀 ok", "שלום עולם", "مرحبا", "Ü ß ñ", "{{organisation}}", "{count}",
    ])
  func kept(text: String) throws {
    #expect(try render(everywhere(text))["gap-report.html"]?.contains(text) == true)
  }

  @Test("loses its control characters, not its newlines")
  func controls() throws {
    let text = "a\u{0}b\u{1B}[31mc\u{7F}d\u{85}e\u{FEFF}f\r\ng"
    for report in try render(everywhere(text)).values {
      #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!report.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
    }
    #expect(try render(everywhere(text))["gap-report.html"]?.contains("ab[31mcdef\ng") == true)
  }

  @Test("may be long")
  func long() throws {
    let note = String(repeating: "很长的备注 long ", count: 1000)
    let report = try #require(try render(everywhere(note))["gap-report.html"])
    #expect(report.contains(note))
  }

  @Test("is never lost: notes, proofs, reasons and names are in both formats of the report")
  func planted() throws {
    var changes: [Change] = []
    var planted: [String] = []
    func plant(_ name: String) -> String {
      planted.append("planted\(planted.count)\(name)")
      return planted.last ?? ""
    }
    for (index, question) in Questionnaire.small.questions.enumerated() {
      let id = question.id
      let choices: [Choice?] = [
        .rated(.not), .rated(.fully), .dontKnow, nil, nil, .rated(.largely),
      ]
      let choice =
        choices[index]
        ?? (id == "incident.tool"
          ? .notApplicable(NotApplicable(.other, text: plant("reason"))) : nil)
      changes.append(.answered(question: id, choice: choice))
      changes.append(.noted(question: id, text: plant("note")))
      let proofs = (0..<2).map { _ in
        Evidence(
          what: plant("what"), place: plant("place"), date: plant("date"), who: plant("who"))
      }
      changes.append(.evidenceListed(question: id, evidence: proofs))
    }
    // Not triggered, but its answer is kept, so it is shown.
    changes.append(.profileSet(field: "internal-suppliers", values: ["no"]))
    changes.append(.profileSet(field: "organisation", values: [plant("organisation")]))
    let files = try render(Analysis(.small, Assessment(changes: changes, by: "plantedauthor")))
    for name in ["gap-report.html", "gap-report.md"] {
      let report = try #require(files[name])
      for text in planted + ["plantedauthor"] { #expect(report.contains(text), "\(text)") }
    }
  }
}
