/// How far one point is achieved; the four ratings and letters of ISO/IEC 33020.
package enum Rating: String, CaseIterable, Sendable, Comparable {
  case not, partly, largely, fully

  /// `N`, `P`, `L` or `F`.
  package var letter: String { rawValue.prefix(1).uppercased() }

  package init?(letter: String) {
    guard let rating = Rating.allCases.first(where: { $0.letter == letter.uppercased() }) else {
      return nil
    }
    self = rating
  }

  package static func < (left: Rating, right: Rating) -> Bool {
    left.rank < right.rank
  }

  // Found by its rank, not by hashing its text.
  package func hash(into hasher: inout Hasher) { hasher.combine(rank) }

  /// 0 for not, 3 for fully.
  var rank: Int {
    switch self {
    case .not: 0
    case .partly: 1
    case .largely: 2
    case .fully: 3
    }
  }
}
