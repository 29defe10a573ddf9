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
  /// From this share of "not sure" on, what is rated fully is doubtful.
  package let unsure: Double
  /// From this share of "very sure" on, a split is one of people who are sure.
  package let sure: Double

  package init(
    unknown: Double = 1.0 / 3, fewest: Int = 3, split: Double = 0.25, aligned: Double = 0.75,
    unsure: Double = 1.0 / 3, sure: Double = 0.5
  ) {
    self.unknown = unknown
    self.fewest = fewest
    self.split = split
    self.aligned = aligned
    self.unsure = unsure
    self.sure = sure
  }
}
