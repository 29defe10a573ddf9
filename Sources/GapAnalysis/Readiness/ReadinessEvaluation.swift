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
