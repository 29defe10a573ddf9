import GapAnalysis

/// A report with the records that several of its lists share.
struct RootSource: Sendable {
  let report: Report
  /// By the order of ``Report/answers``.
  let answers: [Value]
  /// By the order of ``Report/documents``.
  let documents: [Value]
  let sections: [GroupSource]

  init(_ page: Page) {
    report = page.report
    answers = Blueprint.answer.list(report.answers, page)
    documents = Blueprint.document.list(report.documents, page)
    sections = report.sections
  }

  /// The records of the answers that fit.
  func answers(where fits: (AnswerSource) -> Bool) -> [Value] {
    zip(report.answers, answers).filter { fits($0.0) }.map(\.1)
  }

  /// The records of the documents that fit.
  func documents(where fits: (DocumentSource) -> Bool) -> [Value] {
    zip(report.documents, documents).filter { fits($0.0) }.map(\.1)
  }

  /// The records of the findings, in the order to work on them.
  var findings: [Value] {
    let byQuestion = Dictionary(
      zip(report.answers, answers).map { ($0.question.id, $1) },
      uniquingKeysWith: { first, _ in first })
    return report.analysis.findings.compactMap { byQuestion[$0.question.id] }
  }
}

extension Report {
  /// The sections with their assessable clauses.
  fileprivate var sections: [GroupSource] {
    questionnaire.sections.compactMap { clause in
      guard let result = analysis.result(ofClause: clause.number) else { return nil }
      // A section that is a clause itself stands for both.
      var group = GroupSource(result, anchor: clause.isAssessable ? "C-" : "S-")
      group.rows = analysis.clauses.map(\.clause).filter {
        $0.isAssessable && $0.lies(within: clause.number) && $0.number != clause.number
      }
      .compactMap { analysis.result(ofClause: $0.number).map { GroupSource($0) } }
      return group
    }
  }

  fileprivate var total: GroupSource {
    GroupSource(
      number: "", title: .init(), anchor: "total", tally: analysis.tally,
      conformity: analysis.clauses.filter(\.clause.isAssessable).map(\.conformity).worst,
      achievement: analysis.achievement)
  }
}

extension Blueprint<RootSource> {
  /// Everything the templates can refer to.
  static let root = Blueprint(
    "report", about + summary + method + result + answers + planning + appendix)

  private static let about: [Part] = [
    .text("language", "Language tag of the whole, for `lang`.") { _, page in
      page.pen.verbatim(page.pen.words.first?.language.tag ?? "")
    },
    .flag("bilingual", "Whether texts are shown in several languages.") { _, page in
      page.pen.words.count > 1
    },
    .text("organisation", "The organisation, as typed.") { root, page in
      let name = root.report.profile("organisation")
      return name.isEmpty ? page.pen.say(.organisationUnknown) : page.pen.verbatim(name)
    },
    .text("organisation-plain", "The organisation, for `<title>`.") { root, page in
      let name = root.report.profile("organisation")
      return name.isEmpty
        ? page.pen.plain { $0.text(ReportPhrase.organisationUnknown.key) }
        : page.pen.verbatim(name)
    },
    .text("scope", "The scope sentence, as typed.") { root, page in
      let scope = root.report.profile("scope")
      return scope.isEmpty ? page.pen.say(.scopeUnknown) : page.pen.verbatim(scope)
    },
    .list("profile", "The facts of the profile that are answered.", of: .fact) { root, _ in
      root.report.questionnaire.profile.compactMap { field in
        root.report.assessment.profile[field.id].map { FactSource(field: field, values: $0) }
      }
    },
    .text("standard", "The standard with its edition.") {
      $1.pen.verbatim($0.report.questionnaire.standard)
    },
    .text("questionnaire-title", "Title of the questionnaire.") {
      $1.pen.content($0.report.questionnaire.title)
    },
    .text("notice", "What the reader must know about source and limits.") {
      $1.pen.content($0.report.questionnaire.notice)
    },
    .text("questionnaire", "Id of the questionnaire.") {
      $1.pen.verbatim($0.report.questionnaire.id)
    },
    .text("questionnaire-version", "Its version.") {
      $1.pen.verbatim($0.report.questionnaire.version)
    },
    .text("fingerprint", "Hash of its meaning.") {
      $1.pen.verbatim($0.report.questionnaire.fingerprint)
    },
    .text("other-version", "Which version was answered, if it was another; else empty.") {
      root, page in
      guard let used = root.report.assessment.questionnaire,
        used != root.report.questionnaire.reference
      else { return .empty }
      return page.pen.say(
        .otherVersion, ["version": used.version, "fingerprint": used.fingerprint])
    },
    .text("tool-version", "Version of Gapwise.") { $1.pen.verbatim($0.report.toolVersion) },
    .text("day", "Day of the last change; a dash for an empty assessment.") { root, page in
      root.report.analysis.day.map { page.pen.verbatim($0.description) } ?? page.pen.say(.noDay)
    },
    .text("day-plain", "The day in digits; empty for an empty assessment.") {
      $1.pen.verbatim($0.report.analysis.day?.description ?? "")
    },
    .text("events", "How many changes the assessment consists of.") {
      $1.pen.number($0.report.assessment.events.count)
    },
    .text("answer-count", "How many questions have an answer.") { root, page in
      page.pen.number(root.report.answers.count { $0.answer.choice != nil })
    },
    .text("question-count", "How many questions there are.") {
      $1.pen.number($0.report.answers.count)
    },
    .list("people", "Who answered.", of: .person) { root, _ in root.report.people },
    .flag("has-people", "Whether anybody answered.") { root, _ in !root.report.people.isEmpty },
  ]

