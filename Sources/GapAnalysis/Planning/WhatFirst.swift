/// The smallest set of actions after which nothing is left that a certification fails on.
package struct WhatFirst: Sendable, Equatable {
  /// Ids of the questions whose actions they are, in the order to do them.
  package let actions: [String]
  /// Ids of the documents to write for it, those they wait for included, in order.
  package let documents: [String]
  /// Person-days of actions and documents.
  package let days: Double
  /// The day the last of it is finished; nil where something has no date, or there is nothing to do.
  package let date: Day?
  /// The actions and documents by the clause whose sum alone asks for them: partly met requirements
  /// that pile up, mandatory documents that are missing.
  package let byClause: [String: [PlanItem]]

  package var isEmpty: Bool { actions.isEmpty && documents.isEmpty }
}

/// Chooses what has to be done first.
struct FirstChoice {
  /// Ids of the questions chosen.
  private(set) var findings: Set<String> = []
  private(set) var documents: Set<String> = []
  private(set) var byClause: [String: [PlanItem]] = [:]
  private let effort: ActionEffort
  private let places: [String: Int]

  init(
    _ questionnaire: Questionnaire, _ findings: [Finding], _ clauses: [ClauseResult],
    _ documents: DocumentPlan, _ effort: ActionEffort
  ) {
    self.effort = effort
    places = Dictionary(
      findings.enumerated().map { ($1.question.id, $0) }, uniquingKeysWith: { first, _ in first })
    let bad = questionnaire.planning.whatFirst
    for finding in findings where bad.contains(finding.result.conformity) {
      choose(finding.question)
    }
    if bad.contains(questionnaire.scoring.missingDocument) {
      chooseMissing(documents, findings)
    }
    if bad.contains(.majorGap) {
      let own = Dictionary(grouping: findings.map(\.result), by: \.question.clause)
      for clause in clauses.map(\.clause.number) {
        chooseFromPile(clause, own[clause] ?? [], questionnaire.scoring.pileUp)
      }
    }
  }

  /// The findings with what was chosen in front, else in their order.
  func inOrder(_ all: [Finding]) -> [Finding] {
    all.filter { findings.contains($0.question.id) }
      + all.filter { !findings.contains($0.question.id) }
  }

  private mutating func choose(_ question: Question) {
    findings.insert(question.id)
    let known = documents
    documents.formUnion(effort.withNeeds(effort.documents(of: question), except: known))
  }

  /// What choosing a question would add, in person-days: documents that are written anyway are free.
  private func cost(of question: Question) -> Double {
    let own = effort.documents(of: question)
    return effort.days(of: question)
      + effort.days(ofDocuments: effort.withNeeds(own, except: documents))
  }

  /// A missing mandatory document is written with the cheapest action that leads to it, or by itself.
  private mutating func chooseMissing(_ plan: DocumentPlan, _ findings: [Finding]) {
    var leading: [String: [Question]] = [:]
    for question in findings.map(\.question) {
      for id in question.documents { leading[id, default: []].append(question) }
    }
    for id in plan.missingMandatory {
      let questions = leading[id] ?? []
      if !questions.contains(where: { self.findings.contains($0.id) }),
        let cheapest = byCost(questions).first
      {
        choose(cheapest)
      }
      documents.formUnion(effort.withNeeds([id], except: documents))
      for clause in plan[id]?.document.clauses ?? [] {
        byClause[clause, default: []].append(.document(id))
      }
    }
  }

  /// Only as many partly met requirements as bring the clause below the pile, the cheapest first.
  private mutating func chooseFromPile(
    _ clause: String, _ results: [QuestionResult], _ rule: PileUp
  ) {
    let pile = results.filter(rule.counts)
    guard pile.count >= rule.minorGaps else { return }
    var open = byCost(pile.map(\.question).filter { !findings.contains($0.id) })
    while open.count >= rule.minorGaps {
      let written = documents.count
      choose(open.removeFirst())
      // What others cost changes only with the documents that are written anyway.
      if documents.count != written { open = byCost(Array(open)) }
    }
    byClause[clause, default: []] += pile.map(\.question.id).filter(findings.contains)
      .map(PlanItem.action)
  }

  /// The cheapest first, then in the order of the findings.
  private func byCost(_ questions: [Question]) -> ArraySlice<Question> {
    questions.map { (question: $0, cost: cost(of: $0), place: places[$0.id] ?? .max) }
      .sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }.map(\.question)[...]
  }
}

extension PileUp {
  /// Whether a result is one of those that pile up.
  func counts(_ result: QuestionResult) -> Bool {
    result.conformity == .minorGap && result.answer.rating.map(ratings.contains) ?? false
  }
}

extension WhatFirst {
  init(_ choice: FirstChoice, _ order: WorkOrder, _ schedule: Schedule) {
    let chosen = order.actions.filter { choice.findings.contains($0.finding.question.id) }
    let written = order.documents.filter { choice.documents.contains($0.document.id) }
    actions = chosen.map(\.finding.question.id)
    documents = written.map(\.document.id)
    days = chosen.reduce(0) { $0 + $1.days } + written.reduce(0) { $0 + $1.days }
    byClause = choice.byClause
    let open = chosen.filter { !$0.isDone }.map { PlanItem.action($0.finding.question.id) }
    let ends = (open + documents.map(PlanItem.document)).map { schedule[$0]?.end }
    date = ends.contains(nil) ? nil : ends.compactMap(\.self).max()
  }
}
