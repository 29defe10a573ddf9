import AssessmentStore
import Foundation
import GapAnalysis
import TerminalInterview

/// Whether somebody is there to be asked.
var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

/// What a command that asks questions says where nobody can answer.
func notInteractive(_ file: String) -> Failure {
  Failure(
    """
    this command asks questions, but input is not a terminal
    use one of:
      gapwise answer \(file) QUESTION --rating N|P|L|F|dk|na [--reason ...] [--note ...] \
    [--evidence ...]
      gapwise answer \(file) --from answers.yaml
      gapwise ask \(file) --plain
    """, code: .usage)
}

/// Runs the interview until the user leaves; every change is stored in the file as it is made.
///
/// - Throws: ``Failure`` with the exit code for Ctrl-C and for the end of input.
func ask(_ file: OpenAssessment, _ catalogues: [Words]) throws {
  var opened = file
  let former = try opened.noteQuestionnaireChange()
  if let former {
    writeError(
      "the questionnaire is now version \(opened.questionnaire.version), it was \(former); "
        + "your answers are kept")
  }
  let input = StandardInput()
  let console = Console(
    readLine: input.readLine, write: write, width: { terminalWidth() },
    isEchoed: input.isTerminal)
  var interview = PlainInterview(
    Interview(opened.questionnaire, opened.assessment), on: console, words: catalogues,
    language: catalogues[0].language, file: SafeText.printable(opened.store.path),
    record: { change in try opened.record(change, by: opened.respondent) })
  switch interview.run() {
  case .finished, .paused: return
  case .endOfInput: throw Failure.silent(.incomplete)
  case .interrupted: throw Failure.silent(.interrupted)
  }
}
