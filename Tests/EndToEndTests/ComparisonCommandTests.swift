import TestSupport
import Testing

@Suite("Snapshots and comparisons on the command line")
struct ComparisonCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try run("new", "acme.gapwise", "--quick")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  private func rate(_ question: String, _ rating: String) throws {
    let result = try run("answer", "acme.gapwise", question, "--rating", rating)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("a snapshot is taken once, and listed with its day and what was answered")
  func snapshot() throws {
    #expect(try run("snapshot", "acme.gapwise").output == "No snapshot was taken yet.\n")
    try rate("incident.recording", "P")
    let taken = try run("snapshot", "acme.gapwise", " before the audit ")
    #expect(taken.errors == "saved to acme.gapwise: snapshot 'before the audit'\n")
    #expect(taken.output == "" && taken.status == 0)
    try rate("problem.causes", "P")
    let list = try run("snapshot", "acme.gapwise", "--list")
    #expect(
      list.output.wholeMatch(of: /before the audit, \d{4}-\d\d-\d\d: 1 of 58 answered\n/) != nil)
    let chinese = try run("snapshot", "acme.gapwise", "--lang", "zh")
    #expect(chinese.output.hasSuffix("：已回答1/58\n"))
  }

  @Test(
    "a snapshot without a name, or with one that exists, is refused",
    arguments: [
      ("", "a snapshot needs a name; write one, such as 'before the audit'"),
      ("  ", "a snapshot needs a name; write one, such as 'before the audit'"),
      ("May", "snapshot 'May' exists already; choose another name"),
    ])
  func refused(name: String, words: String) throws {
    _ = try run("snapshot", "acme.gapwise", "May")
    let result = try run("snapshot", "acme.gapwise", name)
    #expect(result.errors == "gapwise: \(words)\n")
    #expect(result.status == 64)
  }

  @Test("without a snapshot there is nothing to compare with, and the program says how to take one")
  func noSnapshot() throws {
    let result = try run("compare", "acme.gapwise")
    #expect(
      result.errors
        == "gapwise: 'acme.gapwise' has no snapshot to compare with; "
        + "take one with: gapwise snapshot acme.gapwise NAME\n")
    #expect(result.output == "" && result.status == 1)
  }

  @Test("an unknown snapshot is answered with the nearest there is")
  func unknownSnapshot() throws {
    _ = try run("snapshot", "acme.gapwise", "May")
    let near = try run("compare", "acme.gapwise", "--from", "Mai")
    #expect(
      near.errors
        == "gapwise: snapshot 'Mai' does not exist in 'acme.gapwise'; did you mean 'May'?\n")
    #expect(near.status == 64)
    let far = try run("compare", "acme.gapwise", "--to", "December")
    #expect(far.errors.hasSuffix("; list them with: gapwise snapshot acme.gapwise\n"))
  }

  @Test("what changed since the last snapshot is told in words of both languages")
  func compare() throws {
    try rate("incident.recording", "N")
    _ = try run("snapshot", "acme.gapwise", "May")
    #expect(try run("compare", "acme.gapwise").output.hasSuffix("\nNothing changed.\n"))
    try rate("incident.recording", "L")
    try rate("problem.causes", "dk")
    let english = try run("compare", "acme.gapwise").output
    #expect(english.contains("Questions: 1 better, 1 newly answered, 56 the same\n"))
    #expect(english.contains("    8.6.1 incident.recording: Not in place → Largely\n"))
    #expect(english.contains("(1 of 1 assessed)"))
    #expect(english.contains("Findings: 1 still open\n"))
    let chinese = try run("compare", "acme.gapwise", "--lang", "zh").output
    #expect(chinese.contains("问题：变好1个、新回答1个、不变56个\n"))
    #expect(chinese.contains("    8.6.1 incident.recording：未实施 → 大部分实施\n"))
  }

  @Test("two snapshots, and two files, are compared as data")
  func data() throws {
    _ = try run("snapshot", "acme.gapwise", "one")
    try rate("incident.recording", "N")
    _ = try run("snapshot", "acme.gapwise", "two")
    try folder.write(try folder.bytes("acme.gapwise"), to: "later.gapwise")
    let answered = try run("compare", "acme.gapwise", "--to", "two", "--json").output
    #expect(answered.contains(#""development" : "newly-answered""#))
    #expect(answered.contains(#""id" : "F-incident.recording""#))
    _ = try run("answer", "later.gapwise", "incident.recording", "--rating", "F")
    let files = try run("compare", "acme.gapwise", "later.gapwise", "--json")
    #expect(files.output.contains(#""development" : "closed""#))
    #expect(files.status == 0)
  }
}
