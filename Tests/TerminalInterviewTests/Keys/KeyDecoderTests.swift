import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Keys out of bytes")
struct KeyDecoderTests {
  /// What terminals send, and the key it is.
  static let sequences: [(bytes: String, keys: [Key])] = [
    ("a", [.character("a")]), ("中文", [.character("中"), .character("文")]),
    ("１？、", [.character("１"), .character("？"), .character("、")]),
    ("😀", [.character("😀")]), ("\r", [.enter]), ("\n", [.newLine]), ("\u{1B}\r", [.newLine]),
    ("\t", [.tab]), ("\u{1B}[Z", [.backTab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{12}", [.control("r")]),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
    ("\u{1B}OA\u{1B}OB\u{1B}OH\u{1B}OF", [.up, .down, .home, .end]),
    ("\u{1B}[1;5A", [.up]), ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~", [.home, .end, .home, .end]),
    ("\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.delete, .pageUp, .pageDown]),
    ("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS", [.function(1), .function(2), .function(3), .function(4)]),
    (
      "\u{1B}[11~\u{1B}[13~\u{1B}[[A\u{1B}[24~",
      [.function(1), .function(3), .function(1), .function(12)]
    ),
    ("\u{1B}[13;3u\u{1B}[13u\u{1B}[27u", [.newLine, .enter, .escape]),
    (
      "\u{1B}[200~a\r\nb\u{1B}[31m\tc\u{1B}[201~d",
      [.paste("a\r\nb\u{1B}[31m\tc"), .character("d")]
    ),
    // Focus events, mouse reports, answers to queries and unknown sequences are dropped.
    ("\u{1B}[I\u{1B}[Ox", [.character("x")]), ("\u{1B}[<0;10;10Mx", [.enter, .character("x")]),
    ("\u{1B}[?62;4cx", [.character("x")]), ("\u{1B}[99~x", [.character("x")]),
    ("\u{1B}q", [.escape, .character("q")]),
  ]

  @Test(
    "the same, wherever the bytes are cut",
    arguments: sequences.filter { !$0.bytes.hasPrefix("\u{1B}[<") })
  func everyCut(bytes: String, keys: [Key]) {
    let all = Array(bytes.utf8)
    for cut in 0...all.count {
      var decoder = KeyDecoder()
      let decoded = decoder.feed(all[..<cut]) + decoder.feed(all[cut...])
      #expect(decoded == keys, "cut at \(cut)")
    }
    var decoder = KeyDecoder()
    let oneByOne = all.flatMap { decoder.feed([$0]) }
    #expect(oneByOne == keys)
  }

  @Test("a lone ESC waits, and is the Escape key when nothing follows")
  func loneEscape() {
    var decoder = KeyDecoder()
    let atOnce = decoder.feed([0x1B])
    #expect(atOnce == [])
    #expect(decoder.isWaiting)
    let later = decoder.flush()
    #expect(later == [.escape])
    #expect(!decoder.isWaiting)
    let next = decoder.feed(Array("a".utf8)) + decoder.flush()
    #expect(next == [.character("a")])
  }

  @Test("an unfinished sequence is Escape and what was typed, once nothing follows")
  func unfinished() {
    var decoder = KeyDecoder()
    let atOnce = decoder.feed(Array("\u{1B}[".utf8))
    #expect(atOnce == [])
    let later = decoder.flush()
    #expect(later == [.escape, .character("[")])
  }

  @Test(
    "bytes that are no UTF-8 are shown as such, and nothing after them is lost",
    arguments: [
      ([0xFF, 0x61], "\u{FFFD}a"), ([0xC3, 0x28], "\u{FFFD}("), ([0x80, 0x62], "\u{FFFD}b"),
      ([0xE4, 0xB8, 0x63], "\u{FFFD}\u{FFFD}c"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], text: String) {
    var decoder = KeyDecoder()
    let decoded = decoder.feed(bytes)
    #expect(decoded == text.map { .character($0) })
  }

  @Test("a sequence without end is given up, and a paste without end keeps to its limit")
  func bounded() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array(("\u{1B}[" + String(repeating: "1;", count: 1000)).utf8))
    let last = decoder.feed(Array("Ax".utf8)).last
    #expect(last == .character("x"))
    var small = KeyDecoder(pasteLimit: 10)
    let paste = "\u{1B}[200~" + String(repeating: "x", count: 100) + "\u{1B}[201~y"
    #expect(
      small.feed(Array(paste.utf8)) == [.paste(String(repeating: "x", count: 10)), .character("y")])
  }

  @Test("any bytes give keys and never stop the decoder")
  func anyBytes() {
    var random = SeededRandom(state: 20_261_126)
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      let bytes = (0..<Int(random.next() % 40)).map { _ in
        random.next() % 3 == 0 ? 0x1B : UInt8(truncatingIfNeeded: random.next())
      }
      _ = decoder.feed(bytes)
      _ = decoder.flush()
      let after = decoder.feed(Array("\u{1B}[201~".utf8)) + decoder.flush() + decoder.feed([0x7A])
      #expect(after.contains(.character("z")) || decoder.isWaiting)
    }
  }
}
