/// Which of the reports is made: for whom, and with what on request only.
package struct Edition: Sendable, Equatable {
  /// For whom a gap report is written.
  package enum Audience: String, CaseIterable, Sendable {
    /// Everything, for those who work with it.
    case full
    /// Cover, summary, actions with their roadmap, and limits, for those who decide.
    case executive
  }

  package let audience: Audience
  /// Whether the share of highly rated questions is shown; on request only, for it can mislead.
  package let showsIndex: Bool

  package init(audience: Audience = .full, showsIndex: Bool = false) {
    self.audience = audience
    self.showsIndex = showsIndex
  }
}
