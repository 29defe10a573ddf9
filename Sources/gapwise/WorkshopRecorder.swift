import AssessmentStore
import Foundation
import GapAnalysis

/// Stores what a workshop does in its assessment file.
final class WorkshopRecorder: Sendable {
  private let opened: Guarded<OpenAssessment>

  private let session: String

  /// - Parameter session: who the changes are by.
  init(_ opened: OpenAssessment, by session: String) {
    self.opened = Guarded(opened)
    self.session = session
  }

  /// - Throws: `StoreError`; then nothing was stored.
  @Sendable
  func store(_ changes: [Change], _ workshop: WorkshopChanges) throws -> [Event] {
    try opened.with { try $0.record(changes, by: session, keeping: workshop) }
  }
}

/// A value that one thread at a time may use.
private final class Guarded<Value>: @unchecked Sendable {
  // Every use of the value holds the lock.
  private var value: Value
  private let lock = NSLock()

  init(_ value: Value) { self.value = value }

  func with<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
