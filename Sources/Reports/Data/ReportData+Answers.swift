import GapAnalysis

extension ReportData {
  func answer(_ source: AnswerSource) -> DataValue {
    let question = source.question
    let asked: DataValue = .record([
      "question": .text(question.id),
      "clause": .text(question.clause),
      "process": .text(question.process),
      "ask": texts.content(question.ask),
      "who": roles(question.who),
      "mandatory": .flag(question.isMandatory),
      "gate": .flag(question.isGate),
      "impact": .whole(question.impact),
      "effort": .text(question.effort.rawValue),
    ])
    let outcome: DataValue = .record([
      "level": source.answer.rating.flatMap { texts.optional(question.levels[$0]) },
      "conformity": .text(source.result.conformity.rawValue),
      "reason": reason(source),
      "finding": .typed(source.finding?.id),
      "documents": .texts(question.documents),
    ])
    return .mapping(asked.entries + said(source.answer) + outcome.entries)
  }

  private func roles(_ ids: [String]) -> DataValue {
    .list(ids.map { texts.content(report.questionnaire.roleName($0)) })
  }

  /// Everything people said about a question.
  private func said(_ answer: Answer) -> [DataEntry] {
    let rating = answer.rating.map(\.letter)
    let value: DataValue = .record([
      "choice": answer.choice.map { .text($0.word) },
      "rating": .typed(rating),
      "exception": exception(answer.choice),
      "note": .typed(answer.note),
      "evidence": .list(answer.evidence.map(evidence)),
      "by": .typed(answer.by),
      "at": answer.at.map { .text("\($0)") },
      "flagged": .flag(answer.isFlagged),
      "voices": .list(answer.voices.map(voice)),
      "agreement": agreement(answer.voices),
      "doubt": report.questionnaire.scoring.agreement.doubt(about: answer).map(doubt),
      "formerRounds": .list(answer.formerRounds.map(round)),
      "decision": answer.decision.map(decision),
    ])
    return value.entries
  }

  private func exception(_ choice: Choice?) -> DataValue? {
    guard case .notApplicable(let exception) = choice else { return nil }
    return .record([
      "reason": .text(exception.reason.rawValue), "text": .typed(exception.text),
    ])
  }

  private func evidence(_ evidence: Evidence) -> DataValue {
    .record([
      "what": .text(evidence.what), "where": .typed(evidence.place), "when": .typed(evidence.date),
      "who": .typed(evidence.who),
    ])
  }

  /// Without a name where the vote was secret: what the file does not hold, no report can tell.
  private func voice(_ voice: Voice) -> DataValue {
    .record([
      "who": .typed(voice.who),
      "people": .whole(voice.people),
      "choice": .text(voice.choice.word),
      "exception": exception(voice.choice),
      "confidence": .typed(voice.confidence?.rawValue),
      "note": .typed(voice.note),
      "source": .typed(voice.source),
      "at": voice.at.map { .text("\($0)") },
    ])
  }

  /// A round of a vote that another followed: shown, and no longer counted.
  private func round(_ round: FormerRound) -> DataValue {
    .record([
      "round": .whole(round.round),
      "session": .typed(round.session),
      "voices": .list(round.voices.map(voice)),
      "agreement": agreement(round.voices),
    ])
  }

  /// What makes it less certain than it looks.
  private func doubt(_ doubt: Doubt) -> DataValue {
    .record([
      "kind": .text(doubt.kind.rawValue), "people": .whole(doubt.people), "of": .whole(doubt.of),
    ])
  }

  private func decision(_ decision: Decision) -> DataValue {
    .record([
      "choice": .text(decision.choice.word),
      "exception": exception(decision.choice),
      "reason": .typed(decision.reason),
    ])
  }

  private func agreement(_ voices: [Voice]) -> DataValue? {
    guard !voices.isEmpty else { return nil }
    let agreement = report.questionnaire.scoring.agreement.agreement(of: voices)
    return .record([
      "label": .text(agreement.label.rawValue),
      "people": .whole(voices.reduce(0) { $0 + $1.people }),
      "votes": .mapping(
        Rating.allCases.map { DataEntry($0.letter, .whole(agreement.votes[$0] ?? 0)) }),
      "dontKnow": .whole(agreement.dontKnow),
      "notApplicable": .whole(agreement.notApplicable),
      "median": .typed(agreement.median?.letter),
      "proposal": agreement.proposal.map { .text($0.word) },
      "text": texts.each { $0.summary(agreement) },
    ])
  }

  /// Why it does not count, in words.
  private func reason(_ source: AnswerSource) -> DataValue? {
    switch source.result.reason {
    case .notApplicable(let exception): texts.each { $0.name(of: exception.reason) }
    case .conditionIsFalse(let condition):
      texts.each { words in
        let text = report.questionnaire.explanation(of: condition, in: report.assessment, words)
        return words.text(ReportPhrase.wouldApply.key, ["condition": text])
      }
    default: nil
    }
  }

  /// What was answered beyond the depth, or is asked no more: nothing typed is lost.
  var otherAnswers: [DataValue] {
    let shown = Set(report.answers.map(\.question.id))
    return report.assessment.answers.filter { !shown.contains($0.key) && !$0.value.isBlank }
      .sorted { $0.key < $1.key }
      .map { id, answer in .mapping([DataEntry("question", .text(id))] + said(answer)) }
  }

  var exceptions: [DataValue] {
    report.answers.compactMap { source in
      guard case .notApplicable(let exception) = source.result.reason else { return nil }
      return .record([
        "question": .text(source.question.id),
        "reason": .text(exception.reason.rawValue),
        "text": .typed(exception.text),
      ])
    }
  }

  var notTriggered: [DataValue] {
    report.answers.compactMap { source in
      guard case .conditionIsFalse = source.result.reason else { return nil }
      return .record(["question": .text(source.question.id), "reason": reason(source)])
    }
  }

  var toBeChecked: [DataValue] {
    report.answers.filter { $0.result.conformity == .toBeChecked }.map { source in
      .record(["question": .text(source.question.id), "who": roles(source.question.who)])
    }
  }
}

extension DataValue {
  /// The entries of a mapping; none of anything else.
  fileprivate var entries: [DataEntry] {
    if case .mapping(let entries) = self { entries } else { [] }
  }
}
