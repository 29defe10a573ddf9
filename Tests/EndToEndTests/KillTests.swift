import Foundation
import TestSupport
import Testing

@Suite("kill -9", .serialized)
struct KillTests {
  @Test("at 100 moments of an interview loses no answer that was called saved")
  func nothingLost() throws {
    var random = Random(state: 20_260_511)
    var acknowledgedInAll = 0
    for run in 0..<100 {
      let folder = try TemporaryFolder()
      _ = try Program.run(["new", "acme.gapwise"], in: folder.path)
      let acknowledged = try interruptedInterview(
        in: folder, after: Double(random.next() % 250) / 1000)
      acknowledgedInAll += acknowledged
      let status = try Program.run(["status", "acme.gapwise", "--json"], in: folder.path)
      #expect(status.status == 0, "run \(run): \(status.errors)")
      let stored = try #require(assessed(status.output))
      // The last one may have been stored without there being time to say so.
      #expect(stored == acknowledged || stored == acknowledged + 1, "run \(run)")
      #expect(try folder.names() == ["acme.gapwise"], "run \(run)")
    }
    // Moments that all come too early or too late would prove nothing.
    #expect(acknowledgedInAll > 100)
  }

  /// Answers as fast as the program reads, until it is killed.
  ///
  /// - Returns: how many answers it called saved.
  private func interruptedInterview(
    in folder: TemporaryFolder, after seconds: Double
  ) throws -> Int {
    let facts = String(repeating: "\n", count: 12)
    let input = try folder.write(facts + String(repeating: "2\n", count: 60), to: "input")
    try folder.write("", to: "output")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["ask", "--plain", "acme.gapwise"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.bareEnvironment
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let saved = try folder.read("output").components(separatedBy: "Saved: 2 Partly.").count - 1
    for name in ["input", "output"] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    return saved
  }

  private func assessed(_ json: String) -> Int? {
    json.firstMatch(of: /\n  "assessed" : (\d+)/).flatMap { Int($0.1) }
  }
}

/// A small generator, so that a failing moment comes again.
private struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
