import GapAnalysis

/// The checks of how a questionnaire is written, one file each in this folder; all are warnings.
///
/// They look at every text, so that only a review runs them, never plain reading.
enum ContentChecks {
  private typealias Check = @Sendable (WrittenContent) -> [Problem]

  private static let all: [Check] = [
    SimilarQuestions.check,
    DoubleQuestions.check,
    SimilarLevels.check,
    RepeatedEvidence.check,
    TriageCoverage.check,
    LongTexts.check,
    LongSentences.check,
    AvoidedTerms.check,
    Shall.check,
    UntranslatedTexts.check,
    MissingChinese.check,
    HalfWidthPunctuation.check,
    FormalAddress.check,
  ]

  /// Does nothing where there are errors: what is read then is not what the author meant.
  static func run(on content: @autoclosure () -> WrittenContent, _ run: ReadingRun) {
    guard !run.hasErrors else { return }
    let content = content()
    for check in all { check(content).forEach(run.add) }
  }
}
