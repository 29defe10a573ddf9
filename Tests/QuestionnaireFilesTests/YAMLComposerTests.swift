import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct YAMLComposerTests {
  @Test("nodes and keys carry the line and column where they begin, in code points")
  func marks() throws {
    let marked = MarkedYAML(
      """
      # 注释
      1️⃣ask:
        2️⃣en: 3️⃣Is it?
        zh: "是否？"
      列表: 4️⃣[一, 5️⃣{ 6️⃣a: 7️⃣b }]

      """)
    let entries = try entries(of: #require(compose(marked.text).root))
    #expect(place(entries[0].key.mark) == marked.places["1️⃣"])
    let ask = try self.entries(of: entries[0].value)
    #expect(place(ask[0].key.mark) == marked.places["2️⃣"])
    #expect(place(ask[0].value.mark) == marked.places["3️⃣"])
    #expect(place(entries[1].value.mark) == marked.places["4️⃣"])
    guard case .sequence(let items) = entries[1].value.content else { return }
    #expect(place(items[1].mark) == marked.places["5️⃣"])
    let inner = try self.entries(of: items[1])
    #expect(place(inner[0].key.mark) == marked.places["6️⃣"])
    #expect(place(inner[0].value.mark) == marked.places["7️⃣"])
  }

  @Test("scalars stay texts, and only what is plain can be blank")
  func scalars() throws {
    let root = try #require(compose("[8.10, yes, 1/3, \"\", '~', ~, null, \"a\\u0041\"]").root)
    guard case .sequence(let items) = root.content else { return }
    #expect(items.map(\.text) == ["8.10", "yes", "1/3", "", "~", nil, nil, "aA"])
  }

  @Test("an alias stands for what it names")
  func alias() throws {
    let root = try #require(compose("a: &x { en: One }\nb: *x\n").root)
    let entries = try entries(of: root)
    #expect(try self.entries(of: entries[1].value).map(\.key.name) == ["en"])
    #expect(entries[0].value.fingerprint == entries[1].value.fingerprint)
  }

  @Test("keys of a large mapping are found to be given twice, too")
  func manyKeys() {
    let keys = (0..<100).map { "k\($0): 1\n" }.joined() + "k50: 2\n"
    #expect(
      compose(keys).problems == [
        "f.yaml:101:1: error: 'k50' is given twice; it stands on line 51 already;"
          + " remove one of them [duplicate-key]"
      ])
  }

  private func entries(of node: YAMLNode) throws -> [YAMLEntry] {
    guard case .mapping(let entries) = node.content else {
      Issue.record("not a mapping")
      return []
    }
    return entries
  }

  private func place(_ mark: Mark) -> MarkedYAML.Place? {
    MarkedYAML(
      "\(String(repeating: "\n", count: Int(mark.line) - 1))"
        + String(repeating: " ", count: Int(mark.column) - 1) + "1️⃣"
    ).places["1️⃣"]
  }
}
