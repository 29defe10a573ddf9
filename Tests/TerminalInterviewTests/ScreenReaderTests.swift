import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

/// What a screen reader makes of an output: it speaks line by line, knows no place on the screen, and
/// nothing that is drawn.
private struct ScreenReader {
  /// The lines it speaks, with spaces collapsed.
  private(set) var spoken: [String] = []
  /// Everything it could not speak.
  private(set) var rejected: [String] = []

  init(hearing output: String) {
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      for scalar in line.unicodeScalars where Self.isDrawn(scalar) {
        rejected.append("U+\(String(scalar.value, radix: 16)) in '\(line)'")
      }
      let words = line.split(whereSeparator: \.isWhitespace)
      if !words.isEmpty { spoken.append(words.joined(separator: " ")) }
    }
  }

  /// Controls that move or erase, lines of boxes, blocks and braille.
  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2500..<0x2600, 0x2800..<0x2900: true
    default: false
    }
  }

  func hears(_ text: String) -> Bool { spoken.contains { $0.contains(text) } }
}

@Suite("Plain mode with a screen reader")
struct ScreenReaderTests {
  /// Profile, answers, note, evidence, reason and every other power, in both languages' words.
  private static let session = """
    Acme
    2
    1
    yes
    2027-03-01
    3
    back
    why
    note two tools in use
    4
    ticket list
    desk
    2026
    Li Na
    flag
    2
    list
    review
    undo
    redo
    history
    find incident
    help
    0
    quit
    """

  @Test("speaks everything: no redrawing, no boxes, no control", arguments: ["en", "zh"])
  func spoken(language: String) throws {
    let session = try Session(typing: Self.session, language: Language(rawValue: language))
    let reader = ScreenReader(hearing: session.transcript)
    #expect(reader.rejected == [])
    #expect(session.changes.count > 8)
  }

  @Test(
    "hears each question with the words of all its levels before it answers",
    arguments: ["en", "zh"])
  func levels(language: String) throws {
    let language = Language(rawValue: language)
    let session = try Session(
      typing: "3\n2\n1\n0\n", language: language, after: profileEvents)
    let reader = ScreenReader(hearing: session.transcript)
    let asked = session.changes.compactMap(\.question).compactMap(Questionnaire.small.question)
    #expect(asked.count >= 3)
    for question in asked {
      #expect(reader.hears(question.ask[language]), "\(question.id)")
      for rating in Rating.allCases {
        #expect(reader.hears(question.levels[rating][language]), "\(question.id) \(rating)")
      }
    }
  }

  @Test(
    "hears in words what was stored and what can be typed",
    arguments: [
      ("en", "Saved: 3 Largely.", "Answer, or a word:"), ("zh", "已保存", "请输入"),
    ])
  func acknowledgement(language: String, saved: String, prompt: String) throws {
    let session = try Session(
      typing: "3\n", language: Language(rawValue: language), after: profileEvents)
    let reader = ScreenReader(hearing: session.transcript)
    #expect(reader.hears(saved), "\(reader.spoken)")
    #expect(reader.hears(prompt), "\(reader.spoken)")
  }
}
