import GapAnalysis

extension Words {
  /// What a change is about, with as much of the question as a row has room for.
  func described(_ change: Change, in questionnaire: Questionnaire) -> String {
    described(change, in: questionnaire) { $0.beginning(cells: Self.longestPlace) }
  }

  /// The places that two programs changed at once, with what each said.
  func described(_ divergence: Divergence, in questionnaire: Questionnaire) -> [String] {
    described(divergence, in: questionnaire) { $0.beginning(cells: Self.longestPlace) }
  }

  /// Cells of a question's text that tell it from its neighbours.
  private static var longestPlace: Int { 40 }
}
