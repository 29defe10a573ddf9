import GapAnalysis

@testable import TerminalInterview

/// Keeps events in memory like a file; can fail, vanish or be written to by somebody else.
final class Store {
  private(set) var events: [Event]
  private let before: Int
  private var attempts = 0
  private let failing: Set<Int>
  var isGone = false
  var isChangedElsewhere = false
  private(set) var name = "acme.gapwise"
  var drafts: [String: String] = [:]

  /// - Parameter failing: the attempts to store that fail, counted from 1.
  init(_ events: [Event], failing: Set<Int> = []) {
    self.events = events
    before = events.count
    self.failing = failing
  }

  /// What was stored since the beginning.
  var added: [Event] { Array(events.dropFirst(before)) }

  var storage: Storage {
    Storage(
      record: record,
      reload: { [self] in
        isChangedElsewhere = false
        return events
      },
      rewrite: { [self] events, name in
        isGone = false
        if let name { self.name = name }
        self.events = events
      },
      name: { [self] in name },
      drafts: Drafts(
        load: { [self] in drafts[$0] }, keep: { [self] in drafts[$0] = $1 }))
  }

  /// What another program does to the file.
  func recordElsewhere(_ change: Change, by person: String) {
    append(change, by: person)
    isChangedElsewhere = true
  }

  /// Puts another copy in the place of the file.
  func replace(with events: [Event]) {
    self.events = events
    isChangedElsewhere = true
  }

  private func record(_ change: Change) throws -> Event {
    attempts += 1
    if failing.contains(attempts) {
      throw StorageFailure(.other, "cannot write 'acme.gapwise': disk full")
    }
    if isGone { throw StorageFailure(.gone, "cannot write to 'acme.gapwise': the file is gone") }
    if isChangedElsewhere { throw StorageFailure(.changedElsewhere, "changed elsewhere") }
    return append(change, by: "Test")
  }

  @discardableResult
  private func append(_ change: Change, by person: String) -> Event {
    let sequence = events.count + 1
    let event = Event(
      sequence: sequence, at: Timestamp(secondsSince1970: 1_790_000_000 + 60 * sequence),
      by: person, change: change)
    events.append(event)
    return event
  }
}
