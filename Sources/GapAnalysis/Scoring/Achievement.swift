/// How far a group of questions is achieved. Says nothing about conformity.
package struct Achievement: Sendable, Equatable {
  /// Weighted mean over the rated questions, 0–1.
  package let share: Double
  /// The ISO/IEC 33020 letter of the share, by the questionnaire's cut points.
  package let rating: Rating
}

extension ScoringRules {
  /// The achievement of a group; nil where no question is rated, which is neither 0 % nor 100 %.
  package func achievement(of results: [QuestionResult]) -> Achievement? {
    var reached = 0.0
    var total = 0.0
    for result in results where result.conformity != .notTriggered {
      guard let rating = result.answer.rating else { continue }
      let weight = weights[result.question.impact] ?? 1
      reached += weight * (achievement[rating] ?? 0)
      total += weight
    }
    guard total > 0 else { return nil }
    let share = reached / total
    return Achievement(share: share, rating: rating(ofShare: share))
  }

  /// The highest rating whose cut point lies below the share (ISO/IEC 33020).
  func rating(ofShare share: Double) -> Rating {
    // Sums of thirds miss a cut point by rounding; nothing real lies that close to one.
    let tolerance = 1e-9
    return Rating.allCases.last { share > (cutPoints[$0] ?? -1) + tolerance } ?? .not
  }
}
