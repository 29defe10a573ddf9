import ArgumentParser
import GapAnalysis

/// Refuses a first word that is no command, before the argument parser takes it for a stray argument of
/// the start screen.
///
/// - Throws: ``Failure`` with the nearest command, or the command that opens a file of that name.
func refuseUnknownCommand(in arguments: [String]) throws {
  guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return }
  let commands = Gapwise.configuration.subcommands.map { $0.configuration }
  guard !commands.contains(where: { $0.commandName == word }) else { return }
  let shown = commands.filter { $0.shouldDisplay }.compactMap { $0.commandName }
  throw Failure("there is no command '\(word)'; \(remedy(for: word, shown))", code: .usage)
}

private func remedy(for word: String, _ known: [String]) -> String {
  if word.hasSuffix(".gapwise") { return "to open the file, use 'gapwise ask \(word)'" }
  guard let nearest = nearestMatch(to: word, among: known) else {
    return "'gapwise --help' lists them"
  }
  return "did you mean '\(nearest)'?"
}
