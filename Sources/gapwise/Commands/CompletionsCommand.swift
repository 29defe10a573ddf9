import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the script that lets a shell complete commands, options and files.",
    discussion: """
      Examples:
        gapwise completions bash > ~/.local/share/bash-completion/completions/gapwise
        gapwise completions zsh > ~/.zfunc/_gapwise
        gapwise completions fish > ~/.config/fish/completions/gapwise.fish
      """)

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else {
      throw Failure("there are no completions for '\(shell.rawValue)'", code: .usage)
    }
    writeLine(Gapwise.completionScript(for: shell))
  }
}

/// A shell that completions are printed for.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish
}
