import Testing

@testable import TerminalInterview

@Suite("Text made safe for a terminal")
struct SafeTextTests {
  @Test(
    "what could act on the terminal or mislead the reader is gone",
    arguments: [
      ("plain text, 中文，é 👩‍💻", "plain text, 中文，é 👩‍💻"),
      ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
      ("\u{1B}]0;title\u{7}", "]0;title"),
      ("\u{9B}2J", "2J"),
      ("a\u{8}\u{0}b\u{7F}", "ab"),
      ("abc\rXY", "abc XY"),
      ("a\tb\u{B}c\u{C}d\u{85}e", "a b c d e"),
      ("one\ntwo\r\nthree", "one two three"),
      ("a\u{2028}b\u{2029}c", "a b c"),
      ("safe\u{202E}txt.exe\u{202C}", "safetxt.exe"),
      ("\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{202A}\u{202B}\u{202D}", "abc"),
    ])
  func printable(text: String, safe: String) { #expect(SafeText.printable(text) == safe) }

  @Test("line ends stay only where they are asked for")
  func lines() {
    #expect(
      SafeText.printable("one\ntwo\r\nthree\rfour", keepingNewlines: true) == "one\ntwo\nthree four"
    )
  }

  @Test("no control character survives, whichever it is")
  func everyControlCharacter() {
    for value in Array(0...0x1F) + Array(0x7F...0x9F) as [UInt32] {
      let text = String(Character(Unicode.Scalar(value) ?? " "))
      #expect(["", " "].contains(SafeText.printable(text)), "\(value)")
      #expect(["", " "].contains(SafeText.typed(text)), "\(value)")
    }
  }

  @Test(
    "the codes that keys leave in a typed line are dropped, the rest is kept",
    arguments: [
      ("3\u{1B}[A", "3"), ("\u{1B}[1;5Cabc\u{1B}OP", "abc"), ("\u{1B}", ""), ("\u{1B}[", ""),
      ("a\tb", "a b"), ("note\u{1B}[3~s", "notes"), ("\u{200F}عربي", "\u{200F}عربي"),
    ])
  func typed(line: String, kept: String) { #expect(SafeText.typed(line) == kept) }
}
