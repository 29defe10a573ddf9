/// What one change did to the set of questions that apply.
package struct Shift: Sendable, Equatable {
  /// Ids of the questions that ceased to apply although they are answered; the answers are kept.
  package let keptAside: [String]
  /// Ids of the questions that apply now and did not before.
  package let appeared: [String]

  package init(keptAside: [String] = [], appeared: [String] = []) {
    self.keptAside = keptAside
    self.appeared = appeared
  }
}

extension Interview {
  /// The difference between the questions that applied and those that apply now.
  func shift(from before: Set<String>) -> Shift {
    let now = Set(openToAsk.map(\.id))
    let ids = allQuestions.map(\.id)
    return Shift(
      keptAside: ids.filter {
        before.contains($0) && !now.contains($0) && assessment.answers[$0]?.choice != nil
      },
      appeared: ids.filter { now.contains($0) && !before.contains($0) })
  }
}
