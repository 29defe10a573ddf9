import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Drawing in place")
struct PainterTests {
  private func frame(_ rows: [String], _ cursor: (Int, Int) = (0, 0)) -> Frame {
    Frame(lines: rows.map { StyledLine($0) }, cursor: cursor)
  }

  private final class Terminal {
    var screen: Screen
    var output = ""

    init(_ columns: Int, _ rows: Int) {
      screen = Screen(columns: columns, rows: rows, width: { CellWidth.standard.of($0) })
    }

    func painter(isColoured: Bool = false) -> Painter {
      Painter(
        write: { [self] in
          output += $0
          screen.write($0)
        }, isColoured: isColoured, cells: .standard)
    }
  }

  @Test("a frame replaces the one before, whether longer or shorter; what stands above stays")
  func replaces() {
    let terminal = Terminal(20, 8)
    var painter = terminal.painter()
    terminal.screen.write("$ gapwise ask\r\n")
    for rows in [["one", "two"], ["three", "4", "五五", "six"], ["7"], ["8", "九", "ten"]] {
      painter.paint(frame(rows, (rows.count - 1, 1)), columns: 20)
      #expect(Array(terminal.screen.text.prefix(rows.count + 1)) == ["$ gapwise ask"] + rows)
      #expect(terminal.screen.text.dropFirst(rows.count + 1).allSatisfy { $0.isEmpty })
      #expect(terminal.screen.cursor == (rows.count, 1))
    }
    #expect(terminal.screen.unknown == [])
  }

  @Test("only rows that changed are written")
  func onlyChanges() {
    let terminal = Terminal(40, 10)
    var painter = terminal.painter()
    painter.paint(frame(["heading", "first", "second"]), columns: 40)
    terminal.output = ""
    painter.paint(frame(["heading", "FIRST", "second"]), columns: 40)
    #expect(terminal.output.contains("FIRST"))
    #expect(!terminal.output.contains("heading") && !terminal.output.contains("second"))
    terminal.output = ""
    painter.paint(frame(["heading", "FIRST", "second"]), columns: 40)
    #expect(terminal.output == "")
  }

  @Test("finished rows scroll out in their order, each once")
  func finishedRows() {
    let terminal = Terminal(20, 5)
    var painter = terminal.painter()
    for number in 1...9 {
      painter.paint(frame(["question \(number)", "a", "b", "c"], (3, 0)), columns: 20)
      painter.leave([StyledLine("answer \(number)")], columns: 20)
    }
    let all = terminal.screen.scrolledOut + terminal.screen.text
    #expect(all.filter { $0.hasPrefix("answer") } == (1...9).map { "answer \($0)" })
    #expect(!all.contains { $0.hasPrefix("question") })
  }

  @Test("without colours there is only bold; with them only the 16 of the palette")
  func colours() {
    for isColoured in [false, true] {
      let terminal = Terminal(40, 10)
      var painter = terminal.painter(isColoured: isColoured)
      let styles: [Style] = [.plain, .strong, .faint, .accent, .good, .fair, .warning, .bad]
      let lines = styles.map { StyledLine("x", $0) }
      painter.paint(Frame(lines: lines, cursor: (0, 0)), columns: 40)
      let codes = terminal.output.split(separator: "\u{1B}[").filter { $0.contains("m") }
        .compactMap { $0.split(separator: "m").first.map(String.init) }
      let allowed = isColoured ? ["0", "1", "2", "1;36", "32", "36", "33", "31"] : ["0", "1"]
      #expect(Set(codes).isSubset(of: allowed), "\(codes)")
    }
  }

  @Test("in a window made narrower, the frame is cleared from its first row down")
  func narrower() {
    let terminal = Terminal(10, 8)
    var isMuted = true
    var painter = Painter(
      write: { if !isMuted { terminal.screen.write($0) } }, isColoured: false, cells: .standard)
    painter.paint(frame(["0123456789abcdef", "0123456789abcdef"], (1, 0)), columns: 16)
    // What the terminal shows once it has wrapped both rows anew, the cursor in the second.
    terminal.screen.write("above\r\n0123456789abcdef\r\n0123456789abcdef\r\u{1B}[1A")
    isMuted = false
    painter.paint(frame(["new"]), columns: 10)
    #expect(Array(terminal.screen.text.prefix(3)) == ["above", "new", ""])
  }
}
