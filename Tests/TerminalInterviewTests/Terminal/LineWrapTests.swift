import Testing

@testable import TerminalInterview

@Suite("Breaking text into lines")
struct LineWrapTests {
  @Test(
    "where lines break",
    arguments: [
      // Latin: between words; the space at the end goes.
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("a  b", 3, ["a", "b"]),
      // A word longer than the line is split, and only that.
      ("see incident.recording now", 10, ["see", "incident.r", "ecording", "now"]),
      // Chinese: anywhere, except before a closing mark and after an opening one.
      ("每起事件都登记", 6, ["每起事", "件都登", "记"]),
      ("每起事件，都登记。", 8, ["每起事", "件，都登", "记。"]),
      ("登记（每月）一次", 6, ["登记", "（每", "月）一", "次"]),
      ("他说：“好。”", 8, ["他说：", "“好。”"]),
      // Both: a Latin word stays whole, its comma with it.
      ("条款8.6.1的事件", 9, ["条款8.6.1", "的事件"]),
      ("文件named.yaml,以及", 12, ["文件", "named.yaml,", "以及"]),
      // No room for the comma: the letter before it comes along.
      ("abcdefghij，", 10, ["abcdefghi", "j，"]),
      // Lines of the text stay lines.
      ("a\n\nb", 10, ["a", "", "b"]),
      ("", 10, [""]),
      // Narrower than a character: one on each line, as there is no better way.
      ("中文", 1, ["中", "文"]),
    ])
  func breaks(text: String, width: Int, lines: [String]) {
    #expect(LineWrap.lines(text, width: width) == lines)
  }

  @Test("without a width every line stays as it is")
  func unlimited() {
    let text = String(repeating: "事件 incident ", count: 100)
    #expect(LineWrap.lines(text + "\nx", width: nil) == [text, "x"])
  }

  @Test(
    "no line is wider than the terminal, no character is broken, nothing is lost",
    arguments: [20, 40, 80])
  func property(width: Int) {
    var random = Dice(seed: UInt64(width))
    for _ in 0..<300 {
      let text = random.text()
      let lines = LineWrap.lines(text, width: width)
      for line in lines {
        #expect(CellWidth.standard.of(line) <= width, "\(text)")
        #expect(!("（「『【《".contains(line.last ?? "a")), "\(line) of \(text)")
      }
      for line in lines.dropFirst() {
        #expect(!("，。、；：？！）」』】》".contains(line.first ?? "a")), "\(line) of \(text)")
      }
      #expect(lines.flatMap(\.self).filter { $0 != " " } == text.filter { $0 != " " }.map(\.self))
    }
  }

  @Test("a text of a million characters without a space is wrapped in reasonable time")
  func long() {
    let lines = LineWrap.lines(String(repeating: "x", count: 1 << 20), width: 80)
    #expect(lines.count == (1 << 20) / 80 + 1)
  }
}

/// Repeatable random texts of all kinds of words, with marks as people set them.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// xorshift64*
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func text() -> String {
    let parts = [
      "incident", "a", "事件", "管理流程", "8.6.1", "，", "。", "、", "（每月）", "“是”", " ", " ", "  ", "👩‍💻",
      "e\u{301}te\u{301}", "《清单》", "https://example.org/a/very/long/path/without/any/space", "한국어",
      "(see below)", "❤️", "ﾊﾟｿｺﾝ", "...", "「好」", "—",
    ]
    // Two closing marks in a row are rare, a whole line of them does not happen.
    return (0..<Int.random(in: 0...60, using: &self)).map { _ in
      parts.randomElement(using: &self) ?? ""
    }.joined().collapsingMarks
  }
}

extension String {
  fileprivate var collapsingMarks: String {
    var result = ""
    for character in self where !("，。、".contains(character) && "，。、".contains(result.last ?? "a")) {
      result.append(character)
    }
    return result
  }
}
