import GapAnalysis

/// A better rating stands for more, and no share exceeds 1.
enum ScaleOrder {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let scoring = draft.scoring
    let checked = [
      problem("achievement", scoring.value.achievement, at: scoring.achievementLocation),
      problem("cut-points", scoring.value.cutPoints, at: scoring.cutPointLocation),
    ]
    return checked.compactMap(\.self)
  }

  private static func problem(
    _ name: String, _ shares: [Rating: Double], at location: SourceLocation
  ) -> Problem? {
    let inOrder = Rating.allCases.compactMap { shares[$0] }
    if inOrder.contains(where: { $0 > 1 }) {
      return Problem(
        at: location, "'\(name)' holds a share above 1", remedy: "write shares from 0 to 1",
        id: "share-above-one")
    }
    guard zip(inOrder, inOrder.dropFirst()).contains(where: >=) else { return nil }
    return Problem(
      at: location, "'\(name)' does not rise with the rating",
      remedy: "give each rating more than the one before", id: "scale-not-rising")
  }
}
