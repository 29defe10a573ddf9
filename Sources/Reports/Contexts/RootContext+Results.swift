import GapAnalysis

extension Blueprint<RootSource> {
  static let result: [Part] = [
    .list("legend", "All marks with their meanings.", of: .legend) { root, _ in
      Mark.all.map { CellSource(mark: $0, count: root.report.analysis.tally[$0]) }
    },
    .list("sections", "The sections of the standard with their clauses.", of: .section) {
      root, _ in root.sections
    },
    .record("total", "Everything together.", of: .group) { root, _ in root.report.total },
    .record("chart", "The stacked bars by section.", of: .chart) { root, _ in
      BarChart(root.sections)
    },
    .record("chart-by-gaps", "The same bars, by their share of N and P.", of: .chart) { root, _ in
      BarChart(root.sections, byGaps: true)
    },
    .record("grid", "The findings by impact and effort.", of: .grid) { root, _ in
      EffortGrid(root.report)
    },
    .list("disputes", "Questions on which people disagree, or know nothing.", of: .dispute) {
      root, _ in root.report.disputes
    },
    .flag("has-disputes", "Whether there are any.") { root, _ in !root.report.disputes.isEmpty },
    .flag("has-several-voices", "Whether several people answered any question.") { root, _ in
      root.report.severalVoices > 0
    },
    .text("disputes-message", "How many questions are disputed, in a sentence.") { root, page in
      page.pen.say(
        .disputesMessage,
        [
          "count": "\(root.report.disputes.count)", "total": "\(root.report.severalVoices)",
        ])
    },
    .list("shifts", "Votes that changed from round to round.", of: .shift) { root, _ in
      root.report.shifts
    },
    .flag("has-shifts", "Whether there are any.") { root, _ in !root.report.shifts.isEmpty },
    .list("doubts", "Answers less certain than they look.", of: .doubt) { root, _ in
      root.report.doubts
    },
    .flag("has-doubts", "Whether there are any.") { root, _ in !root.report.doubts.isEmpty },
    .text("doubts-message", "What they are, in a sentence.") { _, page in
      page.pen.say(.doubtsMessage, ["fewest": "\(Workshop.fewestOfConfidence)"])
    },
    .list("changes", "What became of the earlier state compared; none without.", of: .change) {
      root, _ in root.report.look.since.map { [ChangeSource(since: $0)] } ?? []
    },
    .flag("has-changes", "Whether an earlier state is compared.") { root, _ in
      root.report.look.since != nil
    },
    .list("radars", "The radar by section, if it is asked for; else none.", of: .radar) { root, _ in
      root.report.look.showsRadar ? [Radar(root.report.mainClauses)] : []
    },
    .flag("traffic", "Whether ratings are red to green.") { root, _ in
      root.report.look.palette == .traffic
    },
    .list("processes", "The processes that have questions.", of: .group) { root, _ in
      root.report.analysis.processes.map { GroupSource($0) }
    },
    .flag("has-processes", "Whether any process has questions.") { root, _ in
      !root.report.analysis.processes.isEmpty
    },
  ]

  static let answers: [Part] =
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
    + listed("not-applicable", "What was answered as not applicable, first what nobody explained.")
  { root in
    let isUnexplained = { (answer: AnswerSource) in answer.exception?.text.isEmpty ?? true }
    return root.answers {
      $0.exception != nil && $0.result.reason.isException && isUnexplained($0)
    }
      + root.answers {
        $0.exception != nil && $0.result.reason.isException && !isUnexplained($0)
      }
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

  static let planning: [Part] =
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
      .list("actions", "All actions, in the order to do them.", of: .action) { root, _ in
        root.report.analysis.actionPlan.items
      },
      .flag("has-actions", "Whether there are any.") { root, _ in
        !root.report.analysis.actionPlan.items.isEmpty
      },
      .list("first-actions", "The first twenty of them.", of: .action) { root, _ in
        root.report.firstActions
      },
      .list("waves", "What is finished within 30, 90, 180 days, or later.", of: .wave) { root, _ in
        root.report.analysis.waves
      },
      .flag("has-waves", "Whether there are any.") { root, _ in
        !root.report.analysis.waves.isEmpty
      },
      .record("roadmap", "When each action and document is worked on.", of: .roadmap) { root, _ in
        Roadmap(root.report, most: root.report.edition.isExecutive ? Report.listedActions : nil)
      },
      .texts("plan-summary", "What the plan comes to, what first, overload; a sentence each.") {
        root, page in page.sentences(root.report.analysis.planSummary)
      },
      .texts("earliest-application", "The earliest day to apply, a sentence for each rule set.") {
        root, page in page.sentences(root.report.analysis.applicationSentences)
      },
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
        root.report.analysis.questionnaire.crossReference.rows
      },
    ]

  static let certification: [Part] = [
    .list("readiness", "The rules for certification that apply.", of: .readiness) { root, _ in
      root.report.analysis.readiness
    },
    .flag("has-readiness", "Whether any apply.") { root, _ in
      !root.report.analysis.readiness.isEmpty
    },
    .list("pack", "The items of the application packs that apply.", of: .packItem) { root, _ in
      root.report.analysis.readiness.flatMap(\.pack)
    },
    .flag("has-pack", "Whether an application pack applies.") { root, _ in
      root.report.analysis.readiness.contains { !$0.pack.isEmpty }
    },
    .list("held", "The other standards held, with what they answer.", of: .heldStandard) {
      root, _ in root.report.analysis.heldStandards
    },
    .flag("has-held", "Whether any other standard is held.") { root, _ in
      !root.report.analysis.heldStandards.isEmpty
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

  static let appendix: [Part] = [
    .list("examples", "The worked example; none if nothing is rated.", of: .example) { root, _ in
      ExampleSource(root.report).map { [$0] } ?? []
    },
    .list("principles", "What every document is reviewed against.", of: .principle) { root, _ in
      root.report.questionnaire.principles
    },
    .flag("has-principles", "Whether there is such a checklist.") { root, _ in
      !root.report.questionnaire.principles.isEmpty
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
