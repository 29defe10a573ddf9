/// What one person says in a vote.
package struct Vote: Sendable, Hashable, Codable {
  /// The buttons of a phone; the raw values are those of the pages.
  package enum Kind: String, CaseIterable, Sendable, Codable {
    case not, partly, largely, fully, unknown
    case notApplicable = "na"

    /// Nil for "don't know" and "not applicable".
    package var rating: Rating? { Rating(rawValue: rawValue) }
  }

  package let kind: Kind
  /// Nil where nobody was asked for it.
  package let confidence: Voice.Confidence?

  package init(_ kind: Kind, confidence: Voice.Confidence? = nil) {
    self.kind = kind
    self.confidence = confidence
  }
}

extension Voice.Confidence: Codable {}

extension Vote.Kind {
  /// The choice of an assessment.
  package init(_ choice: Choice) {
    switch choice {
    case .rated(.not): self = .not
    case .rated(.partly): self = .partly
    case .rated(.largely): self = .largely
    case .rated(.fully): self = .fully
    case .dontKnow: self = .unknown
    case .notApplicable: self = .notApplicable
    }
  }

  /// What somebody said with it; why it does not apply is for the decision, nobody is asked in a vote.
  var said: Choice {
    rating.map(Choice.rated)
      ?? (self == .unknown ? .dontKnow : .notApplicable(NotApplicable(.other)))
  }

  /// The decision it stands for; "not applicable" with the reason that fits the question.
  func choice(for question: Question, reason: NotApplicable.Reason?, text: String = "") -> Choice {
    if let rating { return .rated(rating) }
    guard self == .notApplicable else { return .dontKnow }
    let usual: NotApplicable.Reason =
      question.isMandatory ? .notInScopeOfAssessment : .conditionDoesNotExist
    return .notApplicable(NotApplicable(reason ?? usual, text: text))
  }
}

/// How many people chose each kind.
package struct VoteCounts: Sendable, Equatable, Codable {
  private var numbers = [Int](repeating: 0, count: Vote.Kind.allCases.count)

  package init() {}

  package init(_ kinds: some Sequence<Vote.Kind>) {
    for kind in kinds { self[kind] += 1 }
  }

  package subscript(kind: Vote.Kind) -> Int {
    get { numbers[Self.place(kind)] }
    set { numbers[Self.place(kind)] = newValue }
  }

  package var total: Int { numbers.reduce(0, +) }

  private static func place(_ kind: Vote.Kind) -> Int {
    Vote.Kind.allCases.firstIndex(of: kind) ?? 0
  }
}
