import GapAnalysis

/// How a result is shown in tables and charts: the four ratings, and three ways to have none.
enum Mark: Hashable, Sendable {
  case rated(Rating)
  case dontKnow, notApplicable, unanswered

  /// In the order of every table and chart.
  static let all = Rating.allCases.map(Mark.rated) + [.dontKnow, .notApplicable, .unanswered]

  /// Always shown; colour is never the only sign.
  var letter: String {
    switch self {
    case .rated(let rating): rating.letter
    case .dontKnow: "?"
    case .notApplicable: "–"
    case .unanswered: "·"
    }
  }

  var styleClass: String {
    switch self {
    case .rated(let rating): rating.rawValue
    case .dontKnow: "unknown"
    case .notApplicable: "outside"
    case .unanswered: "open"
    }
  }

  func name(_ words: Words) -> String {
    switch self {
    case .rated(let rating): words.name(of: rating)
    case .dontKnow: words.name(of: Conformity.toBeChecked)
    case .notApplicable: words.name(of: Conformity.notTriggered)
    case .unanswered: words.name(of: Conformity.notAssessed)
    }
  }
}

extension Tally {
  subscript(mark: Mark) -> Int {
    switch mark {
    case .rated(let rating): self[rating]
    case .dontKnow: self[.toBeChecked]
    case .notApplicable: self[.notTriggered]
    case .unanswered: self[.notAssessed]
    }
  }

  /// Questions a finding follows from.
  var findings: Int { Conformity.allCases.filter(\.isFinding).reduce(0) { $0 + self[$1] } }
}
