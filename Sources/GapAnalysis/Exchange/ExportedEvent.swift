/// One event in the shape that is exported: the kind of change, what it is about, and its value.
package struct ExportedEvent: Sendable, Equatable {
  package let sequence: Int
  package let at: Timestamp
  package let by: String
  /// `answered`, `noted`, `voiced`, ...
  package let kind: String
  /// The id of a question or profile field, a name, or a number, by the kind.
  package let subject: String
  /// What the change sets; nil where it clears, or the kind has no value.
  package let value: DataValue?

  package init(
    sequence: Int, at: Timestamp, by: String, kind: String, subject: String, value: DataValue?
  ) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.kind = kind
    self.subject = subject
    self.value = value
  }
}

/// All events of one assessment in the shape that is exported.
package struct Export: Sendable, Equatable {
  /// Raised when the shape changes.
  package static let version = 1

  package let events: [ExportedEvent]

  package init(_ events: [ExportedEvent]) { self.events = events }

  /// The whole as one value, its keys in the order they are written.
  package var value: DataValue {
    .mapping([
      DataEntry("gapwise-export", .whole(Self.version)),
      DataEntry("events", .list(events.map(\.dataValue))),
    ])
  }
}

extension ExportedEvent {
  fileprivate var dataValue: DataValue {
    let entries = [
      DataEntry("sequence", .whole(sequence)), DataEntry("at", .text("\(at)")),
      DataEntry("by", .text(by)), DataEntry("kind", .text(kind)),
      DataEntry("subject", .text(subject)),
    ]
    return .mapping(entries + (value.map { [DataEntry("value", $0)] } ?? []))
  }
}
