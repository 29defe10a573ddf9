import ArgumentParser
import GapAnalysis
import ShippedContent

/// What a shell offers for the arguments of commands.
extension CompletionKind {
  static let assessmentFile = file(extensions: ["gapwise"])
  static let sheetFile = file(extensions: ["yaml", "yml"])
  static let language = list(["en", "zh"])
  static let reportLanguage = list(["en", "zh", "both"])
  static let rating = list(Rating.allCases.map(\.letter) + ["dk", "na"])
  static let reason = list(NotApplicable.Reason.allCases.map(\.rawValue))

  /// The ids of the questions of the questionnaire that is taken where none is named.
  static let question = custom { _, _, _ in
    (try? shippedQuestionnaire())?.questions.map(\.id) ?? []
  }

  /// The ids of the questionnaires there are.
  static let questionnaire = custom { _, _, _ in
    let folders = (try? ContentLocation.parse([]).content())?.questionnaireFolders ?? []
    return folders.compactMap { $0.split(separator: "/").last.map(String.init) }
  }

  /// Pressing a key must print no problem, so whatever is wrong here completes to nothing.
  private static func shippedQuestionnaire() throws -> Questionnaire {
    try readQuestionnaire(nil, try ContentLocation.parse([]).content())
  }
}
