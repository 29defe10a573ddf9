package import GapAnalysis

/// All answers as a table, one row a question, in one language or several.
package struct AnswerTable {
  private let whole: Questionnaire
  private let analysis: Analysis
  private let words: [Words]

  package init(_ questionnaire: Questionnaire, _ assessment: Assessment, _ words: [Words]) {
    whole = questionnaire
    analysis = Analysis(questionnaire, assessment)
    self.words = words
  }

  /// The table for spreadsheet programs.
  package var csv: String { CSV.text(rows) }

  /// The heading, then a row for each answer.
  var rows: [[String]] { [heading] + asked + others }

  private var heading: [String] {
    let columns: [Phrase] = [
      .tableID, .tableClause, .tableQuestion, .tableChoice, .tableReason, .tableNote,
      .tableEvidence, .tableVoices, .tableBy, .tableAt, .tableConformity,
    ]
    return columns.map { column in unique(words.map { $0(column) }).joined(separator: " / ") }
  }

  private var asked: [[String]] {
    analysis.results.map { result in
      row(
        result.question.id, result.question, result.answer, each { $0.name(of: result.conformity) })
    }
  }

  /// What was answered beyond the depth, or is asked no more: nothing typed is lost.
  private var others: [[String]] {
    let shown = Set(analysis.results.map(\.question.id))
    let answers = analysis.assessment.answers.filter {
      !shown.contains($0.key) && !$0.value.isBlank
    }
    let order = answers.keys.sorted { left, right in
      (whole.position(of: left) ?? .max, left) < (whole.position(of: right) ?? .max, right)
    }
    return order.map { row($0, whole.question($0), analysis.assessment.answer(to: $0), "") }
  }

  private func row(
    _ id: String, _ question: Question?, _ answer: Answer, _ conformity: String
  ) -> [String] {
    [
      id, question?.clause ?? "", each { question?.ask[$0.language] ?? "" },
      each { $0.name(of: answer) }, each { reason(answer, $0) }, answer.note,
      each { evidence(answer, $0) },
      each { answer.voices.map($0.line(of:)).joined(separator: "\n") }, answer.by,
      answer.at?.description ?? "", conformity,
    ]
  }

  /// In all languages, below one another; once where they say the same.
  private func each(_ make: (Words) -> String) -> String {
    unique(words.map(make)).joined(separator: "\n")
  }

  /// Why it does not apply, or why it was decided so.
  private func reason(_ answer: Answer, _ words: Words) -> String {
    var reasons: [String] = []
    if case .notApplicable(let exception) = answer.choice {
      reasons.append(words.name(of: exception.reason))
      if !exception.text.isEmpty { reasons.append(exception.text) }
    }
    if let decided = answer.decision?.reason, !decided.isEmpty { reasons.append(decided) }
    return reasons.joined(separator: words(.textSeparator))
  }

  private func evidence(_ answer: Answer, _ words: Words) -> String {
    answer.evidence.map { entry in
      words.list([entry.what, entry.place, entry.date, entry.who].filter { !$0.isEmpty })
    }.joined(separator: "\n")
  }
}

extension Answer {
  /// Whether nothing was said that a table or data could show.
  var isBlank: Bool { choice == nil && note.isEmpty && evidence.isEmpty && voices.isEmpty }
}
