package import GapAnalysis

/// What a report shows on request, besides its language.
package struct ReportLook: Sendable {
  /// The colours of the ratings.
  package enum Palette: String, CaseIterable, Sendable {
    /// Told apart with every kind of colour vision, and in grey.
    case `default`
    /// Red to green, for those who insist.
    case traffic
  }

  package let palette: Palette
  /// Whether a radar stands beside the bars.
  package let showsRadar: Bool
  /// The earlier state that is compared; nil for none.
  package let since: EarlierState?

  package init(
    palette: Palette = .default, showsRadar: Bool = false, since: EarlierState? = nil
  ) {
    self.palette = palette
    self.showsRadar = showsRadar
    self.since = since
  }
}

/// An earlier state of the assessment, or another file, with what became of it.
package struct EarlierState: Sendable {
  /// Of the snapshot or the file, as typed.
  package let name: String
  package let comparison: Comparison

  package init(name: String, comparison: Comparison) {
    self.name = name
    self.comparison = comparison
  }
}
