extension Analysis {
  /// An explanation in words, a sentence each.
  package func sentences(_ explanation: Explanation, _ words: Words) -> [String] {
    switch explanation {
    case .clause(let result, let causes): clauseSentences(result, causes, words)
    case .question(let result): questionSentences(result, words)
    case .document(let item): documentSentences(item, words)
    case .action(let item): actionSentences(item, words)
    }
  }

  /// Why a question has its conformity.
  package func reason(for result: QuestionResult, _ words: Words) -> String {
    switch result.reason {
    case .rule(let id): words(.whyRule, ["rule": id])
    case .fullyWithEvidence: words(.whyFullyWithEvidence)
    case .fullyWithoutEvidence: words(.whyFullyWithoutEvidence)
    case .noRuleFits: words(.whyNoRule)
    case .dontKnow: words(.whyDontKnow)
    case .unanswered: words(.whyUnanswered)
    case .notApplicable(let exception):
      words(.whyNotApplicable, ["reason": words.described(exception)])
    case .conditionIsFalse(let condition):
      words(
        .whyConditionFalse,
        ["condition": questionnaire.explanation(of: condition, in: assessment, words)])
    }
  }

  /// How far a group is achieved, with the number of questions it is the mean of.
  package func achievement(_ achievement: Achievement?, _ tally: Tally, _ words: Words) -> String {
    guard let achievement else {
      return words(.whyNotRated, ["applicable": "\(tally.applicable)"])
    }
    return words(
      .whyAchievement,
      [
        "letter": achievement.rating.letter, "name": words.name(of: achievement.rating),
        "percent": percent(achievement.share), "assessed": "\(tally.assessed)",
        "applicable": "\(tally.applicable)",
      ])
  }
}

extension Analysis {
  private func clauseSentences(
    _ result: ClauseResult, _ causes: [ClauseCause], _ words: Words
  ) -> [String] {
    let heading = words(
      .whyHeading,
      [
        "name": result.clause.number, "title": result.clause.title[words.language],
        "conformity": words.name(of: result.conformity),
      ])
    return [heading] + causes.map { sentence($0, result.conformity, words) }
      + [achievement(result.achievement, result.tally, words)]
      + result.results.map { line($0, words) }
  }

  private func sentence(
    _ cause: ClauseCause, _ conformity: Conformity, _ words: Words
  ) -> String {
    let name = words.name(of: conformity)
    switch cause {
    case .questions(let ids):
      return words(.whyQuestions, ["ids": words.list(ids), "conformity": name])
    case .pileUp(let clause, let ids):
      let rule = questionnaire.scoring.pileUp
      return words(
        .whyPileUp,
        [
          "clause": clause, "ids": words.list(ids), "count": "\(rule.minorGaps)",
          "ratings": words.list(rule.ratings.map(words.name)), "conformity": name,
        ])
    case .missingDocuments(let ids):
      return words(
        .whyMissingDocuments,
        ["documents": words.list(ids.map { documentName($0, words) }), "conformity": name])
    }
  }

  /// One question in one line: answer, conformity, reason.
  private func line(_ result: QuestionResult, _ words: Words) -> String {
    words(
      .whyLine,
      [
        "id": result.question.id, "answer": words.name(of: result.answer),
        "conformity": words.name(of: result.conformity), "reason": reason(for: result, words),
      ])
  }

  private func questionSentences(_ result: QuestionResult, _ words: Words) -> [String] {
    let question = result.question
    let heading = words(
      .whyHeading,
      [
        "name": question.id, "title": question.ask[words.language],
        "conformity": words.name(of: result.conformity),
      ])
    let share = result.answer.rating.flatMap { questionnaire.scoring.achievement[$0] }
    let weight = words(
      .whyWeight,
      [
        "percent": share.map(percent) ?? "0",
        "weight": decimal(questionnaire.scoring.weights[question.impact] ?? 1),
        "impact": "\(question.impact)", "clause": question.clause,
      ])
    let counts = result.conformity != .notTriggered && share != nil
    return [heading, reason(for: result, words), answered(result, words)]
      + (counts ? [weight] : [words(.whyNoWeight)])
      + (actionPlan[question.id].map { [words(.whySeeAction, ["action": $0.id])] } ?? [])
  }

