import Foundation
import GapAnalysis
import TestSupport
import Testing
import WorkshopServer

@Suite("The server of a workshop", .serialized, .timeLimit(.minutes(3)))
struct WorkshopServerTests {
  @Test("serves its pages and their parts, and nothing else")
  func pages() async throws {
    let server = try await RunningServer()
    for (path, body) in [("/", "phone"), ("/f", "host"), ("/p", "wall"), ("/assets/a.js", "1")] {
      let answer = try await server.client.get(path)
      #expect(answer.status == 200 && answer.body == body, "\(path)")
      #expect(answer.head.contains("default-src 'none'"))
      #expect(answer.head.contains("nosniff"))
    }
    for path in [
      "/assets/secret.txt", "/assets/../Package.swift", "/assets/..%2f..%2fetc%2fpasswd",
      "/etc/passwd", "/assets/", "//etc/passwd", "/assets/a.js/../../secret",
    ] {
      #expect(try await server.client.get(path).status == 404, "\(path)")
    }
  }

  @Test(
    "a request that did not come from its own pages is refused",
    arguments: [
      (["Host": "evil.example"], 421), (["Host": ""], 421), (["Host": "127.0.0.1"], 421),
      (["Origin": "http://evil.example"], 403), (["Origin": "null"], 403),
      (["Content-Type": "text/plain"], 403),
      (["Content-Type": "application/x-www-form-urlencoded"], 403),
    ] as [([String: String], Int)])
  func foreign(headers: [String: String], status: Int) async throws {
    let server = try await RunningServer()
    let answer = try await server.client.post("/api/join", #"{"pin":"4827"}"#, headers)
    #expect(answer.status == status)
    #expect(server.disk.workshop?.seats.isEmpty == true)
  }

  @Test("five wrong PINs are enough for a while, even with the right one after them")
  func guessing() async throws {
    let server = try await RunningServer()
    for pin in 0..<5 {
      #expect(try await server.client.post("/api/join", #"{"pin":"\#(pin)000"}"#).status == 403)
    }
    let answer = try await server.client.post("/api/join", #"{"pin":"4827"}"#)
    #expect(answer.status == 429)
    #expect(answer.body.contains("\"seconds\":30"))
  }

  @Test("only the facilitator's key conducts; phones and forgeries do not")
  func conducting() async throws {
    let server = try await RunningServer()
    let token = try await server.join()
    #expect(
      try await server.step(#""begin""#, cookie: server.cookie(token)).status == 401)
    #expect(try await server.step(#""begin""#, cookie: "").status == 401)
    let asPhone = try await server.client.post(
      "/api/step", #"{"id":"1","step":"begin"}"#, ["X-Gapwise-Token": token])
    #expect(asPhone.status == 403)
    #expect(try await server.client.post("/api/key", #"{"key":"guess"}"#).status == 403)
    #expect(server.disk.workshop?.phase == .lobby)
    let entered = try await server.client.post(
      "/api/key", #"{"key":"\#(RunningServer.keys.facilitator)"}"#)
    #expect(entered.head.contains("HttpOnly; SameSite=Strict"))
    #expect(try await server.step(#""begin""#).status == 200)
    #expect(server.disk.workshop?.phase == .intro)
  }

  @Test("what is too large, or makes no sense, is refused and changes nothing")
  func nonsense() async throws {
    let server = try await RunningServer()
    let token = try await server.join()
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    let bodies = [
      "", "{", "[]", #"{"id":"1"}"#,
      #"{"id":"1","question":"scope.defined","round":1,"choice":"great"}"#,
    ]
    for body in bodies {
      let answer = try await server.client.post("/api/vote", body, ["X-Gapwise-Token": token])
      #expect(answer.status == 400, "\(body.prefix(30))")
    }
    #expect(server.disk.workshop?.votedCount == 0)
    let large =
      #"{"id":"1","question":"scope.defined","round":1,"choice":"not","x":"\#(String(repeating: "a", count: 9000))"}"#
    let answer = try await server.client.post("/api/vote", large, ["X-Gapwise-Token": token])
    #expect(answer.status == 413)
    let split = try await server.client.get("/api/state", ["X-Gapwise-Token": "a\r\nX-Evil: 1"])
    #expect(split.status == 401 && !split.head.contains("Evil"))
  }

  @Test("the same request sent twice acts once and gets the same answer")
  func replay() async throws {
    let server = try await RunningServer()
    let token = try await server.join()
    try await server.step(#""begin""#)
    let opened = try await server.step(#""open""#, id: "one")
    let again = try await server.step(#""open""#, id: "one")
    #expect(opened.status == 200 && again.body == opened.body)
    try await server.vote("not", token, id: "v")
    try await server.vote("fully", token)
    // A first vote that arrives once more does not undo the second.
    try await server.vote("not", token, id: "v")
    #expect(server.disk.workshop?.vote(of: 1)?.kind == .fully)
  }

  @Test("a step made on an old page is not taken")
  func outdated() async throws {
    let server = try await RunningServer()
    #expect(try await server.step(#""begin","version":1"#).status == 200)
    let late = try await server.step(#""next","version":1"#)
    #expect(late.status == 409 && late.body.contains("\"error\":\"version\""))
  }

  @Test("nothing that a second phone receives before the reveal tells what the first one voted")
  func hidden() async throws {
    let server = try await RunningServer()
    let (voter, other) = (try await server.join(), try await server.join())
    let stream = try Connection(port: server.client.port)
    try stream.write(
      server.client.request("GET", "/api/events", ["X-Gapwise-Token": other], ""))
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    try await server.vote("largely", voter)
    try await server.step(#""close""#)
    try await stream.readLater { $0.contains("\"phase\":\"closed\"") }
    let before = stream.received
    // The texts of the levels are keyed by the same words; votes are values.
    #expect(!before.contains(":\"largely\""))
    #expect(before.contains("\"voted\":1"))
    try await server.step(#""reveal""#)
    try await stream.readLater { $0.contains("\"largely\":1") }
    #expect(stream.received.contains("\"largely\":1"))
  }

  @Test("who is removed from the room hears nothing more of it, not even as its scribe")
  func removed() async throws {
    let server = try await RunningServer()
    let (scribe, other) = (try await server.join(), try await server.join())
    try await server.step(#""confirm","seat":1,"kind":"scribe""#)
    let stream = try Connection(port: server.client.port)
    try stream.write(
      server.client.request("GET", "/api/events", ["X-Gapwise-Token": scribe], ""))
    try await stream.readLater { $0.contains("\"role\":\"scribe\"") }
    try await server.step(#""remove","seat":1"#)
    try await stream.readLater { $0.hasSuffix("\r\n0\r\n\r\n") }
    #expect(stream.received.hasSuffix("\r\n0\r\n\r\n"))
    #expect(try await server.client.get("/api/events", ["X-Gapwise-Token": scribe]).status == 401)
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    #expect(try await server.vote("partly", other).status == 200)
    #expect(!stream.received.contains("\"phase\":\"open\""))
  }

  @Test("a name is data to every page, whatever it looks like")
  func names() async throws {
    let server = try await RunningServer(.named)
    let token = try await server.join(#"<img src=x onerror=alert(1)>"#)
    let state = try await server.client.get("/api/state", ["X-Gapwise-Token": token])
    #expect(state.head.lowercased().contains("content-type: application/json"))
    #expect(server.disk.workshop?.seats[1]?.name == "<img src=x onerror=alert(1)>")
    #expect(try await server.join("").contains("\"error\":\"name\""))
  }

  @Test("started again with the same file, seats, votes and keys are what they were")
  func restart() async throws {
    let disk = Disk()
    var server: RunningServer? = try await RunningServer(on: disk)
    let joined = try await server?.join()
    let token = try #require(joined)
    try await server?.step(#""begin""#)
    try await server?.step(#""open""#)
    try await server?.vote("partly", token)
    server = nil
    let again = try await RunningServer(on: disk)
    let state = try await again.client.get("/api/state", ["X-Gapwise-Token": token])
    #expect(state.body.contains(#""phase":"open""#))
    #expect(state.body.contains(#""vote":{"choice":"partly"}"#))
    #expect(try await again.step(#""close""#).status == 200)
  }

  @Test("what cannot be stored is not shown, and said to whoever asked")
  func diskFull() async throws {
    let server = try await RunningServer()
    let token = try await server.join()
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    server.disk.fail(true)
    let answer = try await server.vote("partly", token)
    #expect(answer.status == 500 && answer.body.contains("NOT saved: disk full."))
    let state = try await server.client.get("/api/state", ["X-Gapwise-Token": token])
    #expect(state.body.contains(#""voted":0"#))
    server.disk.fail(false)
    #expect(try await server.vote("partly", token).status == 200)
  }

  @Test("a session that cannot be stored does not begin, and says why")
  func notStored() async throws {
    let disk = Disk()
    disk.fail(true)
    let error = await #expect(throws: SessionNotStored.self) {
      _ = try await RunningServer(on: disk)
    }
    #expect(error?.description == "NOT saved: disk full.")
  }

  @Test("sixty phones join, vote and see the result; no vote is lost")
  func sixty() async throws {
    let server = try await RunningServer()
    let tokens = try await together(60) { _ in try await server.join() }
    let streams = try tokens.map { token in
      let stream = try Connection(port: server.client.port)
      try stream.write(
        server.client.request("GET", "/api/events", ["X-Gapwise-Token": token], ""))
      return stream
    }
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    let kinds = ["not", "partly", "largely", "fully"]
    // Twice, as people do who change their mind; the last vote counts.
    for shift in [1, 0] {
      let statuses = try await together(60) { index in
        try await server.vote(kinds[(index + shift) % 4], tokens[index]).status
      }
      #expect(statuses.allSatisfy { $0 == 200 })
    }
    try await server.step(#""close""#)
    try await server.step(#""reveal""#)
    for stream in streams {
      try await stream.readLater { $0.contains("\"phase\":\"revealed\"") }
      #expect(
        stream.received.contains("\"fully\":15,\"largely\":15,\"na\":0,\"not\":15,\"partly\":15"))
    }
  }

  /// Does something so many times at once; the results in their order.
  private func together<Value: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      for index in 0..<count { group.addTask { (index, try await work(index)) } }
      return try await group.reduce(into: []) { $0.append($1) }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  @Test("a decision with its reason is recorded as an answer of the assessment")
  func decided() async throws {
    let server = try await RunningServer()
    var tokens: [String] = []
    for _ in 0..<3 { tokens.append(try await server.join()) }
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    for token in tokens { try await server.vote("partly", token) }
    try await server.step(#""close""#)
    try await server.step(#""reveal""#)
    let bare = try await server.step(#""decide","choice":"fully""#)
    #expect(bare.status == 409 && bare.body.contains("\"error\":\"reason\""))
    try await server.step(#""decide","choice":"fully","reason":"the audit shows it""#)
    let answer = Assessment(server.disk.events).answer(to: "scope.defined")
    #expect(answer.rating == .fully && answer.decision?.reason == "the audit shows it")
    #expect(server.disk.workshop?.ballots.isEmpty == true)
    let table = try await server.client.get(
      "/api/export.csv", ["Cookie": server.host, "X-Gapwise-Role": "facilitator"])
    #expect(table.body.contains("1,3,0,3,0,0,0,0,partly,aligned,fully,the audit shows it\r\n"))
    #expect(
      try await server.client.get("/api/export.csv", ["X-Gapwise-Token": tokens[0]]).status == 403)
  }

  @Test("the role of facilitator moves to another device with a code that works once")
  func handover() async throws {
    let server = try await RunningServer()
    #expect(try await server.client.post("/api/handover", #"{"code":"777777"}"#).status == 403)
    try await server.step(#""handover""#)
    let taken = try await server.client.post("/api/handover", #"{"code":"777777"}"#)
    #expect(taken.head.contains(server.host))
    #expect(try await server.client.post("/api/handover", #"{"code":"777777"}"#).status == 403)
  }
}
