import GapAnalysis

/// What all files of one run share: the problems found so far, and what may still be spent.
final class ReadingRun {
  let limits: YAMLLimits
  var nodesLeft: Int
  private(set) var problems: [Problem] = []
  private(set) var hasErrors = false
  private var suggestionsLeft = 200

  /// A file with more problems than these is not a questionnaire with mistakes in it.
  private static let mostProblems = 1000

  init(limits: YAMLLimits = YAMLLimits()) {
    self.limits = limits
    nodesLeft = limits.nodes
  }

  func add(_ problem: Problem) {
    if problem.severity == .error { hasErrors = true }
    guard problems.count <= Self.mostProblems else { return }
    if problems.count < Self.mostProblems {
      problems.append(problem)
    } else {
      problems.append(
        Problem(
          at: nil, "more than \(Self.mostProblems) problems", remedy: "the rest is not shown",
          id: "too-many-problems"))
    }
  }

  /// The candidate that was probably meant. Looking for it is slow, so that a file of nothing but
  /// mistakes gets no more suggestions after some hundreds.
  func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return nearestMatch(to: word, among: candidates)
  }
}
