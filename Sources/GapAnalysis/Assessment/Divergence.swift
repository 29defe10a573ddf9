/// Two histories of the same assessment that went apart: what is in memory here, and what another
/// program left in the file.
package struct Divergence: Sendable, Equatable {
  /// What a change is about; two changes to different places do not get in each other's way.
  package enum Place: Sendable, Hashable {
    case question(String)
    case field(String)
    case depth
    /// Nothing that two people could say differently.
    case none
  }

  /// A place that both changed.
  package struct Conflict: Sendable, Equatable {
    package let place: Place
    /// Ours, in order.
    package let mine: [Change]
    package let theirs: [Event]
  }

  /// What the other program did.
  package let theirs: [Event]
  /// Our changes that the other one does not touch, in order.
  package let undisputed: [Change]
  /// In the order of our changes.
  package let conflicts: [Conflict]

  /// - Parameters:
  ///   - mine: the events known here.
  ///   - pending: a change not stored yet.
  ///   - theirs: the events in the file.
  package init(mine: [Event], pending: Change?, theirs all: [Event]) {
    let common = zip(mine, all).prefix { $0 == $1 }.count
    theirs = Array(all.dropFirst(common))
    let own = Self.effective(Array(mine.dropFirst(common))) + [pending].compactMap(\.self)
    let foreign = Dictionary(grouping: theirs, by: \.change.place)
    undisputed = own.filter { $0.place == .none || foreign[$0.place] == nil }
    let disputed = own.filter { $0.place != .none && foreign[$0.place] != nil }
    conflicts = unique(disputed.map(\.place)).map { place in
      Conflict(
        place: place, mine: disputed.filter { $0.place == place }, theirs: foreign[place] ?? [])
    }
  }

  /// What still counts of some events; undoing itself is not repeated.
  private static func effective(_ events: [Event]) -> [Change] {
    let undone = events.undone
    return events.filter { !undone.contains($0.sequence) }.map(\.change).filter(\.isRepeatable)
  }
}

extension Change {
  /// What the change is about.
  package var place: Divergence.Place {
    switch self {
    case .profileSet(let field, _): .field(field)
    case .depthChosen: .depth
    default: question.map { .question($0) } ?? .none
    }
  }

  /// Whether it means the same after other events.
  fileprivate var isRepeatable: Bool {
    switch self {
    case .undone, .redone, .questionnaireChosen: false
    default: true
    }
  }
}

extension Interview {
  /// Takes the events of the file for the truth, and stays where it was if that is still asked.
  package mutating func restart(with events: [Event]) {
    let place = current
    self = Interview(wholeQuestionnaire, Assessment(events), order: order)
    jump(to: place)
  }
}
