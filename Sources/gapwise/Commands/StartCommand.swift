import ArgumentParser
import Foundation
import GapAnalysis
import TerminalInterview

/// What `gapwise` does without a command: continue, begin, or see the example.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Choose what to do: continue, begin, or see an example.",
    discussion: "Example:  gapwise",
    shouldDisplay: false)

  @OptionGroup var options: ContentOptions

  func run() throws {
    guard isInteractive else { throw Failure(noTerminal, code: .usage) }
    let content = try options.content()
    let catalogues = try options.words(content)
    let files = try FileManager.default.contentsOfDirectory(atPath: ".")
      .filter { $0.hasSuffix(".gapwise") }.sorted()
    switch try choose(files, catalogues[0]) {
    case .quit: return
    case .open(let file): try ask(try OpenAssessment(file, content), catalogues)
    case .new(let name, let depth):
      let opened = try OpenAssessment(
        creating: assessmentPath(name), try readQuestionnaire(nil, content), depth: depth,
        at: now())
      try ask(opened, catalogues)
    case .example: try ExampleCommand.parse(["--lang", catalogues[0].language.rawValue]).run()
    }
  }

  private enum Choice {
    case open(String)
    case new(String, Depth)
    case example
    case quit
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

  private func choose(_ files: [String], _ words: Words) throws -> Choice {
    writeLine(words(.startHeading))
    for (index, file) in files.enumerated() {
      writeLine(
        words(
          .startContinue, ["number": "\(index + 1)", "file": SafeText.printable(file)]))
    }
    for (offset, phrase) in [Phrase.startTriage, .startFull, .startExample].enumerated() {
      writeLine(words(phrase, ["number": "\(files.count + 1 + offset)"]))
    }
    writeLine(words(.startQuit))
    while true {
      write(words(.startPrompt))
      guard let line = readLine()?.trimmingCharacters(in: .whitespaces) else { return .quit }
      if line.isEmpty || line.lowercased() == "q" { return .quit }
      // Full-width digits are what a Chinese input method types.
      switch line.applyingTransform(.fullwidthToHalfwidth, reverse: false).flatMap({ Int($0) }) {
      case let number? where files.indices.contains(number - 1): return .open(files[number - 1])
      case files.count + 1: return askName(words, .triage)
      case files.count + 2: return askName(words, .full)
      case files.count + 3: return .example
      default: writeLine(words(.startNotUnderstood))
      }
    }
  }

  private func askName(_ words: Words, _ depth: Depth) -> Choice {
    write(words(.startName))
    let name = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    return name.isEmpty ? .quit : .new(name, depth)
  }
}
