package import GapAnalysis

/// Everything a gap report says, as data: every number with what it is out of, every text in the
/// languages of the report. `Templates/report.schema.json` describes it.
package struct ReportData {
  /// Raised when a reader of the data would have to change.
  package static let version = 1

  let report: Report
  let texts: Texts
  /// Whether names of people were replaced before.
  private let hidesNames: Bool

  package init(
    _ analysis: Analysis, words: [Words], toolVersion: String, edition: Edition = Edition(),
    hidesNames: Bool = false
  ) {
    report = Report(analysis, toolVersion: toolVersion, edition: edition)
    texts = Texts(words: words)
    self.hidesNames = hidesNames
  }

  /// As JSON; the same analysis, the same bytes.
  package var json: String { JSONText.text(value) }

  /// The whole, its keys in the order they are written.
  package var value: DataValue {
    .record([
      "gapwiseReport": .whole(Self.version),
      "toolVersion": .text(report.toolVersion),
      "languages": .texts(texts.words.map(\.language.rawValue)),
      "names": .text(hidesNames ? "hidden" : "shown"),
      "questionnaire": questionnaire,
      "cover": cover,
      "assessment": assessment,
      "summary": summary,
      "counts": counts(analysis.tally, analysis.achievement),
      "clauses": .list(analysis.clauses.map(clause)),
      "processes": .list(analysis.processes.map(process)),
      "findings": .list(analysis.findings.map(finding)),
      "answers": .list(report.answers.map(answer)),
      "otherAnswers": .list(otherAnswers),
      "notApplicable": .list(exceptions),
      "notTriggered": .list(notTriggered),
      "unassessed": .texts(ids { $0.result.conformity == .notAssessed }),
      "toBeChecked": .list(toBeChecked),
      "contradictions": .list(contradictions),
      "agreement": agreement,
      "plan": plan,
      "actions": .list(analysis.actionPlan.items.map(action)),
      "documents": .list(report.documents.map(document)),
      "readiness": .list(zip(analysis.readiness, analysis.applicationDates).map(readiness)),
      "heldStandards": .list(analysis.heldStandards.map(heldStandard)),
      "limits": .list(report.limits.map(texts.say)),
    ])
  }

  var analysis: Analysis { report.analysis }

  /// The ids of the questions that fit, in their order.
  func ids(where fits: (AnswerSource) -> Bool) -> [String] {
    report.answers.filter(fits).map(\.question.id)
  }
}

extension ReportData {
  private var questionnaire: DataValue {
    let asked = report.questionnaire
    return .record([
      "id": .text(asked.id),
      "standard": .text(asked.standard),
      "title": texts.content(asked.title),
      "version": .text(asked.version),
      "fingerprint": .text(asked.fingerprint),
      "notice": texts.content(asked.notice),
      "depth": .text(report.assessment.depth.rawValue),
      "questions": .whole(report.answers.count),
      "questionsBeyond": .whole(analysis.questionsBeyond),
      "answeredWith": answeredWith,
    ])
  }

  /// What was said about the report itself.
  private var cover: DataValue {
    let said = report.edition.cover
    return .record([
      "snapshot": .typed(report.snapshot), "preparedBy": .typed(said.preparedBy),
      "reviewedBy": .typed(said.reviewedBy), "distribution": .typed(said.distribution),
    ])
  }

  /// The version that was answered, where it was another.
  private var answeredWith: DataValue? {
    guard let used = report.assessment.questionnaire, used != report.questionnaire.reference
    else { return nil }
    return .record(["version": .text(used.version), "fingerprint": .text(used.fingerprint)])
  }

  private var assessment: DataValue {
    let fields = report.questionnaire.profileFields(in: report.assessment)
    return .record([
      "organisation": .typed(report.profile("organisation")),
      "scope": .typed(report.profile("scope")),
      "profile": .list(fields.compactMap(fact)),
      "day": .day(analysis.day),
      "events": .whole(report.assessment.events.count),
      "answers": .whole(report.answers.count { $0.answer.choice != nil }),
      "people": .list(report.people.map(person)),
      "snapshots": .list(
        report.assessment.snapshots.map {
          .record(["name": .text($0.name), "day": .day($0.at.day)])
        }),
    ])
  }

  private func fact(_ field: ProfileField) -> DataValue? {
    guard let values = report.assessment.profile[field.id] else { return nil }
    let names: DataValue? =
      field.possibleValues == nil
      ? nil : texts.each { report.questionnaire.valueNames(values, of: field.id, $0) }
    return .record([
      "id": .text(field.id), "label": texts.content(field.label), "values": .texts(values),
      "names": names,
    ])
  }

  private func person(_ person: PersonSource) -> DataValue {
    .record([
      "name": .typed(person.name), "answers": .whole(person.answers), "first": .day(person.first),
      "last": .day(person.last),
    ])
  }

  private var summary: DataValue {
    let verdict = analysis.verdict
    return .record([
      "verdict": texts.sentences(verdict.sentences),
      "worst": verdict.worst.map { .text($0.rawValue) },
      "worstClauses": .texts(verdict.worstClauses),
      "auditWouldFail": .texts(verdict.auditWouldFail),
      "missingDocuments": .texts(verdict.missingDocuments),
      "numbers": .list(report.numbers.map(number)),
      "topFindings": .texts(analysis.findings.prefix(5).map(\.id)),
      "decisions": .list(report.decisions.map(texts.say)),
      "notAssessed": texts.say(report.notAssessed),
      "index": index,
    ])
  }

  private func number(_ number: NumberSource) -> DataValue {
    .record([
      "label": texts.say(Saying(number.label)),
      "value": .whole(number.value),
      "of": .whole(number.total),
      "ofWhat": texts.say(
        number.total > 0 ? Saying(number.unit, ["total": "\(number.total)"]) : Saying(.ofNothing)),
    ])
  }

  private var index: DataValue? {
    report.index.map {
      .record([
        "value": .whole(report.highlyRated), "of": .whole(analysis.tally.assessed),
        "sentence": texts.say($0),
      ])
    }
  }
}
