/// How far the voices on one question agree, and what follows for the decision.
///
/// Interquartile range and share of the most frequent answer both call "seven fully, one not" a
/// consensus; these labels do not.
package struct Agreement: Sendable, Equatable {
  /// The first that fits.
  package enum Label: String, CaseIterable, Sendable {
    case mostlyUnknown = "mostly-unknown"
    case tooFew = "too-few"
    /// Two camps, two levels or more apart.
    case split
    /// Somebody is two levels or more from the median.
    case outlier
    case aligned
    /// All on two levels next to each other.
    case close
    case mixed
  }

  package let label: Label
  /// People by rating.
  package let votes: [Rating: Int]
  package let dontKnow: Int
  package let notApplicable: Int
  /// The median of the ratings, the lower one if it lies between two; nil without ratings.
  package let median: Rating?

  /// What to decide unless there is a reason: the median, or to check where most do not know.
  package var proposal: Choice? {
    label == .mostlyUnknown ? .dontKnow : median.map(Choice.rated)
  }

  /// Whether a decision departs so far from the voices that it needs a reason.
  package func needsReason(for choice: Choice) -> Bool {
    guard let proposal else { return false }
    return choice != proposal && choice != median.map(Choice.rated)
  }
}

extension AgreementRules {
  /// The agreement of the voices on one question.
  package func agreement(of voices: [Voice]) -> Agreement {
    var votes: [Rating: Int] = [:]
    var (dontKnow, notApplicable) = (0, 0)
    for voice in voices {
      switch voice.choice {
      case .rated(let rating): votes[rating, default: 0] += voice.people
      case .dontKnow: dontKnow += voice.people
      case .notApplicable: notApplicable += voice.people
      }
    }
    let levels = Rating.allCases.enumerated().flatMap { level, rating in
      Array(repeating: level, count: votes[rating] ?? 0)
    }
    let everybody = levels.count + dontKnow + notApplicable
    return Agreement(
      label: isMore(dontKnow, than: unknown, of: everybody) ? .mostlyUnknown : label(levels),
      votes: votes, dontKnow: dontKnow, notApplicable: notApplicable,
      median: levels.isEmpty ? nil : Rating.allCases[levels[(levels.count - 1) / 2]])
  }

  /// - Parameter levels: the ratings as numbers from 0 to 3, sorted.
  private func label(_ levels: [Int]) -> Agreement.Label {
    guard let lowest = levels.first, let highest = levels.last, levels.count >= fewest else {
      return .tooFew
    }
    if isSplit(levels) { return .split }
    // Twice the median, for it may lie between two levels.
    let median = levels[(levels.count - 1) / 2] + levels[levels.count / 2]
    if levels.contains(where: { abs(2 * $0 - median) >= 4 }) { return .outlier }
    if isAligned(levels) { return .aligned }
    return highest - lowest <= 1 ? .close : .mixed
  }

  private func isSplit(_ levels: [Int]) -> Bool {
    (0...1).contains { low in
      (low + 2...3).contains { high in
        isAtLeast(levels.count { $0 <= low }, split, of: levels.count)
          && isAtLeast(levels.count { $0 >= high }, split, of: levels.count)
      }
    }
  }

  private func isAligned(_ levels: [Int]) -> Bool {
    (0...3).contains { level in
      isAtLeast(levels.count { $0 == level }, aligned, of: levels.count)
        && levels.allSatisfy { abs($0 - level) <= 1 }
    }
  }

  func isAtLeast(_ part: Int, _ share: Double, of all: Int) -> Bool {
    Double(part) >= share * Double(all) - tolerance
  }

  private func isMore(_ part: Int, than share: Double, of all: Int) -> Bool {
    Double(part) > share * Double(all) + tolerance
  }

  /// Thirds are not exact; no count of people lies that close to a threshold.
  private var tolerance: Double { 1e-9 }
}
