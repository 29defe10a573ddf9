package import GapAnalysis

/// Reads the folder of a questionnaire: every file, every problem with its place.
package enum QuestionnaireReader {
  /// - Parameter folder: shown in problems as it is given, so that places can be clicked.
  package static func read(folder path: String) -> Reading<Questionnaire> {
    read(path, reviewing: false)
  }

  /// Reads a questionnaire as its author wants it read: with a warning for each text that is hard to
  /// understand, said twice, not translated, or not in the words of the glossary.
  ///
  /// Takes longer than reading, and reviews nothing where there are errors.
  package static func review(folder path: String) -> Reading<Questionnaire> {
    read(path, reviewing: true)
  }

  private static func read(_ path: String, reviewing isReview: Bool) -> Reading<Questionnaire> {
    let run = ReadingRun()
    guard let folder = QuestionnaireFolder(path, run: run), let main = folder.openMainFile() else {
      return Reading(nil, run)
    }
    var assembly = QuestionnaireAssembly(folder: folder, main: main, run: run)
    return Reading(assembly.questionnaire(reviewing: isReview), run)
  }
}
