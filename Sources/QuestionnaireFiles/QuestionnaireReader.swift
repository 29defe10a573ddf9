package import GapAnalysis

/// Reads the folder of a questionnaire: every file, every problem with its place.
package enum QuestionnaireReader {
  /// - Parameter folder: shown in problems as it is given, so that places can be clicked.
  package static func read(folder path: String) -> Reading<Questionnaire> {
    let run = ReadingRun()
    guard let folder = QuestionnaireFolder(path, run: run), let main = folder.openMainFile() else {
      return Reading(nil, run)
    }
    var assembly = QuestionnaireAssembly(folder: folder, main: main, run: run)
    return Reading(assembly.questionnaire(), run)
  }
}
