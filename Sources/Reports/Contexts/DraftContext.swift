import GapAnalysis

/// A document of the plan as somebody begins to write it, with all the assessment already knows.
struct DraftSource: Sendable {
  /// The records of the report, made before: several drafts share them.
  let report: Value
  let document: Value
  let answers: [Value]
  let gaps: [Value]
  let open: [Value]
  let evidence: [EvidenceSource]
}

extension DraftSource {
  init(_ root: RootSource, _ record: Value, of item: DocumentPlan.Item) {
    let questions = Set(item.questions)
    func answers(_ fits: (AnswerSource) -> Bool) -> [Value] {
      root.answers { questions.contains($0.question.id) && fits($0) }
    }
    report = record
    document = root.documents { $0.document.id == item.document.id }.first ?? .flag(false)
    self.answers = answers { $0.answer.choice != nil || !$0.answer.note.isEmpty }
    gaps = answers { $0.finding != nil }
    open = answers { [.toBeChecked, .notAssessed].contains($0.result.conformity) }
    evidence = root.report.answers.filter { questions.contains($0.question.id) }.flatMap { answer in
      answer.answer.evidence.map { EvidenceSource(evidence: $0, answer: answer) }
    }
  }
}

extension Blueprint<DraftSource> {
  static let draft = Blueprint(
    "draft",
    [
      .made("report", "Everything a report can refer to.", Blueprint<RootSource>.root.shape) {
        draft, _ in draft.report
      },
      .flag("traffic", "Whether ratings are red to green.") { _, page in
        page.report.look.palette == .traffic
      },
      .made("document", "The document to write.", Blueprint<DocumentSource>.document.shape) {
        draft, _ in draft.document
      },
      .shared(
        "answers", "The answers given to the questions that lead to it.",
        Blueprint<AnswerSource>.answer.shape
      ) { draft, _ in draft.answers },
      .flag("has-answers", "Whether there are any.") { draft, _ in !draft.answers.isEmpty },
      .shared(
        "gaps", "Those of its questions a finding follows from.",
        Blueprint<AnswerSource>.answer.shape
      ) { draft, _ in draft.gaps },
      .flag("has-gaps", "Whether there are any.") { draft, _ in !draft.gaps.isEmpty },
      .shared(
        "open", "Those of its questions nobody has answered, or nobody knows.",
        Blueprint<AnswerSource>.answer.shape
      ) { draft, _ in draft.open },
      .flag("has-open", "Whether there are any.") { draft, _ in !draft.open.isEmpty },
      .list("evidence", "The proofs listed with its questions.", of: .evidence) { draft, _ in
        draft.evidence
      },
      .flag("has-evidence", "Whether there are any.") { draft, _ in !draft.evidence.isEmpty },
    ])
}
