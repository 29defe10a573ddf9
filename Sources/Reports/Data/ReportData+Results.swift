import GapAnalysis

extension ReportData {
  /// The counts of a group, all of which add up to its total.
  func counts(_ tally: Tally, _ achievement: Achievement?) -> DataValue {
    .record([
      "total": .whole(tally.total),
      "applicable": .whole(tally.applicable),
      "assessed": .whole(tally.assessed),
      "open": .whole(tally.open),
      "leftOut": .whole(tally.leftOut),
      "findings": .whole(tally.findings),
      "byConformity": .mapping(
        Conformity.allCases.map { DataEntry($0.rawValue, .whole(tally[$0])) }),
      "byRating": .mapping(Rating.allCases.map { DataEntry($0.letter, .whole(tally[$0])) }),
      "achievement": achievement.map {
        .record(["share": .decimal($0.share), "rating": .text($0.rating.letter)])
      },
    ])
  }

  func clause(_ result: ClauseResult) -> DataValue {
    .record([
      "number": .text(result.clause.number),
      "title": texts.content(result.clause.title),
      "assessable": .flag(result.clause.isAssessable),
      "conformity": .text(result.conformity.rawValue),
      "counts": counts(result.tally, result.achievement),
      "missingDocuments": .texts(result.missingDocuments),
    ])
  }

  func process(_ result: ProcessResult) -> DataValue {
    .record([
      "id": .text(result.process.id),
      "title": texts.content(result.process.title),
      "clauses": .texts(result.process.clauses),
      "value": .texts(result.process.value.map(\.rawValue)),
      "conformity": .text(result.conformity.rawValue),
      "counts": counts(result.tally, result.achievement),
    ])
  }

  func finding(_ finding: Finding) -> DataValue {
    let question = finding.question
    return .record([
      "id": .text(finding.id),
      "question": .text(question.id),
      "clause": .text(question.clause),
      "rating": .typed(finding.result.answer.rating?.letter),
      "conformity": .text(finding.result.conformity.rawValue),
      "priority": .whole(finding.priority),
      "found": .typed(finding.result.answer.note),
      "expected": texts.content(question.levels[.fully]),
      "consequence": texts.content(question.consequence),
      "action": .text("A-" + question.id),
      "step": texts.content(question.action),
      "impact": .whole(question.impact),
      "effort": .text(question.effort.rawValue),
      "documents": .texts(question.documents),
      "documentsWaiting": .whole(finding.unlocks),
    ])
  }

  var contradictions: [DataValue] {
    report.questionnaire.contradictions(in: report.assessment).map { found in
      .record([
        "id": .text(found.contradiction.id),
        "questions": .texts(found.questions.map(\.id)),
        "text": texts.content(found.contradiction.text),
      ])
    }
  }

  /// How many of the questions that several people answered have which label.
  var agreement: DataValue {
    let voiced = report.answers.filter { !$0.answer.voices.isEmpty }
    let rules = report.questionnaire.scoring.agreement
    let labels = voiced.map { rules.agreement(of: $0.answer.voices).label }
    return .record([
      "questions": .whole(voiced.count),
      "of": .whole(report.answers.count),
      "decided": .whole(voiced.count { $0.answer.choice != nil }),
      "unsettled": .texts(voiced.filter { $0.answer.isUnsettled }.map(\.question.id)),
      "byLabel": .mapping(
        Agreement.Label.allCases.map { label in
          DataEntry(label.rawValue, .whole(labels.count { $0 == label }))
        }),
    ])
  }

  func heldStandard(_ held: HeldStandard) -> DataValue {
    .record([
      "standard": .text(held.crosswalk.standard),
      "title": texts.content(held.crosswalk.title),
      "note": texts.content(held.crosswalk.note),
      "rows": .list(
        held.rows.map { row in
          .record([
            "clause": .text(row.row.clause),
            "theirs": .texts(row.row.theirs),
            "reuse": .text(row.row.reuse.rawValue),
            "note": texts.optional(row.row.note),
            "questions": .texts(row.questions),
          ])
        }),
    ])
  }

  func readiness(_ result: ReadinessResult, _ earliest: ApplicationDate) -> DataValue {
    .record([
      "id": .text(result.rules.id),
      "title": texts.content(result.rules.title),
      "source": texts.content(result.rules.source),
      "date": .text(result.rules.date),
      "verified": .text(result.rules.verification.rawValue),
      "notice": texts.content(result.rules.notice),
      "met": .whole(result.count(.met)),
      "notMet": .whole(result.count(.notMet)),
      "unknown": .whole(result.count(.unknown)),
      "total": .whole(result.total),
      "notBefore": .day(result.notBefore),
      "earliest": application(earliest),
      "conditions": .list(result.conditions.map(condition)),
      "materials": .list(result.materials.map(condition)),
      "pack": .list(
        result.pack.map {
          .record([
            "letter": .text($0.item.letter),
            "title": texts.content($0.item.title),
            "documents": .texts($0.documents.map(\.document.id)),
            "ready": .flag($0.isReady),
          ])
        }),
    ])
  }

  private func condition(_ result: ReadinessConditionResult) -> DataValue {
    .record([
      "id": .text(result.condition.id),
      "text": texts.content(result.condition.text),
      "state": .text(result.state.rawValue),
      "reasons": texts.sentences {
        report.questionnaire.reasons(for: result, in: report.assessment, $0)
      },
      "change": result.state == .met ? nil : texts.optional(result.condition.change),
      "from": .texts(result.causes.map(\.id)),
      "failing": .texts(result.failing.map(\.id)),
      "open": .texts(result.open.map(\.id)),
      "due": .day(result.due),
    ])
  }

  private func application(_ date: ApplicationDate) -> DataValue {
    .record([
      "day": .day(date.day),
      "notBefore": .day(date.notBefore),
      "decisive": date.decisive.map(wait),
      "chain": .texts(date.chain.map(\.id)),
      "undated": .list(date.undated.map(wait)),
    ])
  }

  private func wait(_ wait: ApplicationDate.Wait) -> DataValue {
    .record([
      "condition": .text(wait.condition),
      "cause": .text(wait.cause.id),
      "item": .typed(wait.item?.id),
      "day": .day(wait.day),
    ])
  }
}
