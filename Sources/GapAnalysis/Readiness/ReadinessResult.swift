/// Whether a condition is met; what is not known is never guessed.
package enum ReadinessState: String, CaseIterable, Sendable {
  case met
  case notMet = "not-met"
  case unknown
}

/// What a result was concluded from.
package enum ReadinessCause: Sendable, Hashable {
  case field(String)
  case question(String)
  case clause(String)
  case document(String)

  /// The id, or the number of a clause.
  package var id: String {
    switch self {
    case .field(let id), .question(let id), .clause(let id), .document(let id): id
    }
  }

  var isClause: Bool {
    if case .clause = self { true } else { false }
  }
}

/// One condition, with what speaks for and against it.
package struct ReadinessConditionResult: Sendable, Equatable {
  package let condition: ReadinessCondition
  /// All that was looked at.
  package let causes: [ReadinessCause]
  /// What is not as it must be.
  package let failing: [ReadinessCause]
  /// What is not known.
  package let open: [ReadinessCause]
  /// The day on which time alone will meet it, or met it.
  package let due: Day?

  package init(
    _ condition: ReadinessCondition, causes: [ReadinessCause], failing: [ReadinessCause] = [],
    open: [ReadinessCause] = [], due: Day? = nil
  ) {
    self.condition = condition
    self.causes = causes
    self.failing = failing
    self.open = open
    self.due = due
  }

  /// One thing that fails decides; else one thing unknown leaves it unknown.
  package var state: ReadinessState {
    failing.isEmpty ? (open.isEmpty ? .met : .unknown) : .notMet
  }
}

/// One item of an application pack with the documents that serve it.
package struct PackItemResult: Sendable, Equatable {
  package let item: PackItem
  /// All that serve it, in the order to do them.
  package let documents: [DocumentPlan.Item]

  /// Those that must be there. What is merely recommended counts where nothing else serves the item.
  package var needed: [DocumentPlan.Item] {
    let required = documents.filter { $0.document.basis != .recommended }
    return required.isEmpty ? documents : required
  }

  /// Whether all that must be there is in force.
  package var isReady: Bool {
    !needed.isEmpty && needed.allSatisfy { [.inForce, .notNeeded].contains($0.state) }
  }
}

/// What the rules of one source come to.
package struct ReadinessResult: Sendable, Equatable {
  package let rules: ReadinessRules
  package let conditions: [ReadinessConditionResult]
  package let materials: [ReadinessConditionResult]
  package let pack: [PackItemResult]

  /// The latest day that an unmet condition waits for; nil where none waits for a day.
  package var notBefore: Day? {
    (conditions + materials).filter { $0.state == .notMet }.compactMap(\.due).max()
  }

  /// How many conditions and materials are in a state.
  package func count(_ state: ReadinessState) -> Int {
    (conditions + materials).count { $0.state == state }
  }

  /// All conditions and materials.
  package var total: Int { conditions.count + materials.count }
}
