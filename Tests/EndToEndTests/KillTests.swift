import AssessmentStore
import Foundation
import GapAnalysis
import TestSupport
import Testing

@Suite("kill -9", .serialized)
struct KillTests {
  /// `KILLS=1000` takes more moments.
  private let moments = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 100

  @Test("at many moments of an interview loses no answer that was called saved")
  func nothingLost() throws {
    var random = SeededRandom(state: 20_260_511)
    var acknowledgedInAll = 0
    let fresh = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise"], in: fresh.path)
    let beginning = try fresh.bytes("acme.gapwise")
    for run in 0..<moments {
      let folder = try TemporaryFolder()
      try folder.write(beginning, to: "acme.gapwise")
      let acknowledged = try interruptedInterview(
        in: folder, after: Int(random.next() % 40), andMicroseconds: random.next() % 5000)
      acknowledgedInAll += acknowledged
      let store = try AssessmentStore(opening: folder.path + "/acme.gapwise")
      let stored = Assessment(try store.events()).answers.count
      // The last one may have been stored without there being time to say so.
      #expect(stored == acknowledged || stored == acknowledged + 1, "run \(run)")
      #expect(try folder.names() == ["acme.gapwise"], "run \(run)")
    }
    // Moments that all come too early would prove nothing.
    #expect(acknowledgedInAll > 10 * moments)
  }

  /// Answers as fast as the program reads, until it is killed, some microseconds after it called so
  /// many answers saved.
  ///
  /// - Returns: how many answers it called saved in the end.
  private func interruptedInterview(
    in folder: TemporaryFolder, after wanted: Int, andMicroseconds delay: UInt64
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
    let deadline = Date().addingTimeInterval(30)
    while try saved(in: folder) < wanted, process.isRunning, Date() < deadline {
      Thread.sleep(forTimeInterval: 0.001)
    }
    Thread.sleep(forTimeInterval: Double(delay) / 1_000_000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let saved = try saved(in: folder)
    for name in ["input", "output"] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    return saved
  }

  private func saved(in folder: TemporaryFolder) throws -> Int {
    String(decoding: try folder.bytes("output"), as: UTF8.self)
      .components(separatedBy: "Saved: 2 Partly.").count - 1
  }
}