  private static let summary: [Part] = [
    .texts("verdict", "The verdict, a sentence each.") { root, page in
      page.verdict(root.report.analysis.verdict)
    },
    .list("numbers", "The four numbers with what they are out of.", of: .number) { root, _ in
      root.report.numbers
    },
    .shared("top-findings", "The first five findings.", Blueprint<AnswerSource>.answer.shape) {
      root, _ in Array(root.findings.prefix(5))
    },
    .texts("decisions", "What management has to decide, a sentence each.") { _, page in
      page.decisions
    },
    .flag("has-decisions", "Whether there is anything to decide.") { _, page in
      !page.decisions.isEmpty
    },
    .text("not-assessed-summary", "What was not assessed, in a sentence.") { _, page in
      page.notAssessed
    },
    .texts("limits", "What the report does not say, a sentence each.") { _, page in page.limits },
  ]

  private static let method: [Part] = [
    .list("ratings", "The four ratings.", of: .rating) { _, _ in Rating.allCases },
    .list("statuses", "The statuses, best first.", of: .status) { _, _ in
      Conformity.allCases
    },
    .list("priority-rules", "Which finding has which priority; the first that fits.", of: .priority) {
      root, _ in root.report.questionnaire.scoring.priorities
    },
    .list("weights", "The weight of each impact.", of: .figure) { root, _ in
      let weights = root.report.questionnaire.scoring.weights
      return weights.keys.sorted().map { impact in
        FigureSource(
          label: { $0.text(ReportPhrase.impactLabel.key, ["impact": "\(impact)"]) },
          value: decimal(weights[impact] ?? 1, places: 2))
      }
    },
    .list("effort-days", "The person-days of each effort.", of: .figure) { root, _ in
      Effort.allCases.compactMap { effort in
        root.report.questionnaire.planning.effortDays[effort].map { days in
          FigureSource(label: { $0.name(of: effort) }, value: decimal(days))
        }
      }
    },
    .text("audit-would-fail", "The results that let the verdict speak about an audit.") {
      root, page in
      page.pen.each { words in
        words.list(root.report.questionnaire.scoring.auditWouldFail.map(words.name))
      }
    },
  ]

  private static let result: [Part] = [
    .list("legend", "All marks with their meanings.", of: .cell) { root, _ in
      Mark.all.map { CellSource(mark: $0, count: root.report.analysis.tally[$0]) }
    },
    .list("sections", "The sections of the standard with their clauses.", of: .section) {
      root, _ in root.sections
    },
    .record("total", "Everything together.", of: .group) { root, _ in root.report.total },
    .record("chart", "The stacked bars by section.", of: .chart) { root, _ in
      BarChart(root.sections)
    },
    .list("processes", "The processes that have questions.", of: .group) { root, _ in
      root.report.analysis.processes.map { GroupSource($0) }
    },
    .flag("has-processes", "Whether any process has questions.") { root, _ in
      !root.report.analysis.processes.isEmpty
    },
  ]

