/// How many questions of a group came to what; every count of a report is taken from here, so that
/// the parts always add up to the whole.
package struct Tally: Sendable, Equatable {
  /// Questions by the severity of their conformity, which is different for each.
  private var bySeverity = [Int](repeating: 0, count: Conformity.allCases.count)
  /// Assessed questions by the rank of their rating.
  private var byRank = [Int](repeating: 0, count: Rating.allCases.count)
  /// Questions that somebody decided to leave outside this assessment.
  package private(set) var leftOut = 0

  package init(_ results: some Sequence<QuestionResult>) {
    for result in results {
      bySeverity[result.conformity.severity] += 1
      if result.isLeftOut { leftOut += 1 }
      if result.conformity != .notTriggered, let rating = result.answer.rating {
        byRank[rating.rank] += 1
      }
    }
  }

  package subscript(conformity: Conformity) -> Int { bySeverity[conformity.severity] }
  package subscript(rating: Rating) -> Int { byRank[rating.rank] }

  /// All questions of the group.
  package var total: Int { bySeverity.reduce(0, +) }

  /// Questions whose duty exists here.
  package var applicable: Int { total - self[.notTriggered] }

  /// Questions that nobody has answered yet.
  package var open: Int { self[.notAssessed] - leftOut }

  /// Questions with a rating.
  package var assessed: Int { applicable - self[.notAssessed] - self[.toBeChecked] }
}
