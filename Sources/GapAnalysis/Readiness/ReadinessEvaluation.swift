/// What readiness is judged from: the results of an assessment, and the day they hold for.
struct ReadinessEvaluation {
  let questionnaire: Questionnaire
  let assessment: Assessment
  let results: [QuestionResult]
  let clauses: [ClauseResult]
  let documents: [DocumentPlan.Item]
  /// The questions that are not asked at the depth of the assessment: not known, each of them.
  let questionsBeyond: [Question]
  let day: Day?
  let facts: Facts

  /// The rule sets that are known to apply, in order.
  ///
  /// A rule set whose condition is not known stays out: the rules of a country are of no use to
  /// somebody who has not said that they apply there.
  func readiness() -> [ReadinessResult] {
    questionnaire.readiness.filter { facts.truth(of: $0.condition) == .yes }.map { rules in
      ReadinessResult(
        rules: rules, conditions: rules.conditions.map(result),
        materials: rules.materials.map(result),
        pack: rules.pack.map {
          PackItemResult(item: $0, documents: documents(serving: [$0.letter]))
        }
      )
    }
  }

  /// The result of one condition.
  func result(of condition: ReadinessCondition) -> ReadinessConditionResult {
    switch condition.test {
    case .facts(let statement): facts(condition, statement)
    case .answered(let field): answered(condition, field)
    case .elapsed(let field, let months): elapsed(condition, field, months)
    case .rated(let questions, let rating): rated(condition, questions, rating)
    case .noFinding(let conformities): noFinding(condition, conformities)
    case .documents(let ids, let letters, let states): documents(condition, ids, letters, states)
    }
  }

  func documents(serving letters: [String]) -> [DocumentPlan.Item] {
    documents.filter { $0.document.applicationPack.contains(where: letters.contains) }
  }
}

// MARK: - What the profile says

extension ReadinessEvaluation {
  private func facts(
    _ condition: ReadinessCondition, _ statement: Condition
  ) -> ReadinessConditionResult {
    let causes = unique(statement.leaves.compactMap(\.cause))
    switch facts.truth(of: statement) {
    case .yes: return ReadinessConditionResult(condition, causes: causes)
    case .no:
      return ReadinessConditionResult(condition, causes: causes, failing: causes.filter(isKnown))
    case .unknown:
      return ReadinessConditionResult(
        condition, causes: causes, open: causes.filter { !isKnown($0) })
    }
  }

  private func isKnown(_ cause: ReadinessCause) -> Bool {
    switch cause {
    case .field(let id): facts.profile[id] != nil
    case .question(let id): facts.ratings[id].map { $0 != .unknown } ?? false
    case .clause, .document: true
    }
  }

  private func answered(
    _ condition: ReadinessCondition, _ field: String
  ) -> ReadinessConditionResult {
    let isAnswered = facts.profile[field]?.isEmpty == false
    return ReadinessConditionResult(
      condition, causes: [.field(field)], open: isAnswered ? [] : [.field(field)])
  }

  private func elapsed(
    _ condition: ReadinessCondition, _ field: String, _ months: Int
  ) -> ReadinessConditionResult {
    let cause = ReadinessCause.field(field)
    guard let since = facts.profile[field]?.first.flatMap({ Day($0) }), let day else {
      return ReadinessConditionResult(condition, causes: [cause], open: [cause])
    }
    let due = since.adding(months: months)
    return ReadinessConditionResult(
      condition, causes: [cause], failing: day < due ? [cause] : [], due: due)
  }
}

// MARK: - What the answers come to

extension ReadinessEvaluation {
  private func rated(
    _ condition: ReadinessCondition, _ questions: [String], _ rating: Rating
  ) -> ReadinessConditionResult {
    let found = results.filter { questions.contains($0.question.id) }
    let ratings = found.map { ($0.question.id, $0.rating) }
    let beyond = questions.filter { id in questionsBeyond.contains { $0.id == id } }
    return ReadinessConditionResult(
      condition, causes: questions.map(ReadinessCause.question),
      failing: ratings.compactMap { id, known in
        known.map { $0 < rating } ?? false ? .question(id) : nil
      },
      open: found.filter(\.isOpen).map { .question($0.question.id) }
        + beyond.map(ReadinessCause.question))
  }

  private func noFinding(
    _ condition: ReadinessCondition, _ conformities: [Conformity]
  ) -> ReadinessConditionResult {
    let found = results.filter { conformities.contains($0.conformity) }.map(\.question)
    // A clause may come to more than each of its questions: minor gaps pile up, a document is missing.
    let piled = clauses.filter { clause in
      clause.clause.isAssessable && conformities.contains(clause.conformity)
        && !found.contains { $0.clause == clause.clause.number }
    }
    let failing =
      found.map { ReadinessCause.question($0.id) } + piled.map { .clause($0.clause.number) }
    let open = (results.filter(\.isOpen).map(\.question) + questionsBeyond).filter {
      couldBecome(conformities, $0)
    }.map { ReadinessCause.question($0.id) }
    return ReadinessConditionResult(
      condition, causes: failing + open, failing: failing, open: open)
  }

  private func couldBecome(_ conformities: [Conformity], _ question: Question) -> Bool {
    questionnaire.scoring.findings.contains { rule in
      conformities.contains(rule.conformity)
        && Rating.allCases.contains { rule.match.fits(question, rated: $0) }
    }
  }

  private func documents(
    _ condition: ReadinessCondition, _ ids: [String], _ letters: [String],
    _ states: [DocumentState]
  ) -> ReadinessConditionResult {
    let served = letters.flatMap {
      PackItemResult(
        item: PackItem(letter: $0, title: .init()), documents: documents(serving: [$0])
      )
      .needed
    }.map(\.document.id)
    let looked = documents.filter {
      $0.state != .notNeeded && (ids.contains($0.document.id) || served.contains($0.document.id))
    }
    func causes(_ items: [DocumentPlan.Item]) -> [ReadinessCause] {
      items.map { .document($0.document.id) }
    }
    let others = looked.filter { !states.contains($0.state) }
    return ReadinessConditionResult(
      condition, causes: causes(looked), failing: causes(others.filter { $0.state != .unknown }),
      open: causes(others.filter { $0.state == .unknown }))
  }
}

extension QuestionResult {
  /// The rating, unless the question does not apply.
  fileprivate var rating: Rating? { conformity == .notTriggered ? nil : answer.rating }

  /// Whether its result is still to come.
  fileprivate var isOpen: Bool { [.notAssessed, .toBeChecked].contains(conformity) }
}

extension Condition {
  /// What a single statement is about.
  fileprivate var cause: ReadinessCause? {
    switch self {
    case .profile(let field, _): .field(field)
    case .rating(let question, _): .question(question)
    case .all, .any, .not: nil
    }
  }
}