  private func answered(_ result: QuestionResult, _ words: Words) -> String {
    let answer = result.answer
    var parts = [words(.whyAnswer, ["answer": words.name(of: answer)])]
    if !answer.by.isEmpty { parts.append(answer.by) }
    if let at = answer.at { parts.append("\(at.day)") }
    if !answer.evidence.isEmpty {
      parts.append(words(.whyEvidence, ["items": words.list(answer.evidence.map(\.what))]))
    }
    if !answer.note.isEmpty { parts.append(words(.whyNote, ["text": answer.note])) }
    return parts.joined(separator: words(.textSeparator))
  }

  private func documentSentences(_ item: DocumentPlan.Item, _ words: Words) -> [String] {
    let document = item.document
    let heading = words(
      .whyHeading,
      [
        "name": document.code, "title": document.title[words.language],
        "conformity": words.name(of: item.state),
      ])
    return [heading, stateReason(item, words)]
      + item.questions.compactMap { questionnaire.position(of: $0) }.map {
        line(results[$0], words)
      }
      + work(item.item, days: item.days, words)
  }

  private func stateReason(_ item: DocumentPlan.Item, _ words: Words) -> String {
    if item.isStateByHand { return words(.whyStateByHand) }
    if let condition = item.notNeededBecause {
      return words(
        .whyConditionFalse,
        ["condition": questionnaire.explanation(of: condition, in: assessment, words)])
    }
    return words(item.questions.isEmpty ? .whyStateNoQuestion : .whyStateFromRatings)
  }

  private func actionSentences(_ item: ActionPlan.Item, _ words: Words) -> [String] {
    let place = actionPlan.items.firstIndex { $0.id == item.id } ?? 0
    let heading = words(
      .whyHeading,
      [
        "name": item.id, "title": item.question.action[words.language],
        "conformity": words.name(of: item.edits.status),
      ])
    let first = words(
      item.isFirst ? .whyFirst : .whyNotFirst,
      ["place": "\(place + 1)", "count": "\(actionPlan.items.count)"])
    var sentences = [
      heading, words(.whyCloses, ["finding": item.finding.id]),
      line(item.finding.result, words), first,
      words(
        .whyOrder,
        [
          "priority": "\(item.finding.priority)", "impact": "\(item.question.impact)",
          "unlocks": "\(item.finding.unlocks)",
        ]),
    ]
    if !item.writes.isEmpty {
      let names = item.writes.map { documentName($0, words) }
      sentences.append(words(.whyWrites, ["documents": words.list(names)]))
    }
    if !item.dependsOn.isEmpty {
      let names = item.dependsOn.map { "A-" + $0 }
      sentences.append(words(.whyDependsOn, ["actions": words.list(names)]))
    }
    if !item.value.isEmpty {
      sentences.append(words(.whyValue, ["value": words.list(item.value.map(words.name))]))
    }
    return sentences + work(item.item, days: item.days, words)
  }

  /// Effort and dates of an item, where it has any.
  private func work(_ item: PlanItem, days: Double, _ words: Words) -> [String] {
    guard let entry = actionPlan.schedule[item] else { return [] }
    let dates = words(
      .whyDates, ["days": decimal(days), "start": "\(entry.start)", "end": "\(entry.end)"])
    let late = entry.due.map { due in
      words(entry.isLate ? .whyLate : .whyDue, ["due": "\(due)"])
    }
    let waits = entry.waitsFor.map { words(.whyWaits, ["item": itemName($0, words)]) }
    return [dates] + [waits, late].compactMap(\.self)
  }

  /// A document by code and title.
  package func documentName(_ id: String, _ words: Words) -> String {
    questionnaire.document(id).map { "\($0.code) \($0.title[words.language])" } ?? id
  }

  /// An item of the plan as people know it.
  package func itemName(_ item: PlanItem, _ words: Words) -> String {
    if case .document(let id) = item { documentName(id, words) } else { item.id }
  }
}
