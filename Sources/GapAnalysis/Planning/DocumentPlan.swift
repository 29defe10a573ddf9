/// Which documents to create, revise or keep, in the order to do it.
package struct DocumentPlan: Sendable, Equatable {
  /// One document with its state, and why it is so.
  package struct Item: Sendable, Equatable {
    package let document: DocumentRequirement
    package let state: DocumentState
    package let action: DocumentAction
    /// Ids of the questions that lead to it; the state follows from them unless it was set by hand.
    package let questions: [String]
    /// Set where the document is not needed.
    package let notNeededBecause: Condition?
    /// Person-days of the action; a planning assumption unless they were set.
    package let days: Double
    /// What was decided about it.
    package let edits: PlanEdits

    /// Whether somebody set the state, whatever the ratings say.
    package var isStateByHand: Bool { edits.state != nil }

    package var item: PlanItem { .document(document.id) }

    /// Whether it asks for work.
    package var isWork: Bool { action.isWork }
  }

  /// What is needed first comes first.
  package let items: [Item]
  private let index: [String: Int]

  init(_ items: [Item]) {
    self.items = items
    index = Dictionary(
      items.enumerated().map { ($1.document.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The item of a document.
  package subscript(id: String) -> Item? { index[id].map { items[$0] } }

  /// The place of a document in the order.
  func place(of id: String) -> Int? { index[id] }

  /// Ids of the mandatory (or conditional and triggered) documents that are missing.
  package var missingMandatory: [String] {
    items.filter { $0.state == .missing && $0.document.basis != .recommended }
      .map(\.document.id)
  }

  /// Items that ask for work, in order.
  package var toDo: [Item] { items.filter(\.isWork) }
}

extension DocumentAction {
  /// Whether it is work to plan; keeping and finding out are not.
  package var isWork: Bool { [.create, .revise, .merge].contains(self) }
}

extension Questionnaire {
  /// The plan for the documents, given the results of all questions.
  ///
  /// A document's state follows from the worst rating among the questions that lead to it, but it is
  /// missing only where all of them are rated *not*. One unknown answer leaves it unknown, unless the
  /// rated ones show it missing. A state set by hand goes before all of that.
  func documentPlan(
    _ results: [QuestionResult], _ assessment: Assessment, _ facts: Facts
  ) -> DocumentPlan {
    var leading: [String: [QuestionResult]] = [:]
    for result in results where result.conformity != .notTriggered {
      for id in result.question.documents { leading[id, default: []].append(result) }
    }
    return DocumentPlan(
      documentsInOrder(leading).map { document in
        item(
          for: document, leading[document.id] ?? [], facts,
          assessment.edits(of: .document(document.id)))
      })
  }

  private func item(
    for document: DocumentRequirement, _ results: [QuestionResult], _ facts: Facts,
    _ edits: PlanEdits
  ) -> DocumentPlan.Item {
    var state = planning.state(from: results.map(\.answer.rating))
    var because: Condition?
    if let condition = document.condition, facts.truth(of: condition) == .no {
      (state, because) = (.notNeeded, condition)
    }
    if let given = edits.state { (state, because) = (given, nil) }
    var action = planning.documentActions[state] ?? .none
    if action.isWork, edits[.mergeInto] != nil { action = .merge }
    let days = edits.number(.days) ?? planning.effortDays[document.effort] ?? 0
    return DocumentPlan.Item(
      document: document, state: state, action: action, questions: results.map(\.question.id),
      notNeededBecause: because, days: action.isWork ? days : 0, edits: edits)
  }

  /// Topological: what a document depends on comes before it; among those free to start, by gate,
  /// level, impact, effort and the order of the list.
  private func documentsInOrder(_ leading: [String: [QuestionResult]]) -> [DocumentRequirement] {
    func rank(_ document: DocumentRequirement) -> [Int] {
      let questions = (leading[document.id] ?? []).map(\.question)
      return [
        questions.contains(where: \.isGate) ? 0 : 1, document.level,
        -(questions.map(\.impact).max() ?? 0),
        document.effort.rank,
      ]
    }
    let ranked = documents.enumerated().map { (offset: $0, document: $1, rank: rank($1)) }
      .sorted {
        $0.rank == $1.rank ? $0.offset < $1.offset : $0.rank.lexicographicallyPrecedes($1.rank)
      }
      .map(\.document)
    let places = Dictionary(
      ranked.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return dependencyOrder(ranked.map { $0.dependsOn.compactMap { places[$0] } })
      .map { ranked[$0] }
  }
}

extension PlanningRules {
  fileprivate func state(from ratings: [Rating?]) -> DocumentState {
    let rated = ratings.compactMap(\.self)
    guard let worst = rated.min(), let best = rated.max() else { return .unknown }
    // A document of which something exists is not missing, whatever point of it is absent.
    let decisive = best == .not ? .not : max(worst, .partly)
    let state = documentStates[decisive] ?? .unknown
    return rated.count == ratings.count || state == .missing ? state : .unknown
  }
}
