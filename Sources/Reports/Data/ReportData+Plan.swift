import GapAnalysis

extension ReportData {
  var plan: DataValue {
    let plan = analysis.actionPlan
    let (settings, calendar) = (plan.settings, plan.settings.calendar)
    return .record([
      "start": .day(settings.start),
      "startSet": .flag(settings.isStartSet),
      "capacity": .decimal(settings.capacity),
      "weekdays": .texts(
        Weekday.allCases.filter(calendar.weekdays.contains).map(\.rawValue)),
      "holidays": .texts(calendar.holidays.sorted().map(\.description)),
      "workdays": .texts(calendar.workdays.sorted().map(\.description)),
      "days": .decimal(plan.days),
      "end": .day(plan.schedule.end),
      "summary": texts.sentences(analysis.planSummary),
      "earliestApplication": texts.sentences(analysis.applicationSentences),
      "first": .record([
        "actions": .texts(plan.whatFirst.actions.map { "A-" + $0 }),
        "documents": .texts(plan.whatFirst.documents),
        "days": .decimal(plan.whatFirst.days),
        "end": .day(plan.whatFirst.date),
      ]),
      "overloads": .list(
        plan.schedule.overloads.map {
          .record([
            "week": .day($0.monday), "work": .decimal($0.work), "capacity": .decimal($0.capacity),
          ])
        }),
      "byDocumentAction": .list(
        report.actionTotals.map {
          .record([
            "action": .typed($0.action?.rawValue), "count": .whole($0.count),
            "of": .whole(report.documents.count), "days": .decimal($0.days),
          ])
        }),
    ])
  }

  func action(_ item: ActionPlan.Item) -> DataValue {
    let plan = analysis.actionPlan
    let dates = plan.dates(of: item)
    return .record([
      "id": .text(item.id),
      "question": .text(item.question.id),
      "finding": .text(item.finding.id),
      "clause": .text(item.question.clause),
      "step": texts.content(item.question.action),
      "conformity": .text(item.finding.result.conformity.rawValue),
      "priority": .whole(item.finding.priority),
      "first": .flag(item.isFirst),
      "effort": .text(item.question.effort.rawValue),
      "days": .decimal(item.days),
      "owner": .typed(item.edits[.owner]),
      "ownerRole": role(item.ownerRole),
      "start": .day(dates?.start),
      "end": .day(dates?.end),
      "due": .typed(item.edits[.due]),
      "late": .flag(plan.schedule[item.item]?.isLate ?? false),
      "status": .text(item.edits.status.rawValue),
      "percent": item.edits.percent.map(DataValue.decimal),
      "note": .typed(item.edits[.note]),
      "writes": .texts(item.writes),
      "dependsOn": .texts(item.dependsOn.map { "A-" + $0 }),
      "value": .texts(item.value.map(\.rawValue)),
      "evidenceExpected": .list(item.question.evidence.map(texts.content)),
    ])
  }

  private func role(_ id: String?) -> DataValue? {
    id.map { texts.content(report.questionnaire.roleName($0)) }
  }

  func document(_ source: DocumentSource) -> DataValue {
    let (item, document) = (source.item, source.document)
    let asked: KeyValuePairs<String, DataValue?> = [
      "id": .text(document.id),
      "code": .text(document.code),
      "title": texts.content(document.title),
      "kind": .text(document.kind.rawValue),
      "basis": .text(document.basis.rawValue),
      "level": .whole(document.level),
      "clauses": .texts(document.clauses),
      "points": .list(document.points.map(texts.content)),
      "dependsOn": .texts(document.dependsOn),
      "reviewMonths": .whole(document.reviewMonths),
      "mergeGroup": .typed(document.mergeGroup),
      "applicationPack": .texts(document.applicationPack),
    ]
    let planned = work(item, place: source.place)
    return .mapping(
      asked.compactMap { key, value in value.map { DataEntry(key, $0) } }
        + planned.compactMap { key, value in value.map { DataEntry(key, $0) } })
  }

  private func work(
    _ item: DocumentPlan.Item, place: Int?
  ) -> KeyValuePairs<String, DataValue?> {
    let entry = analysis.actionPlan.schedule[item.item]
    return [
      "state": .text(item.state.rawValue),
      "stateByHand": .flag(item.isStateByHand),
      "notNeededBecause": notNeeded(item),
      "place": place.map(DataValue.whole),
      "action": .text(item.action.rawValue),
      "effort": .text(item.document.effort.rawValue),
      "days": .decimal(item.days),
      "owner": .typed(item.edits[.owner]),
      "ownerRole": role(item.document.owner),
      "author": .typed(item.edits[.author]),
      "reviewer": .typed(item.edits[.reviewer]),
      "approver": .typed(item.edits[.approver]),
      "approverRole": role(item.document.approver),
      "start": .day(entry?.start),
      "end": .day(entry?.end),
      "due": .typed(item.edits[.due]),
      "late": .flag(entry?.isLate ?? false),
      "mergeInto": .typed(item.edits[.mergeInto]),
      "note": .typed(item.edits[.note]),
      "questions": .texts(item.questions),
    ]
  }

  private func notNeeded(_ item: DocumentPlan.Item) -> DataValue? {
    item.notNeededBecause.map { condition in
      texts.each { words in
        let text = report.questionnaire.explanation(of: condition, in: report.assessment, words)
        return words.text(ReportPhrase.wouldBeNeeded.key, ["condition": text])
      }
    }
  }
}
