import ArgumentParser
import Foundation
import GapAnalysis
import TerminalInterview

/// How a command that asks questions asks them.
struct InterviewOptions: ParsableArguments {
  @Flag(help: "Ask on plain lines: for screen readers, pipes and simple terminals.")
  var plain = false

  @Flag(help: "Draw in place even where plain lines would be chosen.")
  var rich = false

  @Flag(help: "A digit chooses and goes on at once.")
  var fast = false

  @Flag(help: "Never ask; where something would be asked, say which command answers it.")
  var noInput = false

  @Flag(help: "Nothing moves by itself. Nothing does in any case; accepted for scripts.")
  var noMotion = false

  @Option(help: ArgumentHelp("What is asked next: clause or impact.", valueName: "order"))
  var order: AskingOrder = .clause

  @Option(
    help: ArgumentHelp(
      "Cells of characters of ambiguous width, such as curly quotes: 1 or 2.", valueName: "cells"))
  var ambiguousWidth = 1

  func validate() throws {
    guard !(plain && rich) else { throw ValidationError("give either --plain or --rich") }
    guard (1...2).contains(ambiguousWidth) else {
      throw ValidationError("--ambiguous-width is 1 or 2")
    }
  }

  var cells: CellWidth { ambiguousWidth == 2 ? .wideAmbiguous : .standard }

  /// How to ask here; nil where nobody can be asked.
  var mode: InterviewMode? {
    if noInput { return nil }
    if plain { return .plain }
    guard isInteractive else { return nil }
    return rich || !wantsPlain ? .rich : .plain
  }

  private var wantsPlain: Bool {
    let accessible = environment("ACCESSIBLE").map { !["0", "false"].contains($0) } ?? false
    return accessible || environment("CI") != nil || environment("TERM") == "dumb"
      || environment("TERM") == nil
  }
}

enum InterviewMode { case rich, plain }

extension AskingOrder: ExpressibleByArgument {}

/// Whether colours are wanted on standard output (no-color.org, bixense.com/clicolors).
var isColoured: Bool {
  if environment("NO_COLOR") != nil { return false }
  if let forced = environment("CLICOLOR_FORCE"), forced != "0" { return true }
  return isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
}
