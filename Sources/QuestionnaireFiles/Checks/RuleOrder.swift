import GapAnalysis

/// Each rule of a list decides something, and the list decides everything it must.
///
/// The first rule that fits wins, so a rule whose every case an earlier rule takes never fires. There
/// are only 64 cases: four ratings, mandatory or not, gate or not, four impacts.
enum RuleOrder {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    let scoring = draft.scoring
    let findings = zip(scoring.value.findings, scoring.findingLocations).map {
      Rule(name: "finding rule \(quoted($0.id))", match: $0.match, location: $1)
    }
    let priorities = zip(scoring.value.priorities, scoring.priorityLocations).map {
      Rule(name: "this rule for priority \($0.priority)", match: $0.match, location: $1)
    }
    let gaps = Situation.all.filter { $0.rating != .fully }
    return gapsForFully(findings)
      + shadowed(findings, within: Situation.all) + shadowed(priorities, within: gaps)
      + uncovered(
        findings, within: gaps.filter { $0.isMandatory && $0.rating != .largely },
        "no finding rule fits", "add one", id: "finding-not-covered")
      + uncovered(
        priorities, within: gaps, "no priority rule fits", "end the list with '- { priority: 3 }'",
        id: "priority-not-covered")
  }

  private static func shadowed(_ rules: [Rule], within cases: [Situation]) -> [Problem] {
    var open = cases
    return rules.enumerated().compactMap { place, rule in
      let taken = cases.filter(rule.match.fits)
      let isUseful = open.contains(where: rule.match.fits)
      open.removeAll(where: rule.match.fits)
      guard !isUseful else { return nil }
      let earlier = rules[..<place].filter { other in taken.contains(where: other.match.fits) }
      return Problem(
        .warning, at: rule.location, "\(rule.name) can never fire",
        remedy: earlier.isEmpty
          ? "widen it, or remove it"
          : "the rules on line \(lines(of: earlier)) take all its cases", id: "rule-never-fires")
    }
  }

  private static func gapsForFully(_ rules: [Rule]) -> [Problem] {
    rules.filter { $0.match.ratings?.contains(.fully) ?? true }.map { rule in
      Problem(
        at: rule.location, "\(rule.name) makes a finding of what is rated 'fully'",
        remedy: "take 'fully' out of its ratings", id: "finding-for-fully")
    }
  }

  private static func uncovered(
    _ rules: [Rule], within cases: [Situation], _ message: String, _ remedy: String, id: String
  ) -> [Problem] {
    guard let last = rules.last,
      let open = cases.first(where: { !rules.map(\.match).contains(where: $0.isFitted) })
    else { return [] }
    return [Problem(.warning, at: last.location, "\(message) \(open)", remedy: remedy, id: id)]
  }

  private static func lines(of rules: [Rule]) -> String {
    rules.map { String($0.location.line) }.joined(separator: ", ")
  }
}

/// One rule of a list, as the check sees it.
private struct Rule {
  let name: String
  let match: QuestionMatch
  let location: SourceLocation
}

/// All that rules look at of a rated question.
private struct Situation: CustomStringConvertible {
  let rating: Rating
  let isMandatory: Bool
  let isGate: Bool
  let impact: Int

  static let all = Rating.allCases.flatMap { rating in
    [true, false].flatMap { isMandatory in
      [false, true].flatMap { isGate in
        (1...4).map {
          Situation(rating: rating, isMandatory: isMandatory, isGate: isGate, impact: $0)
        }
      }
    }
  }

  func isFitted(by match: QuestionMatch) -> Bool { match.fits(self) }

  var description: String {
    "a\(isMandatory ? " mandatory" : "n optional") question\(isGate ? " that is a gate" : "")"
      + " of impact \(impact) rated '\(rating.rawValue)'"
  }
}

extension QuestionMatch {
  fileprivate func fits(_ situation: Situation) -> Bool {
    ratings?.contains(situation.rating) ?? true
      && isMandatory.map { $0 == situation.isMandatory } ?? true
      && isGate.map { $0 == situation.isGate } ?? true
      && minimumImpact.map { situation.impact >= $0 } ?? true
  }
}
