/// A named state of an assessment.
package struct Snapshot: Sendable, Equatable {
  package let name: String
  /// Of the event that took it: the state is that after it.
  package let sequence: Int
  package let at: Timestamp

  package init(name: String, sequence: Int, at: Timestamp) {
    self.name = name
    self.sequence = sequence
    self.at = at
  }
}

extension Assessment {
  /// The assessment as it was when the snapshot was taken.
  package func state(at snapshot: Snapshot) -> Assessment {
    Assessment(events.filter { $0.sequence <= snapshot.sequence })
  }
}
