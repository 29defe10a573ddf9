/// The keys of an exported assessment.
enum ExportKey: String, FieldKey {
  case version = "gapwise-export"
  case events

  static let noun = "export"
  static let summary =
    "An assessment written out with `gapwise export`, all of its events in order."

  var field: Field {
    switch self {
    case .version: .required(.integer(1...1000), "The version of this shape; this is 1.")
    case .events: .required(.list(.mapping("event"), atLeast: 1), "The events, oldest first.")
    }
  }
}

/// The keys of one event.
enum EventKey: String, FieldKey {
  case sequence, at, by, kind, subject, value

  /// What the program writes.
  static let kinds = [
    "questionnaire-chosen", "depth-chosen", "profile-set", "answered", "noted", "evidence-listed",
    "flagged", "skipped", "voiced", "decided", "snapshot-taken", "planned", "undone", "redone",
  ]

  static let noun = "event"
  static let summary =
    "One change: who made it, when, what kind of change it is, what it is about, and what it sets."

  var field: Field {
    switch self {
    case .sequence:
      .required(.integer(1...1_000_000), "1 for the first event, 2 for the second, and so on.")
    case .at: .required(.text, "The moment in UTC, such as `\"2026-11-23T14:32:05Z\"`.")
    case .by: .required(.text, "Who, as given by them; may be empty.")
    case .kind: .required(.text, "What kind of change: \(Self.kinds.joined(separator: ", ")).")
    case .subject:
      .required(
        .text,
        "The id of the question, field or questionnaire, the depth, the name of the snapshot, or the"
          + " sequence that is undone.")
    case .value: .optional(.anything, "What is set: a text, a list or a mapping, by the kind.")
    }
  }
}
