/// Which of the reports is made: for whom, and with what on request only.
package struct Edition: Sendable, Equatable {
  /// For whom a gap report is written.
  package enum Audience: String, CaseIterable, Sendable {
    /// Everything, for those who work with it.
    case full
    /// Cover, summary, actions with their roadmap, and limits, for those who decide.
    case executive
  }

  /// What somebody who hands the report on says about it; empty where nothing is said.
  package struct Cover: Sendable, Equatable {
    package let preparedBy: String
    /// Who has reviewed it; a report that nobody reviewed is a draft.
    package let reviewedBy: String
    /// Who may have it.
    package let distribution: String

    package init(preparedBy: String = "", reviewedBy: String = "", distribution: String = "") {
      self.preparedBy = preparedBy
      self.reviewedBy = reviewedBy
      self.distribution = distribution
    }
  }

  package let audience: Audience
  /// Whether the share of highly rated questions is shown; on request only, for it can mislead.
  package let showsIndex: Bool

  package let cover: Cover

  var isExecutive: Bool { audience == .executive }

  package init(
    audience: Audience = .full, showsIndex: Bool = false, cover: Cover = Cover()
  ) {
    self.audience = audience
    self.showsIndex = showsIndex
    self.cover = cover
  }
}
