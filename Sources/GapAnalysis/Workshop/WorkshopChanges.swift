/// What of a workshop has to be stored anew.
package struct WorkshopChanges: Sendable, Equatable {
  /// Nil where it is as it was.
  package let session: WorkshopSession?
  package let seats: [Seat]
  /// By seat; empty where the votes of a seat are gone.
  package let ballots: [Int: Ballot]
  /// Whether everything stored before belongs to another session.
  package let isAnew: Bool

  package var isEmpty: Bool { session == nil && seats.isEmpty && ballots.isEmpty && !isAnew }
}

extension Workshop {
  /// What is different from what was stored before; everything where nothing was.
  package func changes(since stored: Workshop?) -> WorkshopChanges {
    let numbers = Set(ballots.keys).union(stored?.ballots.keys.map(\.self) ?? [])
    let changed = numbers.filter { ballots[$0] != stored?.ballots[$0] }
    return WorkshopChanges(
      // The version alone is of no use to a page that connects again.
      session: stored.map { isSameSession(as: $0) } == true ? nil : session,
      seats: seats.values.filter { $0 != stored?.seats[$0.number] }.sorted {
        $0.number < $1.number
      },
      ballots: Dictionary(
        uniqueKeysWithValues: changed.map { ($0, ballots[$0] ?? Ballot()) }),
      isAnew: stored == nil)
  }
}

extension Workshop {
  /// Whether at most what people do by themselves is different: joining, voting, private notes.
  package func isAtSamePlace(as other: Workshop) -> Bool {
    var mine = session
    mine.lastSeat = other.session.lastSeat
    mine.privateNotes = other.session.privateNotes
    mine.version = other.session.version
    mine.timer?.seenAt = other.session.timer?.seenAt
    return mine == other.session
  }

  private func isSameSession(as other: Workshop) -> Bool {
    var mine = session
    mine.version = other.session.version
    return mine == other.session
  }
}
