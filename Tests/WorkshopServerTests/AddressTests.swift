import Foundation
import GapAnalysis
import TestSupport
import Testing

@Suite("The address for phones", .serialized, .timeLimit(.minutes(2)))
struct AddressTests {
  private static let (first, second) = ("127.0.0.2", "127.0.0.3")

  private func server() async throws -> (RunningServer, first: HTTPClient, second: HTTPClient) {
    let server = try await RunningServer(networks: [Self.first, Self.second])
    let port = server.client.port
    return (
      server, HTTPClient(port: port, host: Self.first), HTTPClient(port: port, host: Self.second)
    )
  }

  private func choose(_ address: String, _ server: RunningServer) async throws -> HTTPClient.Answer
  {
    try await server.step(#""address","where":"\#(address)""#)
  }

  /// Whether something becomes true within some seconds.
  private func soon(_ isTrue: () async throws -> Bool) async throws -> Bool {
    for _ in 0..<80 {
      if try await isTrue() { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  private func isRefused(_ client: HTTPClient) async -> Bool {
    (try? await client.get("/"))?.status != 200
  }

  @Test("changes while people are in: the new one is shown and open, the old one closed")
  func change() async throws {
    let (server, first, second) = try await server()
    #expect(try await first.get("/").status == 200)
    #expect(await isRefused(second))
    let token = try await server.join()
    let stream = try Connection(port: first.port, host: Self.first)
    try stream.write(first.request("GET", "/api/events", ["X-Gapwise-Token": token], ""))
    try await stream.readLater { $0.contains("event: state") }

    #expect(try await choose(Self.second, server).status == 200)
    #expect(try await second.get("/").status == 200)
    #expect(try await second.get("/api/state", ["X-Gapwise-Token": token]).status == 200)
    #expect(try await soon { await isRefused(first) })
    #expect(try await soon { try await offTheCooperativePool { stream.isClosed } })
    let seen = try await server.seen()
    #expect(seen.contains("127.0.0.3:\(first.port)\\/p#k="))
    #expect(seen.contains("<svg"))
    #expect(try await server.client.get("/").status == 200)
    #expect(try await choose(Self.first, server).status == 200)
    #expect(try await first.get("/").status == 200)
    #expect(try await soon { await isRefused(second) })
  }

  @Test("is the only name under which the server is known there")
  func hosts() async throws {
    let (server, first, second) = try await server()
    let port = first.port
    #expect(try await first.get("/", ["Host": "127.0.0.1:\(port)"]).status == 421)
    #expect(try await server.client.get("/", ["Host": "127.0.0.2:\(port)"]).status == 421)
    #expect(try await choose(Self.second, server).status == 200)
    #expect(try await second.get("/", ["Host": "127.0.0.2:\(port)"]).status == 421)
    let foreign = ["Origin": "http://127.0.0.2:\(port)"]
    #expect(try await second.post("/api/join", #"{"pin":"4827"}"#, foreign).status == 403)
  }

  @Test("stays where it is if the new one cannot be had, is not this machine's, or a phone asks")
  func refused() async throws {
    let (server, first, second) = try await server()
    var taken: TakenPort? = try TakenPort(first.port, at: Self.second)
    let answer = try await choose(Self.second, server)
    #expect(answer.status == 409 && answer.body.contains("Phones cannot come in at 127.0.0.3"))
    #expect(taken != nil)
    taken = nil
    for foreign in ["192.0.2.77", "0.0.0.0", "", "127.0.0.1"] {
      #expect(try await choose(foreign, server).status == 400, "\(foreign)")
    }
    let token = try await server.join()
    let phone = try await server.client.post(
      "/api/step", #"{"id":"1","step":"address","where":"127.0.0.3"}"#, ["X-Gapwise-Token": token])
    #expect(phone.status == 403)
    #expect(try await first.get("/").status == 200)
    #expect(await isRefused(second))
  }

  @Test("can be chosen from networks that came up after the start")
  func later() async throws {
    let (server, _, _) = try await server()
    server.networks.join("127.0.0.4")
    #expect(try await soon { try await server.seen().contains("\"address\":\"127.0.0.4\"") })
    #expect(try await choose("127.0.0.4", server).status == 200)
  }
}

/// A port that another program listens at.
private final class TakenPort {
  private let descriptor: Int32

  init(_ port: Int, at host: String) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let isTaken = Connection.use(host, port) { bind(descriptor, $0, $1) } == 0
    guard isTaken, listen(descriptor, 1) == 0 else { throw POSIXError(.EADDRINUSE) }
  }

  deinit { close(descriptor) }
}
