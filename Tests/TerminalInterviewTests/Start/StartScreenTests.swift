import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("The start screen")
struct StartScreenTests {
  private let broken = StartMenu.Entry(
    file: "old.gapwise", organisation: "", answered: 0, applicable: 0, day: "", clause: "",
    isUsable: false)

  @Test("says of a file that it cannot be opened, instead of counting its answers")
  func unusable() throws {
    var screen = try screen()
    let text = screen.frame(Frame.Size(columns: 80, rows: 24)).text
    #expect(text.contains("1  old.gapwise (cannot be opened)"), "\(text)")
    #expect(!text.contains("0 of 0"))
  }

  @Test("says what became of the last choice until a key is pressed")
  func notice() throws {
    var screen = try screen(notice: "gapwise: cannot create 'a/b.gapwise'")
    let size = Frame.Size(columns: 80, rows: 24)
    #expect(screen.frame(size).text.contains("cannot create 'a/b.gapwise'"))
    #expect(screen.press(.down) == nil)
    #expect(!screen.frame(size).text.contains("cannot create"))
  }

  private func screen(notice: String = "") throws -> StartScreen {
    let console = RichConsole(
      next: { _ in .ended }, write: { _ in }, size: { Frame.Size(columns: 80, rows: 24) },
      clock: { 0 }, suspend: {}, onLines: { _ in })
    return StartScreen(
      StartMenu([broken]), on: console, words: [try shippedWords(.english)],
      options: RichOptions(), notice: notice, completions: { _ in [] })
  }
}
