import Foundation
import TestSupport
import Testing

@Suite("In a real terminal", .serialized)
struct TerminalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func started(
    _ arguments: String..., columns: UInt16 = 80, environment: [String: String] = [:]
  ) throws -> TerminalProgram {
    try TerminalProgram(arguments, environment: environment, columns: columns, in: folder.path)
  }

  @Test("a new assessment begins with the facts, in Chinese when asked so")
  func beginning() throws {
    let terminal = try started("new", "acme.gapwise", "--lang", "zh")
    try terminal.wait(for: "组织名称")
    terminal.type("杭州乌有云\n")
    try terminal.wait(for: "已保存：杭州乌有云")
    terminal.type("退出\n")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.contains("gapwise ask acme.gapwise"))
  }

  @Test("without a command offers what there is: continue, begin, see the example")
  func start() throws {
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let terminal = try started()
    try terminal.wait(for: "Number: ")
    #expect(terminal.screen.contains("1 Continue acme.gapwise"))
    terminal.type("9\n")
    try terminal.wait(for: "Please type one of the numbers shown.")
    terminal.type("２\n")
    try terminal.wait(for: "A short name")
    terminal.type("beta\n")
    try terminal.wait(for: "What is the organisation called?")
    terminal.type("quit\n")
    #expect(try terminal.waitForExit() == 0)
    #expect(try folder.names() == ["acme.gapwise", "beta.gapwise"])
  }

  @Test("Ctrl-C stops with 130 and keeps every answer")
  func interrupt() throws {
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let terminal = try started("ask", "acme.gapwise")
    try terminal.wait(for: "Answer: ")
    terminal.type("go 8.6.1\n")
    try terminal.wait(for: "Answer, or a word: ")
    terminal.clear()
    terminal.type("2\n")
    try terminal.wait(for: "Saved: 2 Partly.")
    try terminal.wait(for: "Answer, or a word: ")
    terminal.type("\u{3}")
    #expect(try terminal.waitForExit() == 130)
    let status = try Program.run(["status", "acme.gapwise", "--json"], in: folder.path)
    #expect(status.output.contains("\"assessed\" : 1"))
  }

  @Test("end of input stops with 3, invents nothing and says how to go on")
  func endOfInput() throws {
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let terminal = try started("ask", "acme.gapwise")
    try terminal.wait(for: "Answer: ")
    terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 3)
    let status = try Program.run(["status", "acme.gapwise", "--json"], in: folder.path)
    #expect(status.output.contains("\"assessed\" : 0"))
  }

  @Test("no line is wider than a terminal of 40 columns", arguments: ["en", "zh"])
  func narrow(language: String) throws {
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let terminal = try started(
      "ask", "acme.gapwise", "--plain", "--lang", language, columns: 40,
      environment: ["TERM": "xterm-256color"])
    try terminal.wait(for: language == "en" ? "Answer: " : "请输入：")
    terminal.type("go 8.6.1\n")
    try terminal.wait(for: language == "en" ? "Answer, or a word: " : "请输入数字或词：")
    for line in terminal.screen.split(whereSeparator: \.isNewline) {
      let cells = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
      #expect(cells <= 40, "\(line)")
    }
  }

  @Test("nothing a questionnaire, a note or a file name contains controls the terminal")
  func noEscapeSequences() throws {
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    _ = try Program.run(
      ["answer", "acme.gapwise", "incident.recording", "--note", "\u{1B}]0;owned\u{7}\u{1B}[2J"],
      in: folder.path)
    let terminal = try started("ask", "acme.gapwise")
    try terminal.wait(for: "Answer")
    terminal.type("go 8.6.1\n")
    try terminal.wait(for: "owned")
    terminal.type("quit\n")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.screen.contains("\u{1B}") && !terminal.screen.contains("\u{7}"))
  }
}
