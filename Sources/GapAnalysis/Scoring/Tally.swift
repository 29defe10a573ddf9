/// How many questions of a group came to what; every count of a report is taken from here, so that
/// the parts always add up to the whole.
package struct Tally: Sendable, Equatable {
  /// Questions by conformity.
  package private(set) var byConformity: [Conformity: Int] = [:]
  /// Assessed questions by rating.
  package private(set) var byRating: [Rating: Int] = [:]

  package init(_ results: some Sequence<QuestionResult>) {
    for result in results {
      byConformity[result.conformity, default: 0] += 1
      if result.conformity != .notTriggered, let rating = result.answer.rating {
        byRating[rating, default: 0] += 1
      }
    }
  }

  package subscript(conformity: Conformity) -> Int { byConformity[conformity] ?? 0 }
  package subscript(rating: Rating) -> Int { byRating[rating] ?? 0 }

  /// All questions of the group.
  package var total: Int { byConformity.values.reduce(0, +) }

  /// Questions whose duty exists here.
  package var applicable: Int { total - self[.notTriggered] }

  /// Questions with a rating.
  package var assessed: Int { applicable - self[.notAssessed] - self[.toBeChecked] }
}
