import TestSupport
import Testing

@Suite("The program")
struct CommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(arguments, input: input, in: folder.path)
  }

  @Test("says its version")
  func version() throws {
    let result = try run("--version")
    #expect(result.output == "0.1.0\n")
    #expect(result.status == 0)
  }

  @Test("explains every command with an example")
  func help() throws {
    let commands = try Program.commands()
    #expect(commands.count > 12)
    for command in commands {
      let result = try Program.run(Array(command.words.dropFirst()) + ["--help"], in: folder.path)
      let name = command.words.joined(separator: " ")
      #expect(result.output.contains("USAGE: \(name)"), "\(name)")
      #expect(result.output.contains(#/[Ee]xamples?:\s+gapwise /#), "\(name)")
      #expect(result.status == 0, "\(name)")
    }
  }

  @Test("calls wrong usage wrong usage: exit code 64, nothing on standard output")
  func usage() throws {
    for arguments in [["ask"], ["answer", "a.gapwise"], ["report", "--colour"]] {
      let result = try Program.run(arguments, in: folder.path)
      #expect(result.status == 64)
      #expect(result.output == "")
      #expect(result.errors.contains("Usage: gapwise"))
    }
  }

  @Test(
    "a word that is no command is named, with the command that was probably meant",
    arguments: [
      ("dance", "'gapwise --help' lists them"), ("stauts", "did you mean 'status'?"),
      ("acme.gapwise", "to open the file, use 'gapwise ask acme.gapwise'"),
    ])
  func unknownCommand(word: String, remedy: String) throws {
    let result = try Program.run([word], in: folder.path)
    #expect(result.status == 64)
    #expect(result.errors == "gapwise: there is no command '\(word)'; \(remedy)\n")
  }

  @Test("does not ask questions where nobody can answer, and names the commands that work there")
  func notInteractive() throws {
    _ = try run("new", "acme.gapwise")
    let result = try run("ask", "acme.gapwise")
    #expect(result.status == 64)
    #expect(
      result.errors == """
        gapwise: this command asks questions, but input is not a terminal
        use one of:
          gapwise answer acme.gapwise QUESTION --rating N|P|L|F|dk|na [--reason ...] [--note ...] [--evidence ...]
          gapwise answer acme.gapwise --from answers.yaml
          gapwise ask acme.gapwise --plain

        """)
  }

  @Test("creates an assessment once and never overwrites it")
  func new() throws {
    let first = try run("new", "acme")
    #expect(first.errors == "created acme.gapwise\n")
    #expect(first.status == 0)
    let second = try run("new", "acme.gapwise")
    #expect(
      second.errors
        == "gapwise: cannot create 'acme.gapwise': it exists already; "
        + "continue it with: gapwise ask acme.gapwise\n")
    #expect(second.status == 1)
    #expect(try folder.names() == ["acme.gapwise"])
  }

  @Test("stores answers given on the command line")
  func answer() throws {
    _ = try run("new", "acme.gapwise")
    let result = try run(
      "answer", "acme.gapwise", "incident.recording", "--rating", "F", "--note", "one tool",
      "--evidence", "ticket list", "--by", "desk")
    #expect(result.errors == "saved to acme.gapwise: 3 changes\n")
    let status = try run("status", "acme.gapwise", "--json")
    #expect(status.output.contains("\"met\" : 1"))
    #expect(status.output.contains("\"assessed\" : 1"))
  }

  @Test(
    "refuses an answer that the rules do not allow, and changes nothing",
    arguments: [
      (
        ["incident.recordin", "--rating", "F"],
        "question 'incident.recordin' does not exist; did you mean 'incident.recording'?"
      ),
      (
        ["incident.recording", "--rating", "Q"],
        "rating 'Q' is not known; use N, P, L, F, dk or na"
      ),
      (
        ["incident.recording", "--rating", "na", "--reason", "covered-by-another-party"],
        "the question is a requirement, and the standard allows no exclusion; "
          + "use --reason not-in-scope-of-assessment"
      ),
    ])
  func refusedAnswer(arguments: [String], words: String) throws {
    _ = try run("new", "acme.gapwise")
    let before = try folder.bytes("acme.gapwise")
    let result = try Program.run(["answer", "acme.gapwise"] + arguments, in: folder.path)
    #expect(result.errors == "gapwise: \(words)\n")
    #expect(result.status == 64)
    #expect(try folder.bytes("acme.gapwise") == before)
  }

  @Test(
    "refuses files it cannot use, each with a remedy",
    arguments: [
      ("absent.gapwise", "no such file; create it with: gapwise new absent.gapwise"),
      ("foreign.gapwise", "it is not a Gapwise assessment; choose another file"),
    ])
  func unusable(name: String, words: String) throws {
    try folder.write("shopping list", to: "foreign.gapwise")
    for command in ["status", "ask", "report", "plan"] {
      let plain = command == "ask" ? ["--plain"] : []
      let result = try Program.run([command, name] + plain, in: folder.path)
      #expect(result.errors == "gapwise: cannot open '\(name)': \(words)\n")
      #expect(result.status == 1)
    }
  }

  @Test("exits with 3 under --strict while something is open")
  func strict() throws {
    _ = try run("new", "acme.gapwise")
    #expect(try run("status", "acme.gapwise").status == 0)
    #expect(try run("status", "acme.gapwise", "--strict").status == 3)
  }

  @Test("writes the same bytes in two runs", arguments: ["en", "zh", "both"])
  func reproducible(language: String) throws {
    for out in ["one", "two"] {
      let result = try run("example", "--out", out, "--lang", language)
      #expect(result.status == 0, "\(result.errors)")
    }
    let names = try folder.names(in: "one")
    #expect(
      names == [
        "actions.xlsx", "document-plan.docx", "document-plan.html", "document-plan.md",
        "example.gapwise",
        "gap-report.docx", "gap-report.html", "gap-report.md", "report.json",
      ])
    for name in names where !name.hasSuffix(".gapwise") {
      #expect(try folder.bytes("one/" + name) == folder.bytes("two/" + name))
    }
  }

  @Test("says in status how ready an organisation is, in words and as data")
  func readiness() throws {
    try folder.write(
      """
      questionnaire: iso-iec-20000-1-2018
      title: { en: Facts }
      language: en
      profile:
        jurisdiction: cn
        sms-start: 2099-11-30
        penalties: no
        other-standards: [iso-9001]
      answers: []

      """, to: "facts.yaml")
    _ = try run("new", "acme.gapwise")
    #expect(try run("answer", "acme.gapwise", "--from", "facts.yaml").status == 0)
    let status = try run("status", "acme.gapwise").output
    #expect(status.contains("Readiness for certification:"))
    #expect(status.contains("Application in mainland China (partly verified, 2012-02-22): of 14"))
    #expect(status.contains("not before 2100-02-28"))
    #expect(status.contains("You hold ISO 9001:2015: "))
    let json = try run("status", "acme.gapwise", "--json").output
    #expect(json.contains(#""id" : "no-penalties""#))
    #expect(json.contains(#""notBefore" : "2100-02-28""#))
    #expect(json.contains(#""state" : "not-met""#))
  }

  @Test("says nothing about China or other certificates to those who named none")
  func noReadinessElsewhere() throws {
    _ = try run("new", "acme.gapwise")
    let status = try run("status", "acme.gapwise").output
    #expect(status.contains("Certification audit, stages 1 and 2"))
    #expect(!status.contains("China") && !status.contains("You hold"))
  }

  @Test("says at which line of which file a questionnaire is wrong, and exits with 1")
  func check() throws {
    try folder.write("id: broken\nversoin: 1.0.0\n", to: "broken/questionnaire.yaml")
    let result = try run("questionnaire", "check", "broken")
    #expect(result.status == 1)
    #expect(result.output.contains("broken/questionnaire.yaml:2:1: error: "))
    #expect(result.output.contains("version"))
  }

  @Test("finds the shipped content without fault")
  func shipped() throws {
    let result = try run("questionnaire", "check", "--strict")
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test("works with a reader that closes the pipe")
  func closedPipe() throws {
    let result = try Program.shell("gapwise questionnaire show | head -n 1", in: folder.path)
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.status == 0)
  }
}
