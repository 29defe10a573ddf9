import AssessmentStore
import Foundation
import GapAnalysis
import WorkshopServer

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
  func store(_ changes: [Change], _ workshop: WorkshopChanges) throws -> WorkshopStored {
    try opened.with { opened in
      do {
        return .stored(try opened.record(changes, by: session, keeping: workshop))
      } catch StoreError.changedElsewhere(let path) {
        // Another program went on writing the same history: then the session goes on after it. A file
        // that was put in its place has another history, and nothing here would make sense in it.
        guard let events = try opened.catchUp() else {
          throw StoreError.changedElsewhere(path: path)
        }
        return .behind(events)
      }
    }
  }
}
