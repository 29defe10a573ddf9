import Foundation
import GapAnalysis
import OfficeFiles
import Reports
import TestSupport
import Testing

@Suite("The Word reports")
struct WordReportTests {
  /// The Word files by name.
  private func render(
    _ analysis: Analysis, _ languages: [Language] = [.english]
  ) throws -> [String: ZipPackage] {
    let renderer = try ReportRenderer(
      templates: try shippedTemplates(), words: try languages.map(shippedWords),
      toolVersion: "0.0.0")
    let files = try renderer.render(analysis, formats: [.word])
    return try Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, try ZipPackage(bytes: $0.bytes)) })
  }

  private func document(_ package: ZipPackage) throws -> XMLTokens {
    try XMLTokens(try package.required("word/document.xml"), part: "word/document.xml")
  }

  @Test("are the same bytes every time")
  func determinism() throws {
    #expect(try render(.mixed, [.chinese, .english]) == render(.mixed, [.chinese, .english]))
  }

  @Test(
    "hold nothing Word would call damaged, whatever was answered, in each language",
    arguments: StructureTests.assessments.map(\.name))
  func structure(name: String) throws {
    let assessment = try #require(StructureTests.assessments.first { $0.name == name }).assessment
    for languages in [[Language.english], [.chinese], [.chinese, .english]] {
      for (file, package) in try render(Analysis(.certified, assessment), languages) {
        #expect(WordOutline(try document(package)).problems == [], "\(file) \(languages)")
        for part in package.parts where part.name.hasSuffix(".xml") {
          #expect(throws: Never.self) { try XMLTokens(part.bytes, part: part.name) }
        }
      }
    }
  }

  @Test("use only styles there are")
  func styles() throws {
    for (file, package) in try render(.mixed) {
      let styles = String(decoding: try package.required("word/styles.xml"), as: UTF8.self)
      let xml = try document(package)
      for index in xml.tokens.indices
      where ["w:pStyle", "w:rStyle", "w:tblStyle"].contains(xml.name(index)) {
        let style = try #require(xml.value(of: "w:val", in: index))
        #expect(styles.contains("w:styleId=\"\(style)\""), "\(file): \(style)")
      }
    }
  }

  @Test("link findings, questions, clauses and documents, and every link leads somewhere")
  func links() throws {
    let xml = try document(try #require(try render(.mixed)["gap-report.docx"]))
    let links = xml.values("w:anchor", of: "w:hyperlink")
    let places = Set(xml.values("w:name", of: "w:bookmarkStart"))
    for link in [
      "F__scope_defined", "Q__scope_defined", "C__4_3", "D__scope__statement", "summary", "answers",
    ] {
      #expect(links.contains(link), "\(link)")
    }
    #expect(Set(links).subtracting(places) == [])
    #expect(places.allSatisfy { $0.count <= 40 })
  }

  @Test("have a contents field, page numbers, header rows that repeat and rows that stay whole")
  func features() throws {
    let package = try #require(try render(.mixed)["gap-report.docx"])
    let text = String(decoding: try package.required("word/document.xml"), as: UTF8.self)
    let settings = String(decoding: try package.required("word/settings.xml"), as: UTF8.self)
    let footer = String(decoding: try package.required("word/footer1.xml"), as: UTF8.self)
    #expect(text.contains(#" TOC \o "1-2" \h \z \u "#))
    #expect(settings.contains("<w:updateFields w:val=\"true\"/>"))
    #expect(footer.contains(" PAGE ") && footer.contains("0000000000000001"))
    #expect(text.contains("<w:tblHeader/>") && text.contains("<w:cantSplit/>"))
    #expect(text.contains("<w:tblCaption w:val="))
    #expect(text.contains("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"7A1A0A\"/>"))
  }

  @Test("show what became of a question beside its evidence, and what was left out unexplained")
  func evidenceStatus() throws {
    let changes =
      Assessment.mixed.events.map(\.change) + [
        .answered(
          question: "incident.tool", choice: .notApplicable(NotApplicable(.coveredByAnotherParty)))
      ]
    let files = try render(Analysis(.certified, Assessment(changes: changes)))
    let says = try #require(try files["gap-report.docx"]?.says())
    #expect(says.contains("Status"))
    #expect(says.contains("Ticket list¦ //files/tickets¦ 2026-06¦ Desk¦ met¦"), "\(says)")
    #expect(says.contains(" not explained\n"))
  }

  @Test("name both languages for the whole file and mark what is Chinese")
  func languages() throws {
    let files = try render(.mixed, [.chinese, .english])
    let file = try #require(files["gap-report.docx"])
    let styles = String(decoding: try file.required("word/styles.xml"), as: UTF8.self)
    #expect(styles.contains("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\""))
    let text = String(decoding: try file.required("word/document.xml"), as: UTF8.self)
    #expect(
      text.contains(
        "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>摘要</w:t></w:r>"
          + "<w:r><w:t xml:space=\"preserve\"> / </w:t><w:t>Summary</w:t></w:r>"))
  }

  @Test(
    "keep what users typed as text",
    arguments: [
      "]]>", "<script>alert(1)</script>", "&amp; \"'", "🧑‍🚀", "שלום עולם", "{{organisation}}",
      "=HYPERLINK(1)",
      "a\u{1}\u{3}b\u{0}c", String(repeating: "很长 long ", count: 1_500), "line\nline\tx",
    ])
  func userText(text: String) throws {
    let changes: [Change] = [
      .profileSet(field: "organisation", values: [text]),
      .answered(question: "scope.defined", choice: .rated(.not)),
      .noted(question: "scope.defined", text: text),
      .evidenceListed(
        question: "scope.defined", evidence: [Evidence(what: text, place: text, date: "", who: "")]),
    ]
    let shown = text.replacing("\n", with: "⏎").filter { $0 == "\t" || $0 >= " " }
    for (file, package) in try render(Analysis(.small, Assessment(changes: changes))) {
      #expect(try package.says().contains(shown), "\(file)")
      #expect(WordOutline(try document(package)).problems == [])
    }
  }

  @Test("lose nothing anybody typed")
  func planted() throws {
    func text(_ name: String) -> String { "planted-\(name)" }
    let changes: [Change] = [
      .profileSet(field: "organisation", values: [text("organisation")]),
      .profileSet(field: "scope", values: [text("scope")]),
      .answered(question: "scope.defined", choice: .rated(.not)),
      .noted(question: "scope.defined", text: text("note")),
      .evidenceListed(
        question: "scope.defined",
        evidence: [
          Evidence(what: text("what"), place: text("place"), date: text("date"), who: text("who"))
        ]),
      .answered(
        question: "incident.tool",
        choice: .notApplicable(NotApplicable(.other, text: text("reason")))
      ),
      .voiced(
        question: "incident.review",
        Voice(who: text("voice"), choice: .rated(.partly), note: text("comment"))),
      .decided(question: "incident.review", Decision(.rated(.not), reason: text("decision"))),
      .planned(.action("scope.defined"), .owner, text("owner")),
      .planned(.action("scope.defined"), .note, text("action-note")),
    ]
    let files = try render(Analysis(.small, Assessment(changes: changes, by: text("author"))))
    let said = try #require(try files["gap-report.docx"]?.says())
    for name in [
      "organisation", "scope", "note", "what", "place", "date", "who", "reason", "voice", "comment",
      "decision", "owner", "action-note", "author",
    ] {
      #expect(said.contains(text(name)), "\(name)")
    }
    let plan = try #require(try files["document-plan.docx"]?.says())
    for name in ["owner", "action-note"] { #expect(plan.contains(text(name)), "\(name)") }
  }
}

extension XMLTokens {
  /// The values of an attribute in all tags of a name.
  func values(_ attribute: String, of name: String) -> [String] {
    tokens.indices.filter { self.name($0) == name }.compactMap { value(of: attribute, in: $0) }
  }
}
