import Foundation
import GapAnalysis
import OfficeFiles
import Reports
import TestSupport
import Testing

@Suite("The drafts of documents")
struct DraftTests {
  private func drafts(
    _ analysis: Analysis, _ languages: [Language] = [.english]
  ) throws -> [ReportFile] {
    try ReportRenderer(
      templates: try shippedTemplates(), words: try languages.map(shippedWords),
      toolVersion: "0.0.0", for: ReportSelection(kinds: [.drafts], formats: [.word, .markdown])
    ).drafts(of: analysis)
  }

  private func says(_ file: ReportFile) throws -> String {
    file.name.hasSuffix(".docx") ? try ZipPackage(bytes: file.bytes).says() : file.text
  }

  @Test("are written for every document that asks for work, twice, and for no other")
  func which() throws {
    let analysis = Analysis.mixed
    let names = try drafts(analysis).map(\.name)
    #expect(
      names
        == analysis.documentPlan.toDo.flatMap { item in
          ["docx", "md"].map {
            "\(item.document.code)-\(item.document.id)\(item.action == .revise ? "-revision" : "").\($0)"
          }
        })
    #expect(!names.isEmpty)
  }

  @Test("look as recorded", arguments: [("en", [Language.english]), ("zh", [.chinese])])
  func snapshot(name: String, languages: [Language]) throws {
    let draft = try #require(try drafts(.mixed, languages).first { $0.name.hasSuffix(".md") })
    try expectSnapshot(draft.text, named: "draft.\(name).md")
    let columns = [LocalizedText(en: "Thing", zh: "事项"), LocalizedText(en: "State", zh: "状态")]
    let register = try drafts(analysis(.register, .not, columns: columns), languages)[1]
    try expectSnapshot(register.text, named: "register.\(name).md")
    let revision = try drafts(analysis(.policy, .largely), languages)[1]
    try expectSnapshot(revision.text, named: "revision.\(name).md")
  }

  /// A questionnaire with one document, whose question has this answer.
  private func analysis(
    _ kind: DocumentRequirement.Kind, _ rating: Rating, points: [String] = ["A point to cover"],
    columns: [LocalizedText] = []
  ) -> Analysis {
    let document = DocumentRequirement(
      id: "scope-statement", code: "X1", title: LocalizedText(en: "The paper", zh: "文件"),
      kind: kind,
      basis: .mandatory, level: 2, clauses: ["4.3"], owner: "top-management",
      approver: "top-management", dependsOn: [], effort: Effort.allCases[0], reviewMonths: 12,
      points: points.map { LocalizedText(en: $0, zh: "要点") }, columns: columns)
    return Analysis(
      Questionnaire.small.with(documents: [document]),
      Assessment(changes: [
        .profileSet(field: "organisation", values: ["Meadow"]),
        .profileSet(field: "scope", values: ["All of it"]),
        .answered(question: "scope.defined", choice: .rated(rating)),
        .noted(question: "scope.defined", text: "typed <note>"),
        .evidenceListed(
          question: "scope.defined",
          evidence: [Evidence(what: "a proof", place: "", date: "", who: "")]),
        .planned(.document("scope-statement"), .author, "Ada Writer"),
      ]))
  }

  private func expectWordFile(_ file: ReportFile) throws {
    let package = try ZipPackage(bytes: file.bytes)
    let xml = try XMLTokens(try package.required("word/document.xml"), part: "document")
    #expect(WordOutline(xml).problems == [])
  }

  @Test(
    "of each kind have the points to cover, what was answered, the checklist, and a form of their own",
    arguments: DocumentRequirement.Kind.allCases)
  func kinds(kind: DocumentRequirement.Kind) throws {
    let analysis = analysis(kind, .not)
    let files = try drafts(analysis)
    #expect(files.map(\.name) == ["X1-scope-statement.docx", "X1-scope-statement.md"])
    for file in files {
      let said = try says(file)
      for text in ["The paper", "Meadow", "All of it", "A point to cover", "a proof", "Ada Writer"]
      {
        #expect(said.contains(text), "\(file.name): \(text)")
      }
      #expect(said.contains(file.name.hasSuffix("md") ? "typed &lt;note&gt;" : "typed <note>"))
      #expect(said.contains(Self.marks[kind] ?? "-"), "\(file.name)")
    }
    try expectWordFile(files[0])
  }

  @Test("of a document that exists say what to revise in it, gaps first, and invent no version")
  func revision() throws {
    let files = try drafts(analysis(.policy, .largely))
    #expect(
      files.map(\.name) == ["X1-scope-statement-revision.docx", "X1-scope-statement-revision.md"])
    for file in files {
      let said = try says(file)
      for text in [
        "Revision of The paper", "The existing document stays the master", "a proof", "Ada Writer",
        "A point to cover", "What to add or change", "What is expected",
      ] {
        #expect(said.contains(text), "\(file.name): \(text)")
      }
      #expect(!said.contains("0.1"))
      #expect(!said.contains(Self.marks[.policy] ?? ""))
    }
    try expectWordFile(files[0])
  }

  @Test(
    "of a register have its columns, or else its points, and may be changed",
    arguments: [true, false])
  func register(hasColumns: Bool) throws {
    let columns = [LocalizedText(en: "Owner of it", zh: "谁"), LocalizedText(en: "Until", zh: "何时")]
    let files = try drafts(analysis(.register, .not, columns: hasColumns ? columns : []))
    let head =
      hasColumns
      ? "| No. | Owner of it | Until |\n|---|---|---|\n|  |  |  |"
      : "| No. | A point to cover |\n|---|---|"
    #expect(files[1].text.contains(head))
    for file in files {
      let said = try says(file)
      #expect(said.contains("Changes to entries"))
      #expect(!said.contains("not changed afterwards"))
    }
    try expectWordFile(files[0])
  }

  @Test(
    "say once how to write about the points, however many there are",
    arguments: DocumentRequirement.Kind.allCases)
  func guidance(kind: DocumentRequirement.Kind) throws {
    let one = try drafts(analysis(kind, .not))
    let three = try drafts(analysis(kind, .not, points: ["One", "Two", "Three"]))
    for (short, long) in zip(one, three) {
      for prompt in ["For each point, below its heading", "in a sentence"] {
        let count = try says(short).components(separatedBy: prompt).count
        #expect(try says(long).components(separatedBy: prompt).count == count)
      }
    }
  }

  /// What only the form of one kind says.
  private static let marks: [DocumentRequirement.Kind: String] = [
    .policy: "What we commit to", .plan: "Activities and dates", .process: "What starts it",
    .procedure: "When it cannot be done this way", .record: "Record number",
    .register: "Changes to entries",
    .report: "Conclusions and what is to be decided", .document: "What the document has to hold",
  ]

  @Test("have names that lead nowhere else, whatever a questionnaire calls a document")
  func names() throws {
    let document = DocumentRequirement(
      id: "scope-statement", code: "/../a b", title: LocalizedText(en: "x", zh: "x"), kind: .record,
      basis: .mandatory, level: 4, clauses: [], owner: "o", approver: "o", dependsOn: [],
      effort: Effort.allCases[0], reviewMonths: 0, points: [])
    let questionnaire = Questionnaire.small.with(documents: [document])
    let analysis = Analysis(
      questionnaire,
      Assessment(changes: [.answered(question: "scope.defined", choice: .rated(.not))]))
    #expect(
      try drafts(analysis).map(\.name) == [
        "----a-b-scope-statement.docx", "----a-b-scope-statement.md",
      ])
  }
}
