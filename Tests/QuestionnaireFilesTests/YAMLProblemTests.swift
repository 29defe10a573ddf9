import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

/// What composing a text gives: its root, and its problems as printed.
func compose(
  _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
) -> (root: YAMLNode?, problems: [String]) {
  let run = ReadingRun(limits: limits)
  let root = YAMLComposer.compose(bytes, of: SourceFile(path: "f.yaml", run: run))
  return (root, run.problems.map(\.description))
}

func compose(_ text: String) -> (root: YAMLNode?, problems: [String]) { compose(Array(text.utf8)) }

@Suite struct YAMLProblemTests {
  /// A text with a mark, and what is said about that place.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String

    init(_ text: String, _ message: String) {
      self.text = text
      self.message = message
    }

    var testDescription: String { message }
  }

  static let rows = [
    Row("1️⃣", "the file is empty; write at least one key, or delete the file [empty-file]"),
    Row(
      "1️⃣# only a comment\n",
      "the file is empty; write at least one key, or delete the file [empty-file]"),
    Row(
      "1️⃣---\n", "the file is empty; write at least one key, or delete the file [empty-file]"),
    Row(
      "a: 1\n1️⃣---\nb: 2\n",
      "a second document begins here; keep one document in a file and remove '---'"
        + " [several-documents]"),
    Row("a:\n1️⃣\tb: 1\n", "a tab is used to indent; use spaces [tab-indentation]"),
    Row(
      "a: 1\nb: 2\n1️⃣a: 3\n",
      "'a' is given twice; it stands on line 1 already; remove one of them [duplicate-key]"),
    Row(
      "中: { 文: 1, 1️⃣文: 2 }\n",
      "'文' is given twice; it stands on line 1 already; remove one of them [duplicate-key]"),
    Row(
      "1️⃣[a]: 1\n", "a list or mapping is used as a key; use a word as the key [key-not-text]"),
    Row(
      "a: &x { b: 1 }\nc:\n  1️⃣<<: *x\n",
      "'<<' is not supported; write the keys out [merge-key]"),
    Row(
      "a: 1️⃣!!str 1\n",
      "the tag 'tag:yaml.org,2002:str' is not allowed; remove it; every field knows its own type"
        + " [explicit-tag]"),
    Row(
      "a: 1️⃣!run [x]\n",
      "the tag '!run' is not allowed; remove it; every field knows its own type [explicit-tag]"),
    Row(
      "a: 1️⃣*missing\n",
      "'*missing' is not defined before this place; quote the text if it is no alias"
        + " [unknown-anchor]"),
    Row(
      "a: &loop [1️⃣*loop]\n",
      "'*loop' is not defined before this place; quote the text if it is no alias"
        + " [unknown-anchor]"),
    Row(
      "a: 1️⃣\"\\e[31mred\"\n",
      "the text holds a control character; remove it [control-character]"),
    Row("a: x1️⃣\u{1}\n", "the text holds a control character; remove it [control-character]"),
    Row(
      "a: 1️⃣left \u{202e}thgir\n",
      "the text holds a control character; remove it [control-character]"),
    Row(
      "ask: Is it so1️⃣: or not\n",
      "a second ': ' in one line; quote the text if the colon belongs to it, else indent the key"
        + " [yaml-syntax]"),
    Row(
      "a: 1️⃣@home\n",
      "a text cannot begin with this character; quote the text [yaml-syntax]"),
    Row(
      "a: [1, 2\nb1️⃣: 3\n",
      "the list that '[' opened is not closed; separate its items with ',' and end it with ']'"
        + " [yaml-syntax]"),
    Row(
      "a: { en: One, zh: x\n1️⃣",
      "the mapping that '{' opened is not closed; separate its keys with ',', quote texts that hold"
        + " one, and end it with '}' [yaml-syntax]"),
    Row(
      "a: \"open\n1️⃣",
      "the file ends inside a quoted text; close the quote [yaml-syntax]"),
    Row(
      "a: \"x1️⃣\\q\"\n",
      "unknown escape after '\\'; write '\\\\', or use single quotes [yaml-syntax]"),
  ]

  @Test("what is wrong with a text as YAML is said at its place", arguments: rows)
  func problem(row: Row) {
    let marked = MarkedYAML(row.text)
    let expected = marked.resolving("1️⃣: error: \(row.message)", file: "f.yaml")
    #expect(compose(marked.text).problems == [expected])
  }

  @Test("a text that is not UTF-8 is refused at the first bad byte")
  func notUTF8() {
    let bytes = Array("a: 1\n中: ".utf8) + [0xff, 0x0a]
    let expected = "f.yaml:2:4: error: the file is not UTF-8 from here on; save the file as UTF-8"
    #expect(compose(bytes).problems == [expected + " [not-utf-8]"])
  }

  @Test(
    "UTF-16 is refused by name",
    arguments: [
      [0xff, 0xfe, 0x61, 0x00], [0xfe, 0xff, 0x00, 0x61], [0x61, 0x00, 0x3a, 0x00],
    ] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    let expected = "f.yaml:1:1: error: the file is UTF-16; save the file as UTF-8 [not-utf-8]"
    #expect(compose(bytes).problems == [expected])
  }

  @Test("a byte-order mark of UTF-8 is passed over and counts for no column")
  func byteOrderMark() throws {
    let (root, problems) = compose([0xef, 0xbb, 0xbf] + Array("a: 1".utf8))
    #expect(problems.isEmpty)
    #expect(try #require(root).mark == Mark(line: 1, column: 1))
    #expect(
      compose([0xef, 0xbb, 0xbf] + Array("a: @".utf8)).problems.first?.hasPrefix("f.yaml:1:4:")
        == true)
  }
}
