import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite struct HostileFileTests {
  @Test("nesting stops at 64 levels, however many follow", arguments: [10_000, 1_000_000])
  func deepNesting(levels: Int) {
    let expected = "f.yaml:1:65: error: values are nested more than 64 deep [too-deep]"
    #expect(compose(Array(repeating: UInt8(ascii: "["), count: levels)).problems == [expected])
    let lines = (0..<min(levels, 300)).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(
      compose(lines).problems == [
        "f.yaml:65:65: error: values are nested more than 64 deep [too-deep]"
      ])
  }

  @Test("aliases that multiply are counted as what they stand for")
  func aliasBomb() {
    let first = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    let rest = (1...20).map { level in
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      return "a\(level): &a\(level) [\(items)]\n"
    }
    let problems = compose(first + rest.joined()).problems
    #expect(problems.count == 1)
    #expect(
      problems[0].hasSuffix(
        "error: there are more than 400000 values, aliases counted in full [too-many-values]"))
  }

  @Test("an alias may not nest deeper than the text itself could")
  func nestedAliases() {
    let lines = (1...40).map { "a\($0): &a\($0) [[\($0 == 1 ? "x" : "*a\($0 - 1)")]]\n" }
    #expect(
      compose(lines.joined()).problems == [
        "f.yaml:32:13: error: values are nested more than 64 deep [too-deep]"
      ])
  }

  @Test("a text of 1 MB is refused")
  func longText() {
    let text = "a: \"" + String(repeating: "x", count: 1 << 20) + "\"\n"
    #expect(
      compose(text).problems == [
        "f.yaml:1:4: error: the text is longer than 64 KB; shorten it [text-too-long]"
      ])
  }

  @Test("a file of nothing but small values stops at the limit")
  func manyValues() {
    let text = "[" + String(repeating: "a,", count: 2000)
    #expect(
      compose(Array(text.utf8), limits: YAMLLimits(nodes: 1000)).problems == [
        "f.yaml:1:2000: error: there are more than 1000 values, aliases counted in full"
          + " [too-many-values]"
      ])
  }

  @Test("a file with thousands of problems shows the first thousand")
  func manyProblems() throws {
    let folder = try TemporaryFolder()
    let keys = (0..<5000).map { "nonsense-\($0): 1\n" }.joined()
    try folder.write(keys, to: "questionnaire.yaml")
    let problems = QuestionnaireReader.read(folder: folder.path).problems
    #expect(problems.count == 1001)
    #expect(
      problems[0].description
        == "error: more than 1000 problems; the rest is not shown [too-many-problems]")
  }

  @Test("any change to a file leaves the reader returning", arguments: 0..<8)
  func mutations(seed: Int) throws {
    let texts = [Sample.main, Sample.questions, Sample.documents].map { Array($0.utf8) }
    var random = Generator(seed: UInt64(seed + 1))
    for round in 0..<300 {
      var bytes = texts[round % texts.count]
      for _ in 0...random.next(below: 4) { mutate(&bytes, &random) }
      let run = ReadingRun()
      let file = SourceFile(path: "f.yaml", run: run)
      guard let root = YAMLComposer.compose(bytes, of: file) else {
        #expect(run.hasErrors)
        continue
      }
      let reader = FieldReader(
        file: file, languages: [.english, .chinese], names: NameRegistry())
      _ = (reader.questions(root), reader.documents(root), reader.terms(root))
      _ = (reader.scoring(root), reader.planning(root), reader.condition(root))
      #expect(run.problems.allSatisfy { $0.location?.line ?? 1 >= 1 })
    }
  }

  /// Overwrites, removes or repeats a piece, preferring characters that mean something.
  private func mutate(_ bytes: inout [UInt8], _ random: inout Generator) {
    let special = Array("{}[],:-?&*!|>'\"%@`#\t\n \\~<".utf8) + [0, 0xff, 0xc2, 0xe2, 0xef]
    let place = random.next(below: max(bytes.count, 1))
    guard place < bytes.count else { return }
    switch random.next(below: 4) {
    case 0: bytes[place] = special[random.next(below: special.count)]
    case 1: bytes.insert(special[random.next(below: special.count)], at: place)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.next(below: 20)))
    default:
      let piece = bytes[place..<min(bytes.count, place + 1 + random.next(below: 80))]
      bytes.insert(contentsOf: piece, at: random.next(below: bytes.count))
    }
  }
}

/// The same numbers in every run (xorshift64).
private struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
