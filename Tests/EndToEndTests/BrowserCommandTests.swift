import Foundation
import TestSupport
import Testing

@Suite("gapwise ask --browser")
struct BrowserCommandTests {
  @Test("stores an answer given in the browser, and ends with Ctrl-C")
  func answers() async throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise", "--no-input"], in: folder.path)
    let asking = try Asking(in: folder)
    defer { asking.process.terminate() }
    let (port, key) = try await asking.link()
    let client = HTTPClient(port: port)
    let usual = [
      "Content-Type": "application/x-www-form-urlencoded", "Origin": "http://127.0.0.1:\(port)",
    ]
    let entered = try await client.post("/enter", "key=\(key)", usual)
    let cookie = try #require(entered.head.firstMatch(of: #/Set-Cookie: ([^;]+)/#)).1
    let known = usual.merging(["Cookie": String(cookie)]) { $1 }
    let stored = try await client.post(
      "/question/context.issues/answer", "choice=partly&seen=0-0", known)
    #expect(stored.status == 303)
    let report = try await client.get("/report", known)
    #expect(report.body.contains("</html>"))
    kill(asking.process.processIdentifier, SIGINT)
    asking.process.waitUntilExit()
    #expect(asking.process.terminationStatus == 0)
    let table = try Program.run(["export", "acme.gapwise", "--format", "csv"], in: folder.path)
    #expect(table.output.contains("Partly"))
  }

  @Test("says that a port is taken, and what to do")
  func port() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "acme.gapwise", "--no-input"], in: folder.path)
    let wrong = try Program.run(["ask", "acme.gapwise", "--port", "80"], in: folder.path)
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("--browser"))
  }
}

/// The program, asking in the browser.
private final class Asking {
  let process = Process()
  private let output: String

  init(in folder: TemporaryFolder) throws {
    output = try folder.write("", to: "output")
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["ask", "acme.gapwise", "--browser", "--no-open"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.bareEnvironment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Port and key of the link that is printed.
  func link() async throws -> (port: Int, key: String) {
    for _ in 0..<300 {
      let printed = try String(contentsOfFile: output, encoding: .utf8)
      if let found = printed.firstMatch(of: #/:(\d+)\/#k=([0-9a-f]{32})/#), let port = Int(found.1)
      {
        return (port, String(found.2))
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw CocoaError(.fileReadUnknown)
  }
}
