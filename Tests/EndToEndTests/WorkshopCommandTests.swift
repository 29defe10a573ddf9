import AssessmentStore
import Foundation
import GapAnalysis
import TestSupport
import Testing

@Suite("gapwise workshop", .serialized, .timeLimit(.minutes(5)))
struct WorkshopCommandTests {
  /// A step of the facilitator or votes of the three phones, and where the room is then.
  private static let course: [(phase: String, acts: [String])] = [
    ("lobby", []),
    ("intro", [#""begin""#, #""note","text":"two teams""#]),
    ("open", [#""open""#, "not partly fully"]),
    ("closed", ["largely", #""close""#]),
    ("revealed", [#""reveal""#]),
    ("open", [#""secondVote""#, "partly partly partly", #""note","text":"shift book""#]),
    (
      "decided",
      [#""close""#, #""reveal""#, #""decide","choice":"largely","reason":"as the log shows""#]
    ),
    ("parked", [#""next""#, #""park","why":"Wang is away","owner":"Li Na","until":"Friday""#]),
    ("break", [#""next""#, #""break","minutes":10"#]),
  ]

  @Test("killed in any phase and started again, it has every vote and decision it had confirmed")
  func killed() async throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    var program = try WorkshopProgram(in: folder)
    var tokens: [String] = []
    for _ in 0..<3 { tokens.append(try await program.join()) }
    for (phase, acts) in Self.course {
      for act in acts { #expect(try await perform(act, program, tokens) == 200, "\(act)") }
      let before = try await program.kept(tokens)
      #expect(before[0] == "phase: \"\(phase)\"")
      program.kill()
      program = try WorkshopProgram(in: folder)
      #expect(try await program.kept(tokens) == before, "\(phase)")
    }
    program.kill()
    let answers = Assessment(try AssessmentStore(opening: folder.path + "/acme.gapwise").events())
    #expect(answers.answers.values.map(\.decision?.reason).contains("as the log shows"))
  }

  /// Votes of one phone after the other, or one step.
  private func perform(
    _ act: String, _ program: WorkshopProgram, _ tokens: [String]
  ) async throws -> Int {
    guard !act.hasPrefix("\"") else { return try await program.step(act) }
    for (choice, token) in zip(act.split(separator: " "), tokens) {
      let status = try await program.vote(String(choice), token)
      guard status == 200 else { return status }
    }
    return 200
  }

  @Test("goes on after another program wrote to the same file, and keeps what both wrote")
  func otherProgram() async throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let program = try WorkshopProgram(in: folder)
    let token = try await program.join()
    #expect(try await program.step(#""begin""#) == 200)
    let other = try Program.run(
      ["answer", "acme.gapwise", "incident.recording", "--rating", "P"], in: folder.path)
    #expect(other.status == 0, "\(other.errors)")
    #expect(try await program.step(#""open""#) == 200)
    #expect(try await program.vote("partly", token) == 200)
    #expect(try await program.state(nil)["outside"] != nil)
    #expect(try await program.step(#""note","text":"from the room""#) == 200)
    program.kill()
    let answers = Assessment(try AssessmentStore(opening: folder.path + "/acme.gapwise").events())
    #expect(answers.answer(to: "incident.recording").rating == .partly)
    #expect(answers.answers.values.contains { $0.note == "from the room" })
  }

  @Test(
    "a second one on the same file is refused and told where the first one is, until that is gone")
  func held() async throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/same.gapwise", withDestinationPath: "acme.gapwise")
    let first = try WorkshopProgram(in: folder)
    let token = try await first.join()
    // Storing closes and opens descriptors of the file; none of that may end the hold.
    #expect(try await first.step(#""begin""#) == 200)
    for options in [["acme.gapwise"], ["acme.gapwise", "--new"], ["same.gapwise"]] {
      let second = try Program.run(["workshop", "--port", "0"] + options, in: folder.path)
      #expect(second.status == 1)
      #expect(
        second.errors.contains(
          "another program holds it already at http://127.0.0.1:\(first.notice.client.port) "
            + "(process \(first.processID)); go on there, or end that one first"))
    }
    #expect(try await first.state(token)["phase"] as? String == "intro")
    #expect(try Program.run(["status", "acme.gapwise"], in: folder.path).status == 0)
    first.kill()
    let again = try WorkshopProgram(in: folder)
    #expect(try await again.state(token)["phase"] as? String == "intro")
    again.kill()
    #expect(try folder.names() == ["acme.gapwise", "output", "same.gapwise"])
  }

  @Test("started again, it takes up other options, but not another promise to the room")
  func options() async throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    try WorkshopProgram(in: folder, ["--confidence"]).kill()
    let other = try Program.run(
      ["workshop", "acme.gapwise", "--names", "named", "--port", "0"], in: folder.path)
    #expect(other.status == 64)
    #expect(other.errors.contains("has begun with --names anonymous"))
    #expect(other.errors.contains("begin a new session with --new"))
    for (options, isAsked) in [([], true), (["--no-confidence"], false)] {
      let program = try WorkshopProgram(in: folder, options)
      let session = try await program.state(nil)["session"] as? [String: Any]
      #expect(session?["confidence"] as? Bool == isAsked)
    }
    let anew = try WorkshopProgram(in: folder, ["--new", "--names", "named"])
    let session = try await anew.state(nil)["session"] as? [String: Any]
    #expect(session?["mode"] as? String == "named")
  }

  @Test(
    "in a terminal it hears keys, stops at the second Ctrl-C, and leaves the terminal as it was")
  func keys() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let terminal = try TerminalProgram(
      ["workshop", "acme.gapwise", "--port", "0", "--address", "none", "--no-browser"],
      in: folder.path)
    try terminal.wait(for: "Ctrl-C twice")
    try terminal.wait(untilRaw: true)
    terminal.type("xyz\u{3}")
    try terminal.wait(for: "Press Ctrl-C once more")
    terminal.type("\u{3}")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.isRaw)
    #expect(!terminal.screen.contains("xyz"))
  }

  @Test("listens at this machine alone when told so")
  func listening() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
    let program = try WorkshopProgram(in: folder)
    let port = program.notice.client.port
    let inner = ["tcp", "tcp6"].flatMap { name in
      ((try? String(contentsOfFile: "/proc/net/\(name)", encoding: .utf8)) ?? "")
        .split(separator: "\n").filter { line in
          line.contains(String(format: ":%04X ", port)) && line.contains(" 0A ")
        }
    }
    // 0100007F is 127.0.0.1; systems without /proc have nothing to look at.
    #expect(inner.allSatisfy { $0.contains("0100007F:") })
  }
}
