extension Analysis {
  /// What the plan comes to: work and end, what first, and everything that does not fit.
  package func planSummary(_ words: Words) -> [String] {
    let plan = actionPlan
    guard !plan.items.isEmpty || !documentPlan.toDo.isEmpty else {
      return [words(.planNothing)]
    }
    let line = words(
      .planSummary,
      [
        "start": plan.settings.start.map { "\($0)" } ?? words(.planNoDate),
        "capacity": decimal(plan.settings.capacity, places: 2), "actions": "\(plan.items.count)",
        "documents": "\(documentPlan.toDo.count)", "days": decimal(plan.days),
        "end": day(plan.schedule.end, words),
      ])
    return [line, whatFirst(words)] + warnings(words)
  }

  private func whatFirst(_ words: Words) -> String {
    let first = actionPlan.whatFirst
    guard !first.isEmpty else { return words(.planWhatFirstNone) }
    return words(
      .planWhatFirst,
      [
        "actions": "\(first.actions.count)", "documents": "\(first.documents.count)",
        "days": decimal(first.days), "end": day(first.date, words),
        "ids": shortened(first.actions.map { PlanItem.action($0).id }, words),
      ])
  }

  private func warnings(_ words: Words) -> [String] {
    let plan = actionPlan
    let overloads = plan.schedule.overloads.map { week in
      words(
        .planOverload,
        [
          "monday": "\(week.monday)", "work": decimal(week.work),
          "capacity": decimal(week.capacity),
        ])
    }
    let items = documentPlan.toDo.map(\.item) + plan.items.map(\.item)
    let late = items.compactMap { item -> String? in
      guard let entry = plan.schedule[item], entry.isLate, let due = entry.due else { return nil }
      return words(
        .planLate,
        ["item": itemName(item, words), "due": "\(due)", "end": "\(entry.end)"])
    }
    return late + overloads + plan.schedule.troubles.map { sentence($0, words) }
  }

  private func sentence(_ trouble: Schedule.Trouble, _ words: Words) -> String {
    switch trouble {
    case .noStart: words(.planTroubleNoStart)
    case .noCapacity: words(.planTroubleNoCapacity)
    case .noWorkdays: words(.planTroubleNoWorkdays)
    case .circle(let items):
      words(
        .planTroubleCircle, ["items": words.list(items.map { itemName($0, words) })])
    case .tooLong(let items): words(.planTroubleTooLong, ["count": "\(items.count)"])
    }
  }

  /// A line for each rule set that applies: the earliest day to apply, or why there is none.
  package func applicationSentences(_ words: Words) -> [String] {
    zip(readiness, applicationDates).map { result, date in
      words(.applicationTitle, ["title": result.rules.title[words.language]])
        + sentence(date, result.rules, words)
    }
  }

  /// The earliest day to apply under one rule set, with what determines it.
  private func sentence(
    _ date: ApplicationDate, _ rules: ReadinessRules, _ words: Words
  ) -> String {
    guard let day = date.day else {
      let values = [
        "items": shortened(
          date.undated.map { name($0.cause, words) }, words, by: .textSeparator),
        "count": "\(date.undated.count)", "day": date.notBefore.map { "\($0)" } ?? "",
      ]
      return words(date.decisive == nil ? .applicationUndatedOnly : .applicationUndated, values)
    }
    let all = rules.conditions + rules.materials
    let reason = date.decisive.map { wait in
      words(
        .applicationDecisive,
        [
          "condition": all.first { $0.id == wait.condition }?.text[words.language] ?? "",
          "item": wait.item.map { itemName($0, words) } ?? words(.applicationTime),
          "day": wait.day.map { "\($0)" } ?? "",
        ])
    }
    let chain = date.chain.map { itemName($0, words) }
    let after = chain.isEmpty ? nil : words(.applicationChain, ["items": shortened(chain, words)])
    return [words(.applicationDay, ["day": "\(day)"]), reason, after].compactMap(\.self)
      .joined(separator: words(.textSeparator))
  }

  private func name(_ cause: ReadinessCause, _ words: Words) -> String {
    switch cause {
    case .field(let id):
      questionnaire.profileField(id)?.label[words.language] ?? id
    case .document(let id): documentName(id, words)
    case .question, .clause: cause.id
    }
  }

  private func day(_ day: Day?, _ words: Words) -> String {
    day.map { "\($0)" } ?? words(.planNoDate)
  }

  /// As many as can be read, then how many more.
  private func shortened(
    _ items: [String], _ words: Words, by separator: Phrase = .listSeparator
  ) -> String {
    let most = 6
    let more = items.count - most
    let shown = Array(items.prefix(most))
    return (more > 0 ? shown + [words(.readinessAndMore, ["count": "\(more)"])] : shown)
      .joined(separator: words(separator))
  }
}
