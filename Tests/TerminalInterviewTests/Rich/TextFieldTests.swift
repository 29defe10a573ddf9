import TestSupport
import Testing

@testable import TerminalInterview

@Suite("A text being typed")
struct TextFieldTests {
  private func field(_ script: String, _ text: String = "", takesLines: Bool = false) -> TextField {
    var field = TextField(text, takesLines: takesLines)
    for key in keys(script) { _ = field.take(key) }
    return field
  }

  @Test(
    "keys write, take away and move by characters as they are read",
    arguments: [
      ("abc", "abc", 3), ("abc<left><left>x", "axbc", 2), ("中文<backspace>", "中", 1),
      ("中文<home><delete>", "文", 0), ("a b c<ctrl-w>", "a b ", 4), ("a b<ctrl-u>c", "c", 1),
      ("ab<home>x<end>y", "xaby", 4), ("<backspace><left><delete>", "", 0),
    ])
  func keysWrite(script: String, text: String, cursor: Int) {
    let field = field(script)
    #expect(field.text == text)
    #expect(field.cursor == cursor)
  }

  @Test("what joins the character before it is one character, and goes at once")
  func joining() {
    var field = TextField()
    for scalar in "e\u{301}👍\u{1F3FD}👨\u{200D}👩\u{200D}👧🇨🇳".unicodeScalars {
      _ = field.take(.character(Character(scalar)))
    }
    #expect(field.characters == ["e\u{301}", "👍🏽", "👨‍👩‍👧", "🇨🇳"])
    #expect(field.cursor == 4)
    for _ in 0..<4 { _ = field.take(.backspace) }
    #expect(field.isEmpty)
  }

  @Test("a paste is cleaned: tabs are two spaces, controls go, lines stay where lines are taken")
  func paste() {
    let pasted = "<paste:a\tb\u{1B}[31m\u{7}\r\nc>"
    #expect(field(pasted, takesLines: true).text == "a  b\nc")
    #expect(field(pasted).text == "a  b c")
  }

  @Test(
    "rows are filled by cells, and the cursor stands where the next character goes",
    arguments: [
      ("abcdef", 4, ["abcd", "ef"], 1, 2), ("abcd", 4, ["abcd", ""], 1, 0),
      ("中文字", 5, ["中文", "字"], 1, 2), ("a\nb", 4, ["a", "b"], 1, 1), ("", 4, [""], 0, 0),
      ("ab\n", 4, ["ab", ""], 1, 0), ("abcd\nx", 4, ["abcd", "x"], 1, 1),
      ("two words", 6, ["two ", "words"], 1, 5), ("ab cd", 2, ["ab", "cd", ""], 2, 0),
      ("ab    ", 4, ["ab  ", ""], 1, 0), ("中文，字", 4, ["中", "文，", "字"], 2, 2),
    ])
  func rows(text: String, columns: Int, rows: [String], row: Int, column: Int) {
    let laid = TextField(text, takesLines: true).rows(columns, .standard)
    #expect(laid.rows == rows)
    #expect(laid.cursor.row == row)
    #expect(laid.cursor.column == column)
  }

  @Test("up and down keep to the column, and say when there is no row")
  func upAndDown() {
    var field = TextField("abcdef\n中文字\nx", takesLines: true)
    let movesToLine = field.move(-1, 20, .standard)
    #expect(movesToLine)
    #expect(field.cursor == 7)
    for _ in 0..<2 { _ = field.take(.right) }
    let movesToFirstLine = field.move(-1, 20, .standard)
    #expect(movesToFirstLine)
    #expect(field.cursor == 4)
    let movesBeyond = field.move(-1, 20, .standard)
    #expect(!movesBeyond)
  }

  @Test("a megabyte is laid out around the cursor only")
  func long() {
    var field = TextField(takesLines: true)
    _ = field.take(.paste(String(repeating: "第一行内容，很长。", count: 40_000)))
    #expect(field.characters.count == 360_000)
    let laid = field.rows(78, .standard)
    #expect(laid.rows.count < 400)
    _ = field.take(.character("完"))
    #expect(field.text.hasSuffix("很长。完"))
  }

  @Test("any keys leave the cursor within the text")
  func anyKeys() {
    let all: [Key] = [
      .character("a"), .character("字"), .character("\u{301}"), .character("\u{200D}"),
      .character("👩"), .newLine, .backspace, .delete, .left, .right, .home, .end,
      .control("u"), .control("w"), .paste("x\ny"),
    ]
    var random = SeededRandom(state: 7)
    var field = TextField(takesLines: true)
    for _ in 0..<5000 {
      _ = field.take(all[Int(random.next()) % all.count])
      if random.next() % 5 == 0 { _ = field.move(random.next() % 2 == 0 ? 1 : -1, 7, .standard) }
      #expect((0...field.characters.count).contains(field.cursor))
      let laid = field.rows(7, .standard)
      #expect(laid.rows.indices.contains(laid.cursor.row))
      #expect(laid.rows.allSatisfy { CellWidth.standard.of($0) <= 7 })
      #expect(laid.cursor.column <= 7)
    }
  }
}
