import Testing

@testable import TerminalInterview

@Suite("The width of a character in cells")
struct CellWidthTests {
  @Test(
    "Chinese, full-width and Korean characters take two cells",
    arguments: "，。：（）「」、？Ａ한①—…●中文；！【】《》　ッ".filter { !"①—…●".contains($0) })
  func wide(character: Character) { #expect(CellWidth.standard.of(character) == 2) }

  @Test(
    "Latin, half-width and ambiguous characters take one cell",
    arguments: "aZ09 ~éß①—…●·“”ｶЖα│±")
  func narrow(character: Character) { #expect(CellWidth.standard.of(character) == 1) }

  @Test(
    "what is drawn as one emoji takes two cells",
    arguments: ["😀", "👍🏽", "👩‍💻", "👨‍👩‍👧‍👦", "🇨🇳", "❤️", "1️⃣", "✅", "🏳️‍🌈", "☎️"])
  func emoji(text: String) { #expect(CellWidth.standard.of(text) == 2) }

  @Test(
    "marks that combine take no cell of their own",
    arguments: [
      ("e\u{301}", 1), ("か\u{3099}", 2), ("a\u{200D}", 1), ("☎", 1), ("\u{1100}\u{1161}", 2),
    ])
  func combining(text: String, width: Int) { #expect(CellWidth.standard.of(text) == width) }

  @Test("control characters take none", arguments: ["\u{1B}", "\u{7F}", "\u{9B}", "\n", ""])
  func control(text: String) { #expect(CellWidth.standard.of(text) == 0) }

  @Test("the width of a line is the sum of its characters")
  func line() { #expect(CellWidth.standard.of("条款8.6.1，Incident 😀") == 4 + 5 + 2 + 9 + 2) }

  @Test(
    "the ranges of each table are in order and do not overlap",
    arguments: [CellWidthTable.wide, CellWidthTable.zero, CellWidthTable.wideAsEmoji])
  func order(table: [UInt32]) {
    #expect(table.count.isMultiple(of: 2))
    for index in table.indices.dropFirst() {
      #expect(
        index.isMultiple(of: 2) ? table[index - 1] < table[index] : table[index - 1] <= table[index]
      )
    }
  }
}
