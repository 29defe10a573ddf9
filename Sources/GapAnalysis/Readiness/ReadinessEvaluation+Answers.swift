extension ReadinessEvaluation {
  /// Ratings that have to be high enough.
  func rated(
    _ condition: ReadinessCondition, _ questions: [String], _ rating: Rating
  ) -> ReadinessConditionResult {
    let found = Set(questions.compactMap(questionnaire.position)).sorted().map { results[$0] }
    let ratings = found.map { ($0.question.id, $0.rating) }
    let beyond = questionsBeyond.map(\.id).filter(Set(questions).contains)
    return ReadinessConditionResult(
      condition, causes: questions.map(ReadinessCause.question),
      failing: ratings.compactMap { id, known in
        known.map { $0 < rating } ?? false ? .question(id) : nil
      },
      open: found.filter(\.isOpen).map { .question($0.question.id) }
        + beyond.map(ReadinessCause.question))
  }

  /// Findings that must not be; one that an open question could become leaves it unknown.
  func noFinding(
    _ condition: ReadinessCondition, _ conformities: [Conformity]
  ) -> ReadinessConditionResult {
    let found = results.filter { conformities.contains($0.conformity) }.map(\.question)
    // A clause may come to more than each of its questions: minor gaps pile up, a document is missing.
    let seen = Set(found.map(\.clause))
    let piled = clauses.filter { clause in
      clause.clause.isAssessable && conformities.contains(clause.conformity)
        && !seen.contains(clause.clause.number)
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

  /// Documents that have to be in a state.
  func documents(
    _ condition: ReadinessCondition, _ ids: [String], _ letters: [String],
    _ states: [DocumentState]
  ) -> ReadinessConditionResult {
    let served = letters.flatMap {
      PackItemResult(
        item: PackItem(letter: $0, title: .init()), documents: documents(serving: [$0])
      )
      .needed
    }.map(\.document.id)
    let wanted = Set(ids + served)
    let looked = documents.filter {
      $0.state != .notNeeded && wanted.contains($0.document.id)
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
