import GapAnalysis
import OfficeFiles

extension ActionRegister {
  /// What people fill in, and what they need to know for it.
  var actions: Workbook.Sheet {
    let statuses = ActionStatus.allCases.map(statusName)
    let columns = [
      column(.id, 24), column(.clause, 8), column(.action, 48), column(.priority, 8),
      column(.impact, 8), column(.effort, 8), column(.first, 7), column(.proposedOwner, 20),
      open(.owner, 18), column(.start, 12), column(.end, 12), open(.due, 12, .day),
      open(.status, 11 * Double(words.count), .choice(statuses)), open(.percent, 7, .share),
      open(.note, 40),
      column(.dependsOn, 24), column(.documents, 30), column(.evidenceExpected, 40),
      column(.finding, 24),
    ]
    return Workbook.Sheet(
      name(.sheetActions), columns: columns, rows: analysis.actionPlan.items.map(row),
      frozenColumns: 2, done: (12, statusName(.done)))
  }

  /// In all languages, on one line so that it can be chosen from a list.
  private func statusName(_ status: ActionStatus) -> String {
    words.map { $0.name(of: status) }.joined(separator: " / ")
  }

  private func row(_ item: ActionPlan.Item) -> [Workbook.Cell] {
    let (question, edits) = (item.question, item.edits)
    let dates = analysis.actionPlan.dates(of: item)
    let role = item.ownerRole.map(analysis.questionnaire.roleName)
    return [
      .text(item.id), .text(question.clause), text(question.action),
      .number(Double(item.finding.priority)), .number(Double(question.impact)),
      .text(question.effort.rawValue), item.isFirst ? .text("✓") : .empty,
      role.map(text) ?? .empty, optional(edits[.owner]), day(dates?.start), day(dates?.end),
      day(edits.day(.due)), .text(statusName(edits.status)),
      edits.percent.map { .share($0 / 100) } ?? .empty, optional(edits[.note]),
      optional(item.dependsOn.map { "A-" + $0 }.joined(separator: "\n")),
      each { titles(item.writes, $0) },
      each { words in question.evidence.map { $0[words.language] }.joined(separator: "\n") },
      .text(item.finding.id),
    ]
  }

  var findings: Workbook.Sheet {
    let columns = [
      column(.id, 24), column(.clause, 8), column(.question, 48), column(.rating, 14),
      column(.conformity, 14), column(.priority, 8), column(.found, 48), column(.consequence, 40),
    ]
    let rows = analysis.findings.map { finding -> [Workbook.Cell] in
      let (question, answer) = (finding.question, finding.result.answer)
      return [
        .text(finding.id), .text(question.clause), text(question.ask),
        each { $0.name(of: answer.choice) }, each { $0.name(of: finding.result.conformity) },
        .number(Double(finding.priority)), optional(answer.note), text(question.consequence),
      ]
    }
    return Workbook.Sheet(
      name(.sheetFindings), columns: columns, rows: rows, frozenColumns: 2)
  }

  var evidence: Workbook.Sheet {
    let columns = [
      column(.question, 24), column(.clause, 8), column(.what, 48), column(.place, 40),
      column(.when, 16), column(.who, 20),
    ]
    let rows = analysis.results.flatMap { result in
      result.answer.evidence.map { entry -> [Workbook.Cell] in
        [
          .text(result.question.id), .text(result.question.clause), optional(entry.what),
          optional(entry.place), optional(entry.date), optional(entry.who),
        ]
      }
    }
    return Workbook.Sheet(name(.sheetEvidence), columns: columns, rows: rows, frozenColumns: 1)
  }

  var documents: Workbook.Sheet {
    let columns = [
      column(.code, 8), column(.document, 40), column(.kind, 14), column(.state, 14),
      column(.whatToDo, 14), column(.owner, 20), column(.author, 18), column(.reviewer, 18),
      column(.approver, 20), column(.start, 12), column(.end, 12), column(.due, 12),
      column(.note, 40), column(.dependsOn, 24), column(.clauses, 20), column(.id, 28),
    ]
    let rows = analysis.documentPlan.items.map { item -> [Workbook.Cell] in
      let document = item.document
      let dates = analysis.actionPlan.schedule[.document(document.id)]
      return [
        .text(document.code), text(document.title), each { $0.name(of: document.kind) },
        each { $0.name(of: item.state) }, each { $0.name(of: item.action) },
        named(item.edits[.owner], role: document.owner), optional(item.edits[.author]),
        optional(item.edits[.reviewer]), named(item.edits[.approver], role: document.approver),
        day(dates?.start), day(dates?.end), day(item.edits.day(.due)), optional(item.edits[.note]),
        optional(
          document.dependsOn.compactMap { analysis.questionnaire.document($0)?.code }
            .joined(separator: "\n")),
        .text(document.clauses.joined(separator: " ")), .text(document.id),
      ]
    }
    return Workbook.Sheet(name(.sheetDocuments), columns: columns, rows: rows, frozenColumns: 2)
  }

  /// The same table as the one for spreadsheets.
  var answers: Workbook.Sheet {
    let rows = AnswerTable(analysis.questionnaire, analysis.assessment, words).rows
    let widths: [Double] = [24, 8, 48, 18, 24, 48, 48, 48, 20, 20, 18]
    let columns = zip(rows.first ?? [], widths).map { Workbook.Column($0, width: $1) }
    return Workbook.Sheet(
      name(.sheetAnswers), columns: columns, rows: rows.dropFirst().map { $0.map(optional) },
      frozenColumns: 2)
  }

  /// The person named, else the role.
  private func named(_ person: String?, role: String) -> Workbook.Cell {
    person.map(Workbook.Cell.text) ?? text(analysis.questionnaire.roleName(role))
  }

  private func titles(_ documents: [String], _ words: Words) -> String {
    documents.compactMap { analysis.questionnaire.document($0)?.title[words.language] }
      .joined(separator: "\n")
  }
}
