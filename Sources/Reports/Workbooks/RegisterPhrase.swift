import GapAnalysis

/// The words of the action register, under `report.workbook.` in the catalogues.
package enum RegisterPhrase: String, CaseIterable, Sendable {
  case title
  case sheetAbout = "sheet-about"
  case sheetActions = "sheet-actions"
  case sheetFindings = "sheet-findings"
  case sheetEvidence = "sheet-evidence"
  case sheetDocuments = "sheet-documents"
  case sheetAnswers = "sheet-answers"
  case aboutFill = "about-fill"
  case aboutBack = "about-back"
  case id
  case finding
  case clause
  case action
  case priority
  case impact
  case effort
  case proposedOwner = "proposed-owner"
  case owner
  case author
  case reviewer
  case approver
  case start
  case end
  case due
  case status
  case percent
  case dependsOn = "depends-on"
  case documents
  case evidenceExpected = "evidence-expected"
  case note
  case question
  case rating
  case conformity
  case consequence
  case found
  case what
  case place = "where"
  case when
  case who
  case code
  case document
  case kind
  case state
  case whatToDo = "what-to-do"
  case clauses
  case first

  package var key: String { "report.workbook.\(rawValue)" }
}
