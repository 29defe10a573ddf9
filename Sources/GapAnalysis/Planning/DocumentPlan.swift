/// Which documents to create, revise or keep, in the order to do it.
package struct DocumentPlan: Sendable, Equatable {
  /// One document with its state, and why it is so.
  package struct Item: Sendable, Equatable {
    package let document: DocumentRequirement
    package let state: DocumentState
    package let action: DocumentAction
    /// Ids of the questions the state follows from.
    package let questions: [String]
    /// Set where the document is not needed.
    package let notNeededBecause: Condition?
    /// Person-days of the action; a planning assumption.
    package let days: Double
  }

  /// What is needed first comes first.
  package let items: [Item]

  /// Ids of the mandatory (or conditional and triggered) documents that are missing.
  package var missingMandatory: [String] {
    items.filter { $0.state == .missing && $0.document.basis != .recommended }
      .map(\.document.id)
  }

  /// Items that ask for work, in order.
  package var toDo: [Item] {
    items.filter { [.create, .revise, .merge].contains($0.action) }
  }
}

extension Questionnaire {
  /// The plan for the documents, given the results of all questions.
  ///
  /// A document's state follows from the worst rating among the questions that lead to it, but it is
  /// missing only where all of them are rated *not*. One unknown answer leaves it unknown, unless the
  /// rated ones show it missing.
  package func documentPlan(
    _ results: [QuestionResult], _ assessment: Assessment
  ) -> DocumentPlan {
    var leading: [String: [QuestionResult]] = [:]
    for result in results where result.conformity != .notTriggered {
      for id in result.question.documents { leading[id, default: []].append(result) }
    }
    return DocumentPlan(
      items: documentsInOrder(leading).map { document in
        item(for: document, leading[document.id] ?? [], assessment)
      })
  }

  private func item(
    for document: DocumentRequirement, _ results: [QuestionResult], _ assessment: Assessment
  ) -> DocumentPlan.Item {
    var state = planning.state(from: results.map(\.answer.rating))
    var because: Condition?
    if case .notTriggered(let condition) = applicability(of: document, in: assessment) {
      (state, because) = (.notNeeded, condition)
    }
    let action = planning.documentActions[state] ?? .none
    let isWork = [.create, .revise, .merge].contains(action)
    return DocumentPlan.Item(
      document: document, state: state, action: action, questions: results.map(\.question.id),
      notNeededBecause: because,
      days: isWork ? planning.effortDays[document.effort] ?? 0 : 0)
  }

  /// Topological: what a document depends on comes before it; among those free to start, by gate,
  /// level, impact, effort and the order of the list.
  private func documentsInOrder(_ leading: [String: [QuestionResult]]) -> [DocumentRequirement] {
    func rank(_ document: DocumentRequirement) -> [Int] {
      let questions = (leading[document.id] ?? []).map(\.question)
      return [
        questions.contains(where: \.isGate) ? 0 : 1, document.level,
        -(questions.map(\.impact).max() ?? 0),
        Effort.allCases.firstIndex(of: document.effort) ?? 0,
      ]
    }
    var waiting = documents.enumerated().map { (offset: $0, document: $1, rank: rank($1)) }
      .sorted {
        $0.rank == $1.rank ? $0.offset < $1.offset : $0.rank.lexicographicallyPrecedes($1.rank)
      }
      .map(\.document)
    var ordered: [DocumentRequirement] = []
    var open = Set(waiting.map(\.id))
    while !waiting.isEmpty {
      // The reader refuses cycles; should one remain, its first document is taken as it comes.
      let free = waiting.firstIndex { $0.dependsOn.allSatisfy { !open.contains($0) } } ?? 0
      let next = waiting.remove(at: free)
      open.remove(next.id)
      ordered.append(next)
    }
    return ordered
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
