/// One thing that was done to a question, and whether it still counts.
package struct HistoryEntry: Sendable, Equatable {
  package let event: Event
  /// Taken back by an undo, and not brought back.
  package let isUndone: Bool
}

extension [Event] {
  /// The sequences of what was taken back and not brought back.
  package var undone: Set<Int> {
    reduce(into: []) { undone, event in
      switch event.change {
      case .undone(let sequence): undone.insert(sequence)
      case .redone(let sequence): undone.remove(sequence)
      default: break
      }
    }
  }
}

extension Assessment {
  /// Everything that was done to a question, oldest first.
  package func history(of question: String) -> [HistoryEntry] {
    let undone = events.undone
    return events.filter { $0.change.question == question }.map {
      HistoryEntry(event: $0, isUndone: undone.contains($0.sequence))
    }
  }
}
