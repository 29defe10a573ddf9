import GapAnalysis
import TestSupport
import Testing
import WorkshopServer

@Suite("The way into a workshop", .serialized, .timeLimit(.minutes(2)))
struct EntranceTests {
  private func server() async throws -> RunningServer {
    var limits = WorkshopLimits()
    limits.silentSeatsOfOneAddress = 3
    return try await RunningServer(limits: limits)
  }

  /// Joins from an address of this machine that is not the host's own.
  private func join(_ server: RunningServer, from address: String) async throws -> HTTPClient.Answer
  {
    try await HTTPClient(port: server.client.port, from: address)
      .post("/api/join", #"{"pin":"4827"}"#)
  }

  @Test("one address cannot fill the room, even with all requests at once; others still come in")
  func crowd() async throws {
    let server = try await server()
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<12 { group.addTask { try await join(server, from: "127.0.0.2").status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.count { $0 == 200 } == 3)
    #expect(statuses.count { $0 == 409 } == 9)
    #expect(try await join(server, from: "127.0.0.2").body.contains("\"error\":\"crowded\""))
    #expect(try await join(server, from: "127.0.0.3").status == 200)
    #expect(try await server.join().count == 36)
  }

  @Test("who votes, shows a page or is removed makes room for the next one behind the same address")
  func room() async throws {
    let server = try await server()
    var tokens: [String] = []
    for _ in 0..<3 {
      let answer = try await join(server, from: "127.0.0.2")
      tokens.append(String(answer.body.firstMatch(of: #/"token":"([^"]+)"/#)?.1 ?? ""))
    }
    #expect(try await join(server, from: "127.0.0.2").status == 409)
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    #expect(try await server.vote("partly", tokens[0]).status == 200)
    #expect(try await join(server, from: "127.0.0.2").status == 200)
    let stream = try Connection(port: server.client.port)
    try stream.write(
      server.client.request("GET", "/api/events", ["X-Gapwise-Token": tokens[1]], ""))
    try await stream.readLater { $0.contains("\"connected\":1") }
    #expect(try await join(server, from: "127.0.0.2").status == 200)
    try await server.step(#""remove","seat":3"#)
    #expect(try await join(server, from: "127.0.0.2").status == 200)
    #expect(try await join(server, from: "127.0.0.2").status == 409)
  }

  @Test("with the door closed nobody else joins, and who was in comes back")
  func door() async throws {
    let disk = Disk()
    var server: RunningServer? = try await RunningServer(on: disk)
    let id = String(repeating: "0a", count: 16)
    let mine = try await server?.join(id: id)
    #expect(try await server?.step(#""door""#).status == 200)
    server = nil
    let again = try await RunningServer(on: disk)
    #expect(try await again.join().contains("\"error\":\"doorClosed\""))
    #expect(try await again.join(id: id) == mine)
    let returned = try await again.client.post(
      "/api/join", #"{"token":"\#(mine ?? "")","language":"en"}"#)
    #expect(returned.status == 200)
    #expect(try await again.seen().contains("\"closed\":true"))
    try await again.step(#""door""#)
    #expect(try await again.join().count == 36)
  }
}
