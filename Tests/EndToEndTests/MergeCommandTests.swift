import TestSupport
import Testing

@Suite("Several people's answers on the command line")
struct MergeCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, rating) in [("acme", "P"), ("li", "F"), ("wang", "F")] {
      _ = try run("new", "\(name).gapwise", "--quick")
      _ = try run(
        "answer", "\(name).gapwise", "incident.recording", "--rating", rating, "--note",
        "\(name) says so")
      _ = try run("answer", "\(name).gapwise", "problem.causes", "--rating", "L")
    }
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(arguments, input: input, in: folder.path)
  }

  @Test("where all agree the answer is taken; where they differ every voice is shown")
  func merge() throws {
    let result = try run("merge", "acme.gapwise", "li.gapwise", "wang.gapwise")
    #expect(
      result.errors == "saved to acme.gapwise: 8 changes; agreed on: 1, to be settled: 1\n")
    #expect(
      result.output == """
        1 question to be settled:

        8.6.1 incident.recording: When something stops working for a user, is every such incident written down in one place and followed until it is closed?
          acme.gapwise: Partly. Note: acme says so
          li.gapwise: Fully, with evidence. Note: li says so
          wang.gapwise: Fully, with evidence. Note: wang says so
          Split: hear one speaker of each side first. Proposal: Fully, with evidence.

        Decide with: gapwise settle acme.gapwise incident.recording --rating F

        """)
    #expect(result.status == 0)
    let again = try run("merge", "acme.gapwise", "wang.gapwise", "li.gapwise", "--lang", "zh")
    #expect(again.errors == "acme.gapwise holds all of it already: nothing changed\n")
    #expect(again.output.contains("待商定的问题共1个：\n"))
    let data = try run("settle", "acme.gapwise", "--json").output
    #expect(data.contains(#""agreement" : "split""#) && data.contains(#""proposal" : "fully""#))
    #expect(data.contains(#""who" : "wang.gapwise""#))
    #expect(again.output.contains("  意见对立：先请双方各一人说明。建议：完全实施（有证据）。\n"))
  }

  @Test("what differs is decided, with a reason where the voices propose something else")
  func settle() throws {
    _ = try run("merge", "acme.gapwise", "li.gapwise", "wang.gapwise")
    let bare = try run("settle", "acme.gapwise", "incident.recording", "--rating", "P")
    #expect(
      bare.errors
        == "gapwise: the voices differ and propose 'fully'; another decision needs a reason; "
        + "add --reason \"...\" to: gapwise settle\n")
    #expect(bare.status == 64)
    let decided = try run(
      "settle", "acme.gapwise", "incident.recording", "--rating", "P", "--reason", "no samples",
      "--by", "Chen")
    #expect(
      decided.errors == "saved to acme.gapwise: 'incident.recording' is decided; to be settled: 0\n"
    )
    #expect(decided.output == "" && decided.status == 0)
    #expect(try run("settle", "acme.gapwise").output == "Nothing is to be settled.\n")
    #expect(try run("settle", "acme.gapwise", "--lang", "zh").output == "没有待商定的问题。\n")
  }

  @Test(
    "one person's voice is recorded with how sure they are; the answer is decided apart from it")
  func voice() throws {
    for (name, rating, confidence) in [("Li Na", "L", "not"), ("Wang", "P", "very")] {
      let voiced = try run(
        "answer", "acme.gapwise", "incident.classified", "--voice", "--by", name, "--rating",
        rating,
        "--confidence", confidence)
      #expect(voiced.errors == "saved to acme.gapwise: 1 change\n")
    }
    let list = try run("settle", "acme.gapwise").output
    #expect(list.contains("  Li Na: Largely"))
    _ = try run("settle", "acme.gapwise", "incident.classified", "--rating", "P")
    #expect(try run("settle", "acme.gapwise").output == "Nothing is to be settled.\n")
    for wrong in [
      ["--rating", "L"], ["--by", "Li Na"], ["--confidence", "not", "--rating", "L"],
    ] {
      let flags = wrong.contains("--confidence") ? wrong : wrong + ["--voice"]
      let arguments = ["answer", "acme.gapwise", "incident.recording"] + flags
      #expect(try Program.run(arguments, in: folder.path).status == 64)
    }
  }

  @Test("the status counts what is to be settled, and treats it as not assessed")
  func status() throws {
    let before = try run("status", "acme.gapwise").output
    #expect(!before.contains("To be settled"))
    #expect(before.contains("Answered: 2 of 58"))
    _ = try run("merge", "acme.gapwise", "li.gapwise")
    let status = try run("status", "acme.gapwise").output
    #expect(
      status.contains(
        "To be settled, because people answered differently: 1. See: gapwise settle acme.gapwise\n")
    )
    #expect(status.contains("Answered: 1 of 58"))
    #expect(try run("status", "acme.gapwise", "--lang", "zh").output.contains("待商定1个。"))
  }

  @Test("the interview shows the voices, and asks for the reason of a decision")
  func interview() throws {
    _ = try run("merge", "acme.gapwise", "li.gapwise", "wang.gapwise")
    let result = try run(
      "ask", "acme.gapwise", "--plain",
      input: "review\ngo incident.recording\n2\nno samples\nquit\n")
    #expect(
      result.output.contains("To be settled: people answered differently: 1. incident.recording\n"))
    #expect(result.output.contains("\nli.gapwise: Fully, with evidence. Note: li says so\n"))
    #expect(result.output.contains("another decision needs a reason.\n"))
    #expect(result.output.contains("Saved: 2 Partly.\n"))
    #expect(try run("settle", "acme.gapwise").output == "Nothing is to be settled.\n")
  }

  @Test("wrong usage is refused, each with a remedy")
  func refused() throws {
    #expect(try run("merge", "acme.gapwise").status == 64)
    #expect(try run("settle", "acme.gapwise", "incident.recording").status == 64)
    let nothing = try run("settle", "acme.gapwise", "incident.recording", "--rating", "P")
    #expect(
      nothing.errors
        == "gapwise: nobody's voice on 'incident.recording' is kept, so there is nothing to settle; "
        + "answer it with: gapwise answer\n")
    let missing = try run("merge", "acme.gapwise", "absent.gapwise")
    #expect(missing.errors.contains("no such file") && missing.status == 1)
  }

  @Test("two files of one respondent are one person, which is said")
  func samePerson() throws {
    try folder.write(
      """
      questionnaire: iso-iec-20000-1-2018
      title: { en: Facts }
      language: en
      profile: { respondent: Li Na }
      answers: []

      """, to: "facts.yaml")
    for name in ["li.gapwise", "wang.gapwise"] {
      _ = try run("answer", name, "--from", "facts.yaml")
    }
    let result = try run("merge", "acme.gapwise", "li.gapwise", "wang.gapwise")
    #expect(
      result.errors.hasPrefix(
        "'Li Na' answered in 'li.gapwise', 'wang.gapwise': taken as one person, whose newer answers "
          + "count\n"))
    #expect(result.output.contains("  Li Na: Fully, with evidence."))
  }
}
