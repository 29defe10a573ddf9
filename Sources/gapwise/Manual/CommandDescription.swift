import ArgumentParser
import Foundation

/// A command as the argument parser describes it: what the manual says about it.
struct CommandDescription: Decodable {
  /// An argument, option or flag of a command.
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String

      /// With its dashes.
      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    /// Whether every command has it.
    var isCommon: Bool { ["help", "version"].contains { $0 == valueName } && kind == .flag }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  private let superCommands: [String]?
  private let arguments: [Argument]?
  private let subcommands: [CommandDescription]?

  /// The words that call it: `gapwise questionnaire list`.
  var words: [String] { (superCommands ?? []) + [commandName] }

  /// Its arguments, options and flags, without those that every command has.
  var ownArguments: [Argument] { shownArguments.filter { !$0.isCommon } }

  /// The options that every command has.
  var commonArguments: [Argument] { shownArguments.filter(\.isCommon) }

  /// The commands that do something, in the order of the help; not the parser's own `help`.
  var commands: [CommandDescription] {
    guard let subcommands else { return [self] }
    return subcommands.filter { $0.shouldDisplay != false && $0.commandName != "help" }
      .flatMap(\.commands)
  }

  private var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}

extension CommandDescription {
  private struct Tool: Decodable { let command: CommandDescription }

  /// The whole program.
  ///
  /// - Throws: `DecodingError` should the argument parser begin to describe commands differently.
  static func program() throws -> CommandDescription {
    try JSONDecoder().decode(Tool.self, from: Data(Gapwise._dumpHelp().utf8)).command
  }
}
