import Foundation
import TestSupport

/// A command as the program itself describes it.
struct DescribedCommand: Sendable {
  /// `gapwise questionnaire list`
  let words: [String]
  /// Without the dashes.
  let longOptions: [String]
  let hasParts: Bool
}

extension Program {
  /// Every command that is shown, the root and groups of commands included; not the parser's `help`.
  static func commands() throws -> [DescribedCommand] {
    let result = try run(["--experimental-dump-help"], in: "/")
    let tool = try JSONDecoder().decode(Tool.self, from: Data(result.output.utf8))
    return tool.command.described(under: [])
  }
}

private struct Tool: Decodable {
  let command: Command
}

private struct Command: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let names: [Name]?
    let shouldDisplay: Bool
  }

  let commandName: String
  let shouldDisplay: Bool
  let arguments: [Argument]?
  let subcommands: [Command]?

  func described(under parents: [String]) -> [DescribedCommand] {
    guard shouldDisplay, commandName != "help" else { return [] }
    let words = parents + [commandName]
    let names = (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
    let own = DescribedCommand(
      words: words, longOptions: names.filter { $0.kind == "long" }.map(\.name),
      hasParts: subcommands != nil)
    return [own] + (subcommands ?? []).flatMap { $0.described(under: words) }
  }
}
