import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("What the rich skin shows")
struct FrameTests {
  /// Each screen with the keys that lead to it from the one before.
  static let screens: [(name: String, keys: String)] = [
    ("S3 a question not answered yet", ""),
    ("S3 the marker moved", "<down><down>"),
    ("S3 answered by a digit", "2"),
    ("S4 writing a note", "c"),
    ("S4 a note typed", "two teams 两个团队，用不同的工具<newline>second line"),
    ("S3 with a note", "<enter>"),
    ("S4 evidence", "e"),
    ("S4 evidence, second entry", "ticket list<tab>/records"),
    ("S3 with evidence", "<enter><enter><enter>"),
    ("S5 why", "w"),
    ("S3 the reasons for not applicable", "<esc>/tool<enter>9"),
    ("S3 a reason in words", "4"),
    ("S3 a reason that is too short", "no<enter>"),
    ("S3 not applicable", " other team's tool<enter>"),
    ("history", "h"),
    ("S2 sections", "<esc>l"),
    ("S6 search", "<esc>/"),
    ("S6 found", "month"),
    ("S3 fully without evidence", "<esc>/8.3<enter>4"),
    ("S3 later", "<esc>"),
    ("S7 review", "r"),
    ("S7 one list", "1"),
    ("S3 from a list", "<enter>"),
    ("S7 back on the list", "0<enter>"),
    ("all commands", "<esc>?"),
    ("S1 a fact that is typed", "<esc>p"),
    ("S1 a fact that is chosen", "<enter>"),
    ("S1 several may be chosen", "<enter>"),
    ("S1 two are chosen", "1<down><down> "),
    ("S8 finish", "<enter><enter><enter><enter>/10<enter>3<enter>"),
    ("S8 the folder for the reports", "R"),
    ("S9 Ctrl-C once", "<esc><ctrl-c>"),
  ]

  @Test(
    "every screen, in both languages and three widths",
    arguments: ["en", "zh"], [40, 80, 120])
  func screens(language: String, columns: Int) throws {
    let session = try RichSession(
      language: Language(rawValue: language), columns: columns, rows: columns == 40 ? 16 : 24)
    var text = ""
    for screen in Self.screens {
      session.press(screen.keys)
      let frame = session.frame
      #expect(frame.lines.count <= (columns == 40 ? 16 : 24), "\(screen.name)")
      text += "=== \(screen.name)\n" + withCursor(frame) + "\n\n"
    }
    try expectSnapshot(text, named: "frames.\(language).\(columns).txt")
  }

  /// The frame with a mark after the row in which the cursor stands.
  private func withCursor(_ frame: Frame) -> String {
    frame.lines.enumerated().map { row, line in
      row == frame.cursor.row ? line.text + "  <- cursor at \(frame.cursor.column)" : line.text
    }.joined(separator: "\n")
  }

  @Test(
    "trouble: a full disk, a file that is gone, an answer changed elsewhere",
    arguments: ["en", "zh"])
  func trouble(language: String) throws {
    let full = try RichSession(language: Language(rawValue: language), failing: [1]).press("2")
    let gone = try RichSession(language: Language(rawValue: language))
    gone.store.isGone = true
    gone.press("2")
    let disputed = try RichSession(language: Language(rawValue: language))
    disputed.store.recordElsewhere(
      .answered(question: "scope.defined", choice: .rated(.largely)), by: "Li Na")
    disputed.press("2")
    let text = [full, gone, disputed].map(\.screen).joined(separator: "\n\n")
    try expectSnapshot(text + "\n", named: "trouble.\(language).txt")
  }

  @Test(
    "a terminal of ten rows shows the question and what is marked; the heading stays",
    arguments: ["en", "zh"])
  func tenRows(language: String) throws {
    let session = try RichSession(language: Language(rawValue: language), columns: 40, rows: 10)
    var text = ""
    for keys in ["", "<down>", "<down><down>", "<down><down><down>", "<pageup>"] {
      session.press(keys)
      #expect(session.frame.lines.count <= 10)
      text += session.screen + "\n\n"
    }
    try expectSnapshot(text, named: "ten-rows.\(language).txt")
  }
}
