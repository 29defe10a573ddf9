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