  private static let answers: [Part] =
    listed("findings", "All findings, in the order to work on them.") { $0.findings }
    + listed("strengths", "What is fully in place, with evidence.") { root in
      root.answers { $0.result.conformity == .met }
    }
    + listed("unproven", "What is said to be fully in place, without evidence.") { root in
      root.answers { $0.result.conformity == .evidenceMissing }
    }
    + listed("to-be-checked", "What somebody has to find out.") { root in
      root.answers { $0.result.conformity == .toBeChecked }
    }
    + listed("not-applicable", "What was answered as not applicable.") { root in
      root.answers { $0.exception != nil && $0.result.reason.isException }
    }
    + listed("not-triggered", "What does not apply because its condition is false.") { root in
      root.answers { if case .conditionIsFalse = $0.result.reason { true } else { false } }
    }
    + listed("unanswered", "What applies and was not answered.") { root in
      root.answers { $0.result.reason == .unanswered }
    }
    + listed("answers", "All questions in their order.") { $0.answers }
    + [
      .list("evidence", "All proofs, in the order of the questions.", of: .evidence) { root, _ in
        root.report.answers.flatMap { answer in
          answer.answer.evidence.map { EvidenceSource(evidence: $0, answer: answer) }
        }
      },
      .flag("has-evidence", "Whether any proof is listed.") { root, _ in
        root.report.answers.contains { !$0.answer.evidence.isEmpty }
      },
    ]

  /// A list of questions and whether there are any.
  private static func listed(
    _ name: String, _ meaning: String, _ choose: @escaping @Sendable (RootSource) -> [Value]
  ) -> [Part] {
    [
      .shared(name, meaning, Blueprint<AnswerSource>.answer.shape) { root, _ in choose(root) },
      .flag("has-" + name, "Whether there are any.") { root, _ in !choose(root).isEmpty },
    ]
  }

  private static let planning: [Part] =
    documents("documents", "All documents, in the order to do them.") { _ in true }
    + documents("to-write", "The documents that ask for work, in order.") {
      [.create, .revise, .merge].contains($0.item.action)
    }
    + documents("to-find-out", "The documents nobody knows enough about.") {
      $0.item.action == .check
    }
    + documents("to-keep", "The documents that are in force.") { $0.item.action == .keep }
    + documents("not-needed", "The documents whose condition is false.") {
      $0.item.state == .notNeeded
    }
    + [
      .list("action-totals", "Documents and person-days by action.", of: .actionTotal) {
        root, _ in root.report.actionTotals
      },
      .record("action-sum", "All actions together.", of: .actionTotal) { root, _ in
        root.report.sumOfActions
      },
      .list("merge-groups", "What a small firm may write as one.", of: .mergeGroup) { root, _ in
        root.report.mergeGroups
      },
      .flag("has-merge-groups", "Whether there are any.") { root, _ in
        !root.report.mergeGroups.isEmpty
      },
      .list("cross-reference", "The clauses with their documents.", of: .crossRow) { root, _ in
        root.report.analysis.crossReference.rows
      },
      .list("pack", "The Chinese application pack, if the application is made there.", of: .packItem) {
        root, _ in root.report.applicationPack
      },
      .flag("has-pack", "Whether the application is made in China.") { root, _ in
        !root.report.applicationPack.isEmpty
      },
    ]

  /// A list of documents and whether there are any.
  private static func documents(
    _ name: String, _ meaning: String, _ fits: @escaping @Sendable (DocumentSource) -> Bool
  ) -> [Part] {
    [
      .shared(name, meaning, Blueprint<DocumentSource>.document.shape) { root, _ in
        root.documents(where: fits)
      },
      .flag("has-" + name, "Whether there are any.") { root, _ in
        root.report.documents.contains(where: fits)
      },
    ]
  }

  private static let appendix: [Part] = [
    .list("examples", "The worked example; none if nothing is rated.", of: .example) { root, _ in
      ExampleSource(root.report).map { [$0] } ?? []
    },
    .list("terms", "The glossary.", of: .term) { root, _ in root.report.questionnaire.terms },
    .flag("has-terms", "Whether there is a glossary.") { root, _ in
      !root.report.questionnaire.terms.isEmpty
    },
  ]
}

extension QuestionResult.Reason {
  fileprivate var isException: Bool {
    if case .notApplicable = self { true } else { false }
  }
}

extension Page {
  /// The sentences of the verdict; each language makes as many, so they can stand side by side.
  fileprivate func verdict(_ verdict: Verdict) -> [Escaped] {
    let spoken = pen.words.map { (words: $0, sentences: verdict.sentences($0)) }
    return (spoken.first?.sentences.indices ?? 0..<0).map { index in
      pen.each { words in
        let sentences = spoken.first { $0.words.language == words.language }?.sentences ?? []
        return index < sentences.count ? sentences[index] : ""
      }
    }
  }
}
