import Foundation
import GapAnalysis
import TestSupport
import Testing
import WorkshopServer

@Suite("A server that somebody tries to wear out", .serialized, .timeLimit(.minutes(3)))
struct LimitTests {
  /// Limits that a test can wait for.
  private var short: WorkshopLimits {
    var limits = WorkshopLimits()
    limits.request = .milliseconds(700)
    limits.idle = .milliseconds(700)
    return limits
  }

  @Test("a thousand connections that say nothing do not keep a phone from voting")
  func idle() async throws {
    var limits = WorkshopLimits()
    limits.waitingOfOneAddress = 256
    let server = try await RunningServer(limits: limits)
    let token = try await server.join()
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    let stream = try Connection(port: server.client.port)
    try stream.write(server.client.request("GET", "/api/events", ["X-Gapwise-Token": token], ""))
    let port = server.client.port
    let idle = try await offTheCooperativePool {
      try (0..<1000).map { _ in try Connection(port: port) }
    }
    #expect(try await server.vote("partly", token).status == 200)
    try await stream.readLater { $0.contains("\"voted\":1") }
    #expect(stream.received.contains("\"voted\":1"))
    // They have pushed out one another.
    let isClosed = try await offTheCooperativePool { idle[0].isClosed }
    #expect(isClosed)
  }

  @Test(
    "who sends slowly is cut off",
    arguments: [
      "", "GET / HTTP/1.1\r\nHost: a",
      "POST /api/join HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n",
    ])
  func slow(beginning: String) async throws {
    let server = try await RunningServer(limits: short)
    let connection = try Connection(port: server.client.port)
    let port = "\(server.client.port)"
    let seconds = try await offTheCooperativePool {
      try connection.write(beginning.replacingOccurrences(of: "PORT", with: port))
      let started = Date()
      while !connection.isClosed, Date().timeIntervalSince(started) < 8 {
        if !beginning.isEmpty { try connection.write("a") }
        Thread.sleep(forTimeInterval: 0.1)
      }
      return Date().timeIntervalSince(started)
    }
    #expect(seconds < 8)
  }

  @Test(
    "at the limits as shipped, a body sent byte by byte ends after ten seconds, and a vote meanwhile does not wait"
  )
  func slowBody() async throws {
    let server = try await RunningServer()
    let token = try await server.join()
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    let slow = try Connection(port: server.client.port)
    let head = server.client.request(
      "POST", "/api/vote",
      ["Content-Type": "application/json", "Content-Length": "8000", "X-Gapwise-Token": token], "")
    async let seconds = offTheCooperativePool {
      try slow.write(head)
      let started = Date()
      while !slow.isClosed, Date().timeIntervalSince(started) < 20 {
        try slow.write("{")
        Thread.sleep(forTimeInterval: 0.2)
      }
      return Date().timeIntervalSince(started)
    }
    let asked = Date()
    #expect(try await server.vote("partly", token).status == 200)
    // Waiting for the slow one would take ten seconds.
    #expect(Date().timeIntervalSince(asked) < 8)
    let lasted = try await seconds
    #expect((9.5...12).contains(lasted), "\(lasted)")
  }

  @Test("a connection kept after its answer is closed in time; a stream is not")
  func keptAlive() async throws {
    let server = try await RunningServer(limits: short)
    let token = try await server.join()
    let (page, stream) = (
      try Connection(port: server.client.port), try Connection(port: server.client.port)
    )
    try page.write(server.client.request("GET", "/", [:], ""))
    try stream.write(server.client.request("GET", "/api/events", ["X-Gapwise-Token": token], ""))
    try await page.readLater { $0.hasSuffix("phone") }
    try await Task.sleep(for: .seconds(2))
    let areClosed = try await offTheCooperativePool { (page.isClosed, stream.isClosed) }
    #expect(areClosed == (true, false))
  }

  @Test("a body without an end, or without a length, is refused when it is too large")
  func chunked() async throws {
    let server = try await RunningServer()
    let connection = try Connection(port: server.client.port)
    let head = server.client.request(
      "POST", "/api/join",
      ["Content-Type": "application/json", "Transfer-Encoding": "chunked"], "")
    try connection.write(head + "2400\r\n" + String(repeating: "a", count: 9216) + "\r\n")
    let received = try await connection.readLater { $0.contains("413") }
    #expect(received.contains("413"))
  }

  @Test("one seat keeps the newest of its pages and leaves the others theirs")
  func pages() async throws {
    let server = try await RunningServer()
    let (greedy, other) = (try await server.join(), try await server.join())
    let mine = try Connection(port: server.client.port)
    try mine.write(server.client.request("GET", "/api/events", ["X-Gapwise-Token": other], ""))
    try await mine.readLater { $0.contains("event: state") }
    var streams: [Connection] = []
    for _ in 0..<10 {
      let stream = try Connection(port: server.client.port)
      try stream.write(
        server.client.request("GET", "/api/events", ["X-Gapwise-Token": greedy], ""))
      try await stream.readLater { $0.contains("event: state") }
      streams.append(stream)
    }
    for stream in streams.prefix(4) { try await stream.readLater { $0.hasSuffix("0\r\n\r\n") } }
    #expect(streams.map { $0.received.hasSuffix("0\r\n\r\n") }.count { $0 } == 4)
    try await server.step(#""begin""#)
    try await mine.readLater { $0.contains("\"phase\":\"intro\"") }
    #expect(mine.received.contains("\"phase\":\"intro\""))
  }
}
