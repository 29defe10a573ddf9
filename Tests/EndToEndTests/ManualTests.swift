import Foundation
import TestSupport
import Testing

@Suite("The manual page")
struct ManualTests {
  let folder: TemporaryFolder
  let page: String

  init() throws {
    folder = try TemporaryFolder()
    let result = try Program.run(["manual"], in: folder.path)
    #expect(result.status == 0 && result.errors == "")
    page = result.output
  }

  /// What the page says of a command: from its heading to the next.
  private func section(_ heading: String) -> Substring {
    guard let start = page.range(of: "\n\(heading)\n") else { return "" }
    let rest = page[start.upperBound...]
    let end = [".Ss ", ".Sh "].compactMap { rest.range(of: "\n\($0)")?.lowerBound }.min()
    return rest[..<(end ?? rest.endIndex)]
  }

  @Test("has every command with every option and an example")
  func complete() throws {
    let all = try Program.commands()
    let common = [".It Fl \\-version", ".It Fl h , Fl \\-help"]
    for line in common { #expect(section(".Sh DESCRIPTION").contains(line)) }
    for command in all where !command.hasParts {
      let name = command.words.joined(separator: " ")
      let text = section(".Ss \(name)")
      #expect(text.contains("Example"), "\(name)")
      for option in command.longOptions where !["help", "version"].contains(option) {
        let escaped = option.replacing("-", with: "\\-")
        let heads = text.contains("\n.It Fl \\-\(escaped) ") || text.contains("Fl \\-\(escaped)\n")
        #expect(heads, "\(name) --\(option)")
      }
    }
  }

  @Test("has the sections people look for")
  func sections() {
    let wanted = [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "ENVIRONMENT", "FILES", "EXIT STATUS",
      "EXAMPLES",
    ]
    let found = page.split(separator: "\n").filter { $0.hasPrefix(".Sh ") }
    #expect(found == wanted.map { ".Sh \($0)" })
    let environment = section(".Sh ENVIRONMENT")
    for name in [
      "GAPWISE_LANG", "GAPWISE_CONTENT", "NO_COLOR", "CLICOLOR_FORCE", "ACCESSIBLE", "VISUAL",
      "EDITOR",
    ] { #expect(environment.contains("\n.It Ev \(name)\n")) }
    let codes = section(".Sh EXIT STATUS").split(separator: "\n").filter { $0.hasPrefix(".It ") }
    #expect(codes == [".It 0", ".It 1", ".It 3", ".It 64", ".It 129", ".It 130", ".It 143"])
  }

  @Test("is sound roff: macros that exist, each list and display ended, nothing unescaped")
  func sound() {
    let macros: Set = [
      "Dd", "Dt", "Os", "Sh", "Ss", "Nm", "Nd", "Op", "Ar", "Pp", "Bl", "It", "El", "Bd", "Ed",
    ]
    var open: [Substring] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect(!line.contains { !$0.isASCII }, "\(line)")
      #expect(!line.hasPrefix("'"), "\(line)")
      let bare = line.replacing(/\\(?:[-e&]|\((?:aq|ga|ha|ti|dq)|\[u[0-9A-F]{4,6}\])/, with: "")
      #expect(!bare.contains("\\"), "\(line)")
      guard line.hasPrefix(".") else { continue }
      let name = line.dropFirst().prefix { $0 != " " }
      #expect(macros.contains(String(name)), "\(line)")
      if ["Bl", "Bd"].contains(name) { open.append(name) }
      if ["El", "Ed"].contains(name) { #expect(open.popLast()?.last == name.last) }
    }
    #expect(open == [])
    #expect(!page.contains("\n\n"))
  }

  @Test(
    "is formatted without a warning where groff is installed",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func formatted() throws {
    try folder.write(page, to: "gapwise.1")
    let warnings = try Program.shell(
      "groff -mdoc -Tascii -ww gapwise.1 > page.txt", in: folder.path)
    #expect(warnings.output == "")
    let plain = try Program.shell("col -b < page.txt || cat page.txt", in: folder.path).output
    #expect(plain.contains("gapwise questionnaire coverage"))
  }

  @Test("is the same on every day")
  func reproducible() throws {
    #expect(try Program.run(["manual"], in: folder.path).output == page)
    #expect(page.hasPrefix(".Dd November 26, 2026\n.Dt GAPWISE 1\n.Os \"Gapwise 0.1.0\"\n"))
  }

  @Test("is installed with the completions where man and the shells look for them")
  func installed() throws {
    let plan = try Program.shell("make -n install DESTDIR=/d PREFIX=/p", in: Program.root).output
    for path in [
      "bash-completion/completions/gapwise", "zsh/site-functions/_gapwise",
      "fish/vendor_completions.d/gapwise.fish", "man/man1/gapwise.1",
    ] { #expect(plan.contains("> /d/p/share/\(path)"), "\(plan)") }
  }
}
