import GapAnalysis

/// Changes as events, one a minute.
func events(_ changes: [Change]) -> [Event] {
  changes.enumerated().map { offset, change in
    Event(
      sequence: offset + 1, at: Timestamp(secondsSince1970: 1_790_000_000 + 60 * offset),
      by: "Test", change: change)
  }
}

extension Interview {
  /// Takes a change as if it had been stored.
  @discardableResult
  mutating func take(_ change: Change) -> Shift {
    take(
      Event(
        sequence: assessment.nextSequence,
        at: Timestamp(secondsSince1970: 1_790_000_000 + 60 * assessment.nextSequence), by: "Test",
        change: change))
  }
}

extension Change {
  /// A question rated.
  static func rated(_ question: String, _ rating: Rating) -> Change {
    .answered(question: question, choice: .rated(rating))
  }
}
