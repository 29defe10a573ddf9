import ArgumentParser
import AssessmentStore
import Foundation
import GapAnalysis
import ShippedContent
import TerminalInterview

/// What `gapwise` does without a command: continue, begin, or see the example.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Choose what to do: continue, begin, or see an example.",
    discussion: "Example:  gapwise",
    shouldDisplay: false)

  @OptionGroup var asking: InterviewOptions

  @OptionGroup var options: ContentOptions

  func run() throws {
    guard let mode = asking.mode else { throw Failure(noTerminal, code: .usage) }
    let content = try options.content()
    var catalogues = try options.words(content)
    var notice = ""
    while true {
      let menu = StartMenu(try entries(content))
      let choice = choose(from: menu, mode, saying: notice, &catalogues)
      if choice == .example {
        return try ExampleCommand.parse(["--lang", catalogues[0].language.rawValue]).run()
      }
      do {
        guard let opened = try open(choice, content) else { return }
        return try ask(opened, catalogues, options.location, asking)
      } catch let error where Self.isAboutTheChoice(error) {
        notice = Main.sentence(error)
      }
    }
  }

  /// The assessment that was chosen; nil where none was.
  private func open(
    _ choice: StartMenu.Choice, _ content: ShippedContent
  ) throws -> OpenAssessment? {
    switch choice {
    case .quit, .example: nil
    case .open(let file): try OpenAssessment(file, content)
    case .new(let name, let depth):
      try OpenAssessment(
        creating: assessmentPath(name), try readQuestionnaire(nil, content), depth: depth,
        at: now())
    }
  }

  /// Whether another choice can help: a file that cannot be opened or created.
  private static func isAboutTheChoice(_ error: any Error) -> Bool {
    error is StoreError || error is Problems
      || (error as? Failure).map { !$0.message.isEmpty && $0.code == .problem } ?? false
  }

  private var noTerminal: String {
    """
    input is not a terminal
    use one of:
      gapwise example --out reports
      gapwise new FILE
      gapwise --help
    """
  }

  /// Asks what to do; the language chosen meanwhile comes first afterwards.
  private func choose(
    from menu: StartMenu, _ mode: InterviewMode, saying notice: String,
    _ catalogues: inout [Words]
  ) -> StartMenu.Choice {
    var language = catalogues[0].language
    defer {
      catalogues =
        catalogues.filter { $0.language == language }
        + catalogues.filter { $0.language != language }
    }
    guard mode == .rich, let keyboard = KeyboardInput(write: write) else {
      let input = StandardInput()
      return menu.choose(
        on: Console(
          readLine: input.readLine, write: write, width: { terminalWidth() },
          isEchoed: input.isTerminal),
        words: catalogues, notice: notice, speak: { language = $0 })
    }
    var screen = StartScreen(
      menu, on: RichConsole(keyboard: keyboard, write: write), words: catalogues,
      options: RichOptions(isColoured: isColoured, cells: asking.cells), notice: notice,
      completions: FilePaths.beginning(with:))
    let choice = screen.run()
    language = screen.words.language
    return choice
  }

  /// The assessments in this folder, latest change first. A file that cannot be read is shown by its
  /// name alone; opening it says why.
  private func entries(_ content: ShippedContent) throws -> [StartMenu.Entry] {
    let files = try FileManager.default.contentsOfDirectory(atPath: ".")
      .filter { $0.hasSuffix(".gapwise") }.sorted().prefix(20)
    return files.map { file in entry(file, content) }.sorted { $0.day > $1.day }.map(\.entry)
  }

  private func entry(
    _ file: String, _ content: ShippedContent
  ) -> (day: String, entry: StartMenu.Entry) {
    guard let opened = try? OpenAssessment(file, content) else {
      let unread = StartMenu.Entry(
        file: file, organisation: "", answered: 0, applicable: 0, day: "", clause: "",
        isUsable: false)
      return ("", unread)
    }
    let interview = Interview(opened.questionnaire, opened.assessment)
    let day = opened.assessment.lastChange?.day.description ?? ""
    return (
      opened.assessment.lastChange?.description ?? "",
      StartMenu.Entry(
        file: file, organisation: opened.assessment.profile["organisation"]?.first ?? "",
        answered: interview.progress.answered, applicable: interview.progress.applicable,
        day: day, clause: interview.currentQuestion?.clause ?? "")
    )
  }
}
