import Foundation
import TestSupport
import Testing

@Suite("The completions of shells")
struct CompletionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func script(_ shell: String) throws -> String {
    let result = try Program.run(["completions", shell], in: folder.path)
    #expect(result.status == 0 && result.errors == "")
    return result.output
  }

  /// What bash offers for the last word of a line.
  private func offered(_ line: String) throws -> [String] {
    try folder.write(try script("bash"), to: "completions.bash")
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    try folder.write(
      """
      shopt -s extglob
      source completions.bash
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)'
      COMP_POINT=\(line.count)
      COMPREPLY=()
      _gapwise gapwise "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """, to: "complete.bash")
    let result = try Program.shell("bash complete.bash", in: folder.path)
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test("for bash are a script that bash can read")
  func bash() throws {
    try folder.write(try script("bash"), to: "completions.bash")
    let result = try Program.shell("bash -n completions.bash", in: folder.path)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(
    "offer commands, options, values and question ids",
    arguments: [
      ("gapwise st", ["status"]), ("gapwise questionnaire co", ["coverage"]),
      ("gapwise status --str", ["--strict"]), ("gapwise ask --lang ", ["en", "zh"]),
      ("gapwise report --lang ", ["en", "zh", "both"]), ("gapwise completions f", ["fish"]),
      ("gapwise answer --rating d", ["dk"]),
      ("gapwise answer acme.gapwise incident.rec", ["incident.recording"]),
      ("gapwise new --questionnaire ", ["iso-iec-20000-1-2018"]),
    ])
  func values(line: String, words: [String]) throws { #expect(try offered(line) == words) }

  @Test("offer assessments where a command takes one, and folders on the way to them")
  func files() throws {
    try folder.write("", to: "acme.gapwise")
    try folder.write("", to: "notes.txt")
    try folder.write("", to: "clients/other.gapwise")
    for command in ["ask", "answer", "status", "report", "plan write", "action list"] {
      let files = try offered("gapwise \(command) ")
      #expect(files.sorted() == ["acme.gapwise", "clients"], "\(command)")
    }
    #expect(try offered("gapwise report acme.gapwise --out ") == ["clients"])
  }

  @Test("complete to nothing, without a word, where the content is missing")
  func missingContent() throws {
    let result = try Program.run(
      ["---completion", "answer", "--", "positional@1", "3", "0", "gapwise", "answer", "a", ""],
      environment: ["GAPWISE_CONTENT": folder.path], in: folder.path)
    #expect(result.output.trimmingCharacters(in: .newlines) == "")
    #expect(result.errors == "")
  }

  @Test("for zsh and fish know every command, and the files each takes")
  func others() throws {
    let zsh = try script("zsh")
    #expect(zsh.hasPrefix("#compdef gapwise\n"))
    let fish = try script("fish")
    #expect(fish.contains("complete -c 'gapwise'"))
    for command in try Program.commands() {
      let name = try #require(command.words.last)
      #expect(zsh.contains("_\(command.words.joined(separator: "_"))() {"), "\(command.words)")
      #expect(fish.contains("'\(name)'"), "\(command.words)")
    }
    #expect(zsh.contains("*.gapwise"))
    #expect(fish.contains("*.'gapwise'") || fish.contains("*.\\'gapwise\\'"))
  }

  @Test(
    "are read by the other shells too, where they are installed",
    arguments: ["zsh", "fish"].filter {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    })
  func installed(shell: String) throws {
    try folder.write(try script(shell), to: "completions")
    let result = try Program.shell("\(shell) -n completions", in: folder.path)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test("are refused for a shell that is not known, with those that are")
  func unknown() throws {
    let result = try Program.run(["completions", "tcsh"], in: folder.path)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("bash, zsh or fish"))
  }
}
