/// Where the labels of ``Agreement`` begin; read from the questionnaire's YAML.
package struct AgreementRules: Sendable, Equatable {
  /// More than this share of all who answered saying "don't know" is mostly unknown.
  package let unknown: Double
  /// Fewer ratings than this are too few to tell.
  package let fewest: Int
  /// The least share on each side of a split.
  package let split: Double
  /// The least share on one level for the voices to be aligned.
  package let aligned: Double

  package init(
    unknown: Double = 1.0 / 3, fewest: Int = 3, split: Double = 0.25, aligned: Double = 0.75
  ) {
    self.unknown = unknown
    self.fewest = fewest
    self.split = split
    self.aligned = aligned
  }
}
