package import GapAnalysis

extension Assessment {
  /// The assessment with everybody's name replaced by a number in the languages of the report.
  package func hidingNames(in questionnaire: Questionnaire, _ words: [Words]) -> Assessment {
    func label(_ phrase: ReportPhrase, _ number: Int) -> String {
      unique(words.map { $0.text(phrase.key, ["number": "\(number)"]) }).joined(separator: " / ")
    }
    return hidingNames(
      in: questionnaire, person: { label(.personNumber, $0) }, source: { label(.sourceNumber, $0) })
  }
}
