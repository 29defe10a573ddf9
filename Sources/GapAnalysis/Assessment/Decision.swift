/// What was decided where several people answered.
package struct Decision: Sendable, Equatable {
  package let choice: Choice
  /// Why; needed where it is not what the voices propose.
  package let reason: String

  package init(_ choice: Choice, reason: String = "") {
    self.choice = choice
    self.reason = reason
  }
}
