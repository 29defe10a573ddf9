import GapAnalysis
import TestSupport
import Testing

@Suite("Words")
struct WordsTests {
  @Test(
    "places are filled in, and nothing else is touched",
    arguments: [
      ("{name}: {count}", ["name": "A", "count": "2"], "A: 2"),
      ("{count} {count|is|are} open", ["count": "1"], "1 is open"),
      ("{count} {count|is|are} open", ["count": "0"], "0 are open"),
      ("{count|one|many}", ["count": "21"], "many"),
      ("{unknown} and {name}", ["name": "A"], "{unknown} and A"),
      ("{name", ["name": "A"], "{name"), ("name}", ["name": "A"], "name}"),
      ("{name}{name}", ["name": "{count}", "count": "1"], "{count}{count}"),
      ("{}", ["name": "A"], "{}"), ("{name|}", ["name": "A"], "A"), ("", ["name": "A"], ""),
      ("没有{name}。", ["name": "内容"], "没有内容。"),
    ])
  func filling(template: String, values: [String: String], text: String) {
    let words = Words(language: .english, name: "English", texts: ["key": template])
    #expect(words.text("key", values) == text)
  }

  @Test("a key without a text is shown as it is, so that it is noticed")
  func missing() {
    let words = Words(language: .english, name: "English", texts: [:])
    #expect(words(.askPrompt) == "ask.prompt")
    #expect(words.name(of: Rating.largely) == "rating.largely")
  }

  @Test("lists use the language's own separator")
  func lists() throws {
    #expect(try shippedWords(.english).list(["4.1", "4.2"]) == "4.1, 4.2")
    #expect(try shippedWords(.chinese).list(["4.1", "4.2"]) == "4.1、4.2")
  }

  @Test("no required key is asked for twice")
  func keys() { #expect(Set(Words.requiredKeys).count == Words.requiredKeys.count) }
}
