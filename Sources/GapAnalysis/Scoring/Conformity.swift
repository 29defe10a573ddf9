/// Whether a requirement is met. Never mixed with achievement, which says how far.
package enum Conformity: String, CaseIterable, Sendable {
  case met
  /// Rated fully, but no evidence is listed.
  case evidenceMissing = "evidence-missing"
  case improvement
  case minorGap = "minor-gap"
  case majorGap = "major-gap"
  /// Certification stops here.
  case blocker
  /// "Don't know": a check to make, not a gap.
  case toBeChecked = "to-be-checked"
  /// Unanswered, or outside this assessment; counts neither way.
  case notAssessed = "not-assessed"
  /// Its condition is false, so the duty does not exist here.
  case notTriggered = "not-triggered"

  // Found by its severity, not by hashing its text.
  package func hash(into hasher: inout Hasher) { hasher.combine(severity) }

  /// Whether a finding follows from it.
  package var isFinding: Bool {
    switch self {
    case .improvement, .minorGap, .majorGap, .blocker: true
    case .met, .evidenceMissing, .toBeChecked, .notAssessed, .notTriggered: false
    }
  }

  /// How bad it is; the worst of a group is the group's.
  package var severity: Int {
    switch self {
    case .notTriggered: 0
    case .met: 1
    case .evidenceMissing: 2
    case .notAssessed: 3
    case .toBeChecked: 4
    case .improvement: 5
    case .minorGap: 6
    case .majorGap: 7
    case .blocker: 8
    }
  }
}

extension Sequence where Element == Conformity {
  /// The worst of a group; a group of nothing is not triggered.
  package var worst: Conformity {
    self.max { $0.severity < $1.severity } ?? .notTriggered
  }
}
