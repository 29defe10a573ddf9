import Foundation
import TestSupport
import Testing

@Suite("With keys, in a real terminal", .serialized)
struct KeyTerminalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func asking(
    columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:],
    _ options: String...
  ) throws -> TerminalProgram {
    if try !folder.names().contains("acme.gapwise") {
      _ = try Program.run(["new", "acme.gapwise", "--quick"], in: folder.path)
    }
    return try TerminalProgram(
      ["ask", "acme.gapwise"] + options,
      environment: ["TERM": "xterm-256color"].merging(environment) { $1 }, columns: columns,
      rows: rows, in: folder.path)
  }

  private func status() throws -> String {
    try Program.run(["status", "acme.gapwise", "--json"], in: folder.path).output
  }

  /// Goes to the question on incidents by search, which letters cannot do while a fact is typed.
  private func goToIncidents(_ terminal: TerminalProgram) throws {
    try terminal.wait(for: "What is the organisation called?")
    terminal.type("\u{1B}[13~")
    try terminal.wait(for: "Everything you can do")
    terminal.type("/")
    try terminal.wait(for: "Search")
    terminal.type("8.6.1\r")
    try terminal.wait(for: "When something stops working")
  }

  @Test("a digit is stored at once; q says how to go on and puts the terminal back")
  func answering() throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    #expect(terminal.isRaw)
    terminal.type("2")
    try terminal.wait(for: "Saved: 2 Partly.")
    #expect(try status().contains("\"assessed\" : 1"))
    terminal.type("q")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.contains("Continue with: gapwise ask acme.gapwise"))
    #expect(!terminal.isRaw)
    #expect(terminal.screen.contains("\u{1B}[?2004l"))
  }

  @Test("only sequences that move, erase, colour and mark pastes are sent")
  func knownSequences() throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    terminal.type("2")
    try terminal.wait(for: "Saved")
    terminal.type("w")
    try terminal.wait(for: "Background")
    terminal.type("q")
    terminal.type("q")
    _ = try terminal.waitForExit()
    var screen = Screen(columns: 80, rows: 24, width: cells)
    screen.write(terminal.screen)
    #expect(screen.unknown == [])
    #expect(screen.text.contains { $0.hasPrefix("Saved to acme.gapwise.") })
  }

  @Test(
    "NO_COLOR leaves no colour; without it there is some",
    arguments: [(["NO_COLOR": "1"], false), ([:], true)])
  func colours(environment: [String: String], isColoured: Bool) throws {
    let terminal = try asking(environment: environment)
    try goToIncidents(terminal)
    terminal.type("2")
    try terminal.wait(for: "Saved")
    terminal.type("q")
    _ = try terminal.waitForExit()
    #expect(terminal.screen.contains("\u{1B}[33m") == isColoured)
  }

  @Test(
    "Ctrl-C once only warns; twice ends with 130 and keeps every answer and the half-written note")
  func interrupt() throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    terminal.type("2")
    try terminal.wait(for: "Saved: 2 Partly.")
    terminal.type("chalf a note")
    try terminal.wait(for: "half a note")
    terminal.type("\u{3}")
    try terminal.wait(for: "Press Ctrl-C again")
    terminal.type("\u{3}")
    #expect(try terminal.waitForExit() == 130)
    #expect(!terminal.isRaw)
    #expect(try status().contains("\"assessed\" : 1"))
    let again = try asking()
    try again.wait(for: "Welcome back")
    again.type("/8.6.1\r")
    try again.wait(for: "When something stops working")
    again.clear()
    again.type("c")
    try again.wait(for: "half a note")
  }

  @Test(
    "a signal to end, a lost terminal and a crash put the terminal back",
    arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT])
  func signals(number: Int32) throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    terminal.type("2")
    try terminal.wait(for: "Saved: 2 Partly.")
    terminal.signal(number)
    let code = try terminal.waitForExit()
    #expect(code == [SIGTERM: 143, SIGHUP: 129][number, default: -number])
    #expect(!terminal.isRaw)
    #expect(terminal.screen.hasSuffix("\u{1B}[?25h") || terminal.screen.contains("\u{1B}[?2004l"))
    #expect(try status().contains("\"assessed\" : 1"))
  }

  @Test("Ctrl-Z stops the program as the shell expects; fg shows the question again")
  func suspend() throws {
    _ = try Program.run(["new", "acme.gapwise", "--quick"], in: folder.path)
    let shell = try TerminalProgram(
      ["--norc", "--noprofile", "-i"], environment: ["TERM": "xterm-256color", "PS1": "ready> "],
      executable: "/bin/bash", in: folder.path)
    try shell.wait(for: "ready> ")
    shell.type("gapwise ask acme.gapwise\n")
    try goToIncidents(shell)
    shell.clear()
    shell.type("\u{1A}")
    try shell.wait(for: "Stopped")
    try shell.wait(for: "ready> ")
    shell.clear()
    shell.type("fg\n")
    try shell.wait(for: "When something stops working")
    shell.type("3")
    try shell.wait(for: "Saved: 3 Largely.")
    shell.type("q")
    try shell.wait(for: "ready> ")
    shell.type("exit\n")
    #expect(try shell.waitForExit() == 0)
  }

  @Test("a window made narrower and wider shows the question whole each time")
  func resize() throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    for columns in [UInt16(50), 120, 41] {
      terminal.clear()
      terminal.resize(columns: columns)
      terminal.signal(SIGWINCH)
      try terminal.wait(for: "Not applicable")
      var screen = Screen(columns: Int(columns), rows: 24, width: cells)
      screen.write(terminal.screen)
      #expect(screen.unknown == [])
    }
  }

  @Test("in a window too small to draw in, the question is asked on lines, and drawn again later")
  func tooSmall() throws {
    let terminal = try asking(columns: 39)
    try terminal.wait(for: "Answer: ")
    #expect(!terminal.isRaw)
    terminal.type("Acme\n")
    try terminal.wait(for: "Saved: Acme.")
    try terminal.wait(for: "Fact 2 of 12")
    terminal.resize(columns: 80)
    terminal.type("\n")
    try terminal.wait(untilRaw: true)
    try terminal.wait(for: "fact 3 of 12")
    terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 3)
  }

  @Test(
    "plain lines, without a single escape byte, where the terminal or the user wants them",
    arguments: [
      ["TERM": "dumb"], ["ACCESSIBLE": "1"], ["CI": "true"], ["TERM": ""],
    ])
  func plain(environment: [String: String]) throws {
    let terminal = try asking(environment: environment)
    try terminal.wait(for: "Answer: ")
    terminal.type("quit\n")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.screen.contains("\u{1B}"))
  }

  @Test("a paste of many lines goes into the note as it is, without its control codes")
  func paste() throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    terminal.type("c")
    try terminal.wait(for: "Note")
    terminal.type("\u{1B}[200~first\r\nsecond\u{1B}]0;title\u{7}\tthird\u{1B}[201~")
    try terminal.wait(for: "third")
    terminal.type("\r")
    try terminal.wait(for: "Saved: note.")
    terminal.type("q")
    _ = try terminal.waitForExit()
    let report = try Program.run(
      ["ask", "acme.gapwise", "--plain"], input: "go 8.6.1\n", in: folder.path)
    #expect(report.output.contains("Your note: first second]0;title  third"))
  }

  @Test("a file deleted while asking is written again with every answer")
  func deleted() throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    terminal.type("2")
    try terminal.wait(for: "Saved: 2 Partly.")
    try FileManager.default.removeItem(atPath: folder.path + "/acme.gapwise")
    terminal.type("3")
    try terminal.wait(for: "NOT saved")
    terminal.type("w")
    try terminal.wait(for: "Saved: 3 Largely.")
    terminal.type("q")
    #expect(try terminal.waitForExit() == 0)
    #expect(try status().contains("\"largely\" : 1"))
  }

  @Test("an answer given by another program meanwhile is taken in, and it is said")
  func changedElsewhere() throws {
    let terminal = try asking()
    try goToIncidents(terminal)
    _ = try Program.run(
      ["answer", "acme.gapwise", "problem.causes", "--rating", "N", "--by", "Li Na"],
      in: folder.path)
    terminal.type("2")
    try terminal.wait(for: "Another program had changed the file")
    terminal.type("q")
    _ = try terminal.waitForExit()
    #expect(try status().contains("\"assessed\" : 2"))
  }

  @Test(
    "where nobody can answer it ends at once, with the commands that can",
    arguments: [["ask", "acme.gapwise"], ["ask", "acme.gapwise", "--no-input"], []])
  func nobody(arguments: [String]) throws {
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let begin = Date()
    let result = try Program.run(arguments, in: folder.path)
    #expect(Date().timeIntervalSince(begin) < 5)
    #expect(result.status == 64)
    #expect(result.errors.contains("use one of:\n  gapwise "))
  }
}

/// Cells of a character, as far as these tests need it.
private func cells(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  return first.value < 0x20
    ? 0
    : first.value >= 0x1100 && first.value < 0x20000 && !(0x2000..<0x2E80).contains(first.value)
      ? 2 : 1
}
