import ArgumentParser
import AssessmentStore
import Foundation
import GapAnalysis
import Reports
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
func ask(
  _ file: OpenAssessment, _ catalogues: [Words], _ location: ContentLocation,
  _ options: InterviewOptions
) throws {
  let session = Session(file, catalogues, location, options)
  try session.noteQuestionnaireChange()
  switch options.mode == .rich ? session.askWithKeys() : session.askOnLines() {
  case .finished, .paused: return
  case .endOfInput: throw Failure.silent(.incomplete)
  case .interrupted: throw Failure.silent(.interrupted)
  case .terminated(let number):
    throw Failure.silent(number == SIGHUP ? .hungUp : .terminated)
  case .unsaved: throw Failure.silent(.problem)
  }
}

/// One sitting at a terminal: the open file, and the skins that ask from it.
private final class Session {
  private var opened: OpenAssessment
  private let catalogues: [Words]
  private let location: ContentLocation
  private let options: InterviewOptions

  init(
    _ opened: OpenAssessment, _ catalogues: [Words], _ location: ContentLocation,
    _ options: InterviewOptions
  ) {
    self.opened = opened
    self.catalogues = catalogues
    self.location = location
    self.options = options
  }

  /// Says that the questionnaire is another than before, if it is.
  func noteQuestionnaireChange() throws { try opened.sayQuestionnaireChange() }

  func askOnLines() -> SessionOutcome {
    let input = StandardInput()
    var interview = PlainInterview(
      self.interview,
      on: Console(
        readLine: input.readLine, write: write, width: { terminalWidth() },
        isEchoed: input.isTerminal),
      storage: storage, words: catalogues, language: catalogues[0].language, services: services)
    return interview.run()
  }

  func askWithKeys() -> SessionOutcome {
    guard let keyboard = KeyboardInput(write: write) else { return askOnLines() }
    var interview = RichInterview(
      self.interview, on: RichConsole(keyboard: keyboard, write: write), storage: storage,
      words: catalogues, language: catalogues[0].language,
      services: services(editingWith: keyboard),
      options: RichOptions(
        isFast: options.fast, isColoured: isColoured, cells: options.cells))
    return interview.run()
  }

  private var interview: Interview {
    Interview(opened.questionnaire, opened.assessment, order: options.order)
  }

  private var storage: Storage {
    Storage(
      record: { [self] change in
        try translated { try opened.record(change, by: opened.respondent) }
      },
      reload: { [self] in try translated { try opened.reload() } },
      rewrite: { [self] events, name in
        try translated { try opened.rewrite(events, to: name) }
      },
      name: { [self] in SafeText.printable(opened.store.path) },
      drafts: Drafts(
        load: { [self] place in opened.store.draft(place) },
        keep: { [self] place, text in try? opened.store.keepDraft(place, text) }))
  }

  private var services: Services {
    Services(
      edit: { text in TextEditor.edit(text) }, completions: FilePaths.beginning(with:),
      writeReports: writeReports)
  }

  private func services(editingWith keyboard: KeyboardInput) -> Services {
    Services(
      edit: { text in keyboard.pause { TextEditor.edit(text) } },
      completions: FilePaths.beginning(with:), writeReports: writeReports)
  }

  private func writeReports(
    _ folder: String, _ language: Language
  ) -> Result<[String], StorageFailure> {
    gapwise.writeReports(of: opened, to: folder, language, location)
  }
}

extension OpenAssessment {
  /// Notes in the file that the questionnaire is another than before, and says so, if it is.
  mutating func sayQuestionnaireChange() throws {
    guard let former = try noteQuestionnaireChange(),
      former.fingerprint != questionnaire.fingerprint
    else { return }
    writeError(
      "the questionnaire is now version \(questionnaire.version), it was "
        + "\(former.version); your answers are kept")
  }
}

/// Writes the reports in a language into a folder, and gives their paths or why there are none.
func writeReports(
  of opened: OpenAssessment, to folder: String, _ language: Language, _ location: ContentLocation
) -> Result<[String], StorageFailure> {
  var paths: [String] = []
  let note = { (path: String) in paths.append(path) }
  do {
    var output = try OutputOptions.parse(["--out", folder, "--lang", language.rawValue])
    output.location = location
    let (questionnaire, assessment) = (opened.questionnaire, opened.assessment)
    try output.write([.gapReport, .documentPlan], announcing: note) { _ in
      (Analysis(questionnaire, assessment), ReportLook())
    }
    return .success(paths)
  } catch {
    return .failure(StorageFailure(.other, Main.sentence(error)))
  }
}

/// Puts what goes wrong with the file into terms the interview can do something about.
func translated<Value>(_ operation: () throws -> Value) throws -> Value {
  do {
    return try operation()
  } catch let error as StoreError {
    let kind: StorageFailure.Kind =
      switch error {
      case .changedElsewhere: .changedElsewhere
      case .gone, .missing: .gone
      case .readOnly: .readOnly
      case .diskFull: .diskFull
      case .inUse: .inUse
      default: .other
      }
    throw StorageFailure(kind, error.description)
  }
}
