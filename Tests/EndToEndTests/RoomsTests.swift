import Foundation
import TestSupport
import Testing

@Suite("Two rooms with copies of one assessment", .timeLimit(.minutes(5)))
struct RoomsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try run("new", "acme.gapwise")
    for room in ["berlin", "hangzhou"] {
      try FileManager.default.copyItem(
        atPath: folder.path + "/acme.gapwise", toPath: folder.path + "/\(room).gapwise")
    }
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  /// Goes to a question and has all phones vote in one round after the other.
  private func vote(
    on question: String, _ rounds: [String], _ room: WorkshopProgram, _ phones: [String]
  ) async throws {
    #expect(try await room.step(#""goto","question":"\#(question)""#) == 200)
    for (number, votes) in rounds.enumerated() {
      #expect(try await room.step(number == 0 ? #""open""# : #""secondVote""#) == 200)
      for (choice, phone) in zip(votes.split(separator: " "), phones) {
        let sure = choice == "fully" ? "not" : "very"
        #expect(try await room.vote(String(choice), phone, sure: sure) == 200)
      }
      #expect(try await room.step(#""close""#) == 200)
      #expect(try await room.step(#""reveal""#) == 200)
    }
  }

  private func decide(_ choice: String, _ room: WorkshopProgram) async throws {
    #expect(try await room.step(#""decide","choice":"\#(choice)","reason":"as seen""#) == 200)
  }

  private func phones(of room: WorkshopProgram) async throws -> [String] {
    var tokens: [String] = []
    for _ in 0..<5 { tokens.append(try await room.join()) }
    return tokens
  }

  /// Both vote at the same time, as rooms do.
  private func hold() async throws {
    let berlin = try WorkshopProgram(in: folder, ["--confidence"], file: "berlin.gapwise")
    let hangzhou = try WorkshopProgram(in: folder, ["--confidence"], file: "hangzhou.gapwise")
    let (there, here) = (try await phones(of: berlin), try await phones(of: hangzhou))
    for room in [berlin, hangzhou] { #expect(try await room.step(#""begin""#) == 200) }

    // They decide otherwise, one after a second vote.
    try await vote(
      on: "incident.recording", ["not not partly fully fully", "partly partly partly partly not"],
      berlin, there)
    try await decide("partly", berlin)
    try await vote(
      on: "incident.recording", ["fully fully fully fully fully"], hangzhou, here)
    try await decide("fully", hangzhou)
    // They decide the same.
    for (room, phones) in [(berlin, there), (hangzhou, here)] {
      try await vote(on: "problem.causes", ["largely largely largely partly partly"], room, phones)
      try await decide("largely", room)
    }
    // Nobody decides: one room votes twice, and both park it.
    try await vote(
      on: "change.requests", ["not not not fully fully", "not not fully fully fully"], berlin, there
    )
    try await vote(on: "change.requests", ["not not not not not"], hangzhou, here)
    for room in [berlin, hangzhou] {
      #expect(try await room.step(#""park","why":"later","owner":"Li","until":"May""#) == 200)
      room.kill()
    }
  }

  @Test(
    "are merged: what they agree on is taken, what differs is listed, settled and in the report")
  func merge() async throws {
    try await hold()
    let merged = try run("merge", "acme.gapwise", "berlin.gapwise", "hangzhou.gapwise")
    #expect(merged.status == 0)
    #expect(merged.errors.contains("agreed on: 1, to be settled: 2\n"), "\(merged.errors)")
    #expect(merged.output.contains("  berlin.gapwise: Partly"))
    #expect(merged.output.contains("  hangzhou.gapwise: Fully, with evidence"))
    // Of the question nobody decided, each room's counts stand by themselves.
    for line in [
      "  2 without a name: Not in place, very sure", "  5 without a name: Not in place, very sure",
    ] {
      #expect(merged.output.contains(line), "\(merged.output)")
    }
    let again = try run("merge", "acme.gapwise", "hangzhou.gapwise", "berlin.gapwise")
    #expect(again.errors.contains("holds all of it already"))

    for (question, rating) in [("incident.recording", "P"), ("change.requests", "N")] {
      let settled = try run(
        "settle", "acme.gapwise", question, "--rating", rating, "--reason", "both heard", "--by",
        "Chen")
      #expect(settled.status == 0, "\(settled.errors)")
    }
    #expect(try run("settle", "acme.gapwise").output == "Nothing is to be settled.\n")

    #expect(try run("report", "acme.gapwise", "--out", "out", "--format", "md").status == 0)
    let report = try folder.read("out/gap-report.md")
    for text in [
      "berlin.gapwise – Partly", "hangzhou.gapwise – Fully, with evidence", "both heard",
      "- Round 1: **N** Split – 3 × Not in place, 2 × Fully, with evidence",
      "- Round 2: **F** Split – 2 × Not in place, 3 × Fully, with evidence",
    ] {
      #expect(report.contains(text), "\(text)")
    }
  }
}
