/// The manual page of the program, from what its commands say about themselves.
struct ManualPage {
  let program: CommandDescription

  /// The page in mdoc. The same program gives the same bytes: its date is that of the version.
  var text: String {
    var page = Roff()
    heading(&page)
    overview(&page)
    page.macro("Sh COMMANDS")
    for command in program.commands { say(command, &page) }
    page.macro("Sh ENVIRONMENT")
    page.list(Self.environment.map { ("Ev \($0.name)", $0.meaning) })
    page.macro("Sh FILES")
    page.list(Self.files.map { ("Pa \(Roff.word($0.name))", $0.meaning) })
    page.macro("Sh EXIT STATUS")
    page.list([("0", "Done, or left with everything saved.")] + Self.exitCodes)
    page.macro("Sh EXAMPLES")
    if let examples = program.discussion { page.literal(examples) }
    return page.text
  }

  private func heading(_ page: inout Roff) {
    page.macro("Dd \(Gapwise.versionDate)")
    page.macro("Dt \(program.commandName.uppercased()) 1")
    page.macro("Os \"Gapwise \(Gapwise.versionNumber)\"")
    page.macro("Sh NAME")
    page.macro("Nm \(program.commandName)")
    page.macro("Nd \(Roff.word(program.purpose))")
  }

  private func overview(_ page: inout Roff) {
    page.macro("Sh SYNOPSIS")
    page.macro("Nm")
    page.macro("Op Ar command Op Ar options")
    page.macro("Sh DESCRIPTION")
    for paragraph in Self.description {
      page.say(paragraph)
      page.macro("Pp")
    }
    page.say("Every command takes these options:")
    page.list(program.commonArguments.map { ($0.tag, $0.meaning) })
  }

  private func say(_ command: CommandDescription, _ page: inout Roff) {
    page.macro("Ss \(command.words.map { Roff.word($0) }.joined(separator: " "))")
    page.macro("Nm \(command.words.map { Roff.word($0) }.joined(separator: " "))")
    for argument in command.ownArguments { page.macro(argument.synopsis) }
    page.macro("Pp")
    if let abstract = command.abstract { page.say(abstract) }
    page.list(command.ownArguments.map { ($0.tag, $0.meaning) })
    if let discussion = command.discussion { page.literal(discussion) }
  }

  private static var exitCodes: [(tag: String, meaning: String)] {
    ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) }
  }
}

extension CommandDescription {
  /// The abstract as it follows the name of the program.
  fileprivate var purpose: String {
    let text = abstract ?? ""
    return text.prefix(1).lowercased() + text.dropFirst(1).prefix { $0 != "." }
  }
}

extension CommandDescription.Argument {
  /// As it stands in the summary of a command.
  fileprivate var synopsis: String {
    let call = [names?.last?.flag, value, isRepeating ? "..." : nil]
    return ([isOptional ? "Op" : nil] + call).compactMap(\.self).joined(separator: " ")
  }

  /// As it heads its meaning: all names, and the value.
  fileprivate var tag: String {
    let flags = (names ?? []).map(\.flag).joined(separator: " , ")
    return [flags.isEmpty ? nil : flags, value].compactMap(\.self).joined(separator: " ")
  }

  fileprivate var meaning: String {
    (abstract ?? "") + (defaultValue.map { " Without it: \($0)." } ?? "")
  }

  /// A flag has none.
  private var value: String? {
    kind == .flag ? nil : "Ar \(Roff.word(valueName ?? "value"))"
  }
}

extension CommandDescription.Argument.Name {
  /// The macro writes the first dash.
  fileprivate var flag: String { "Fl \(Roff.word(typed.dropFirst()))" }
}
