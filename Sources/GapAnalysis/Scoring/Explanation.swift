/// Why something is as it is: what a result was concluded from, by which rule.
package enum Explanation: Sendable, Equatable {
  case clause(ClauseResult, [ClauseCause])
  case question(QuestionResult)
  case document(DocumentPlan.Item)
  case action(ActionPlan.Item)

  /// The clause's number, or the id.
  package var id: String {
    switch self {
    case .clause(let result, _): result.clause.number
    case .question(let result): result.question.id
    case .document(let item): item.document.id
    case .action(let item): item.id
    }
  }
}

/// What makes a clause's conformity as bad as it is.
package enum ClauseCause: Sendable, Equatable {
  /// These questions came to it; their ids.
  case questions([String])
  /// So many minor gaps in one clause pile up to it.
  case pileUp(clause: String, questions: [String])
  /// These mandatory documents are missing; their ids.
  case missingDocuments([String])
}

/// A name that is no clause, question, document or action, with the one most likely meant.
package struct UnknownName: Error, Sendable, Equatable {
  package let name: String
  package let meant: String?

  package init(name: String, meant: String?) {
    self.name = name
    self.meant = meant
  }
}

extension Analysis {
  /// Why a clause, question, document or action is as it is, by its number, id or code.
  package func explanation(of name: String) throws(UnknownName) -> Explanation {
    if let result = result(ofClause: name) { return .clause(result, causes(of: result)) }
    if let place = questionnaire.position(of: name) { return .question(results[place]) }
    if let item = documentPlan[name] { return .document(item) }
    if let item = documentPlan.items.first(where: { $0.document.code == name }) {
      return .document(item)
    }
    let question = name.hasPrefix("A-") || name.hasPrefix("F-") ? String(name.dropFirst(2)) : ""
    if let item = actionPlan[question] { return .action(item) }
    throw UnknownName(name: name, meant: meant(by: name))
  }

  private func meant(by name: String) -> String? {
    nearestMatch(
      to: name,
      among: questionnaire.questions.map(\.id) + questionnaire.documents.map(\.id)
        + actionPlan.items.map(\.id) + questionnaire.clauses.map(\.number))
  }

  /// Everything that alone would make the clause as bad as it is; nothing where it is no finding.
  private func causes(of result: ClauseResult) -> [ClauseCause] {
    guard result.conformity.isFinding else { return [] }
    var causes: [ClauseCause] = []
    let worst = result.results.filter { $0.conformity == result.conformity }.map(\.question.id)
    if !worst.isEmpty { causes.append(.questions(worst)) }
    if result.conformity == .majorGap { causes += piles(in: result) }
    if !result.missingDocuments.isEmpty, questionnaire.scoring.missingDocument == result.conformity
    {
      causes.append(.missingDocuments(result.missingDocuments))
    }
    return causes
  }

  private func piles(in result: ClauseResult) -> [ClauseCause] {
    let rule = questionnaire.scoring.pileUp
    let byClause = Dictionary(grouping: result.results.filter(rule.counts), by: \.question.clause)
    return questionnaire.clauses.map(\.number).compactMap { number in
      guard let pile = byClause[number], pile.count >= rule.minorGaps else { return nil }
      return .pileUp(clause: number, questions: pile.map(\.question.id))
    }
  }
}
