package import GapAnalysis
import OfficeFiles

/// The workbook in which people who carry out the plan keep it, to be read back by id.
package struct ActionRegister {
  let analysis: Analysis
  /// In the order to show them; the first gives lists to choose from.
  let words: [Words]
  private let toolVersion: String

  package init(_ analysis: Analysis, words: [Words], toolVersion: String) {
    self.analysis = analysis
    self.words = words
    self.toolVersion = toolVersion
  }

  /// The .xlsx file; the same bytes for the same analysis.
  ///
  /// - Throws: `OfficeFileError` where it cannot be made.
  package func bytes() throws -> [UInt8] {
    try Workbook(
      title: said(.title), createdAt: analysis.assessment.lastChange?.secondsSince1970 ?? 0,
      sheets: [about, actions, findings, evidence, documents, answers],
      properties: [Self.stateProperty: Self.state(of: analysis.assessment)]
    ).bytes()
  }

  /// The name under which a register notes what it was written from.
  private static let stateProperty = "Gapwise state"

  private static func state(of assessment: Assessment) -> String {
    assessment.lastChange.map { "\(assessment.events.count) \($0)" } ?? "0"
  }

  /// The assessment as it was when a register was written.
  ///
  /// - Parameter properties: those of the workbook.
  /// - Returns: nil where the register does not say, or was written from another assessment.
  package static func state(
    _ properties: [String: String], in assessment: Assessment
  ) -> Assessment? {
    guard let noted = properties[stateProperty],
      let count = noted.split(separator: " ").first.flatMap({ Int($0) }),
      (0...assessment.events.count).contains(count)
    else { return nil }
    let former = Assessment(Array(assessment.events.prefix(count)))
    return state(of: former) == noted ? former : nil
  }
}

extension ActionRegister {
  /// A phrase in all languages.
  func said(_ phrase: RegisterPhrase) -> String {
    words.map { $0.text(phrase.key) }.joined(separator: " / ")
  }

  /// The name of a sheet, which takes no slash.
  func name(_ phrase: RegisterPhrase) -> String {
    words.map { $0.text(phrase.key) }.joined(separator: " ")
  }

  /// A text in all languages, below one another.
  func text(_ text: LocalizedText) -> Workbook.Cell { each { text[$0.language] } }

  func each(_ make: (Words) -> String) -> Workbook.Cell {
    .text(unique(words.map(make).filter { !$0.isEmpty }).joined(separator: "\n"))
  }

  func column(_ phrase: RegisterPhrase, _ width: Double) -> Workbook.Column {
    Workbook.Column(said(phrase), width: width)
  }

  func open(
    _ phrase: RegisterPhrase, _ width: Double, _ entry: Workbook.Entry = .anything
  ) -> Workbook.Column {
    Workbook.Column(said(phrase), width: width, entry: entry)
  }

  func day(_ day: Day?) -> Workbook.Cell {
    day.map { .day(year: $0.civil.year, month: $0.civil.month, day: $0.civil.day) } ?? .empty
  }

  func optional(_ text: String?) -> Workbook.Cell {
    text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
  }

  private var about: Workbook.Sheet {
    let profile = analysis.assessment.profile
    let lines: [Workbook.Cell] = [
      .text(said(.title)), optional(profile["organisation"]?.first),
      .text(analysis.questionnaire.standard), optional(profile["scope"]?.first),
      optional(analysis.assessment.lastChange?.day.description), .text("Gapwise \(toolVersion)"),
      each { $0.text(RegisterPhrase.aboutFill.key) },
      each { $0.text(RegisterPhrase.aboutBack.key) },
      text(analysis.questionnaire.notice),
    ]
    return Workbook.Sheet(
      name(.sheetAbout), columns: [Workbook.Column("", width: 100)],
      rows: lines.filter { $0 != .empty }.map { [$0] })
  }
}
