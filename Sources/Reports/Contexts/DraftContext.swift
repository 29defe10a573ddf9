import GapAnalysis

/// A document of the plan as somebody begins to write it, with all the assessment already knows.
struct DraftSource: Sendable {
  /// The records of the report, made before: several drafts share them.
  let report: Value
  let document: Value
  let title: LocalizedText
  let form: DraftForm
  let answers: [Value]
  let gaps: [Value]
  let settled: [Value]
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
    title = item.document.title
    form = DraftForm(item)
    self.answers = answers(\.isSaid)
    gaps = answers { $0.finding != nil }
    open = answers(\.isOpen)
    settled = answers { $0.isSaid && $0.finding == nil && !$0.isOpen }
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
      .text("title", "The document's title; where it is revised, that it is.") { draft, page in
        draft.form == .revision
          ? page.pen.each { words in
            words.text(ReportPhrase.revisionOf.key, ["title": draft.title[words.language]])
          } : page.pen.content(draft.title)
      },
      .flag("is-revision", "Whether the document exists and has to be revised.") { draft, _ in
        draft.form == .revision
      },
      .made(
        "document", "The document to write or revise.", Blueprint<DocumentSource>.document.shape
      ) {
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
        "settled", "The answers no finding follows from, with nothing to find out.",
        Blueprint<AnswerSource>.answer.shape
      ) { draft, _ in draft.settled },
      .flag("has-settled", "Whether there are any.") { draft, _ in !draft.settled.isEmpty },
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

extension AnswerSource {
  /// Whether anybody answered it or noted something.
  fileprivate var isSaid: Bool { answer.choice != nil || !answer.note.isEmpty }

  /// Whether somebody has to find it out first.
  fileprivate var isOpen: Bool { [.toBeChecked, .notAssessed].contains(result.conformity) }
}
