import Foundation
import GapAnalysis
import TestSupport
import Testing

@Suite("Requests that arrive more than once", .serialized, .timeLimit(.minutes(2)))
struct ReplyTests {
  /// A server with voting open, and two phones.
  private func room() async throws -> (RunningServer, String, String) {
    let server = try await RunningServer()
    let tokens = (try await server.join(), try await server.join())
    try await server.step(#""begin""#)
    try await server.step(#""open""#)
    return (server, tokens.0, tokens.1)
  }

  @Test("a vote that could not be stored is stored when it is sent again")
  func again() async throws {
    let (server, token, _) = try await room()
    server.disk.fail(true)
    #expect(try await server.vote("partly", token, id: "v").status == 500)
    server.disk.fail(false)
    #expect(try await server.vote("partly", token, id: "v").status == 200)
    #expect(server.disk.workshop?.vote(of: 1)?.kind == .partly)
  }

  @Test("what is still being stored is not done once more, and both get the same answer")
  func meanwhile() async throws {
    let (server, _, _) = try await room()
    server.disk.hold(true)
    async let first = server.step(#""note","text":"two teams""#, id: "n")
    async let second = server.step(#""note","text":"two teams""#, id: "n")
    try await Task.sleep(for: .milliseconds(300))
    server.disk.hold(false)
    let (one, other) = (try await first, try await second)
    #expect(one.status == 200 && one.body == other.body)
    #expect(Assessment(server.disk.events).answer(to: "scope.defined").note == "two teams")
  }

  @Test("a phone that uses the id of another one neither sees its answer nor stops its vote")
  func others() async throws {
    let (server, mine, theirs) = try await room()
    #expect(try await server.vote("not", mine, id: "same").status == 200)
    #expect(try await server.vote("fully", theirs, id: "same").status == 200)
    #expect(server.disk.workshop?.vote(of: 1)?.kind == .not)
    #expect(server.disk.workshop?.vote(of: 2)?.kind == .fully)
    try await server.step(#""confirm","seat":2,"kind":"scribe""#)
    let scribe = try await server.client.post(
      "/api/step", #"{"id":"s","step":"note","text":"by the scribe"}"#, ["X-Gapwise-Token": theirs])
    #expect(scribe.status == 200)
    try await server.step(#""note","text":"by the facilitator""#, id: "s")
    #expect(
      Assessment(server.disk.events).answer(to: "scope.defined").note
        == "by the scribe\nby the facilitator")
  }

  @Test("however much one phone asks, what another one was answered is remembered")
  func flood() async throws {
    let (server, mine, theirs) = try await room()
    try await server.vote("not", mine, id: "v")
    try await server.vote("fully", mine, id: "w")
    for _ in 0..<250 { try await server.vote("not", theirs) }
    try await server.vote("not", mine, id: "v")
    #expect(server.disk.workshop?.vote(of: 1)?.kind == .fully)
  }

  @Test(
    "a phone whose join was answered into the void gets the same seat again, also after a restart")
  func lostJoin() async throws {
    let disk = Disk()
    var server: RunningServer? = try await RunningServer(on: disk)
    let id = String(repeating: "0a", count: 16)
    let both = try await [server?.join(id: id), server?.join(id: id)]
    #expect(both[0] == both[1])
    server = nil
    let again = try await RunningServer(on: disk)
    #expect(try await again.join(id: id) == both[0])
    #expect(disk.workshop?.seats.count == 1)
  }

  @Test(
    "nobody gets another's seat by an id: not without the PIN, by a guess, or by a short one",
    arguments: ["", "1", String(repeating: "0b", count: 16)])
  func foreignJoin(guess: String) async throws {
    let server = try await RunningServer()
    let mine = try await server.join(id: String(repeating: "0a", count: 16))
    let short = try await server.join(id: "1")
    let guessed = try await server.join(id: guess)
    #expect(![mine, short].contains(guessed))
    let withoutPIN = try await server.client.post(
      "/api/join", #"{"id":"\#(String(repeating: "0a", count: 16))","pin":"0000"}"#)
    #expect(withoutPIN.status == 403)
    #expect(!withoutPIN.body.contains(mine))
  }

  @Test("who was removed does not get the seat back by sending the join again")
  func removedJoin() async throws {
    let server = try await RunningServer()
    let id = String(repeating: "0a", count: 16)
    let mine = try await server.join(id: id)
    try await server.step(#""remove","seat":1"#)
    #expect(try await server.join(id: id) != mine)
    #expect(server.disk.workshop?.seats[1]?.isRemoved == true)
  }

  @Test("a vote is the voter's own, whatever seat it names")
  func anotherSeat() async throws {
    let (server, mine, theirs) = try await room()
    try await server.vote("fully", theirs)
    let body = #"{"id":"1","question":"scope.defined","round":1,"choice":"not","seat":2}"#
    #expect(
      try await server.client.post("/api/vote", body, ["X-Gapwise-Token": mine]).status == 200)
    #expect(server.disk.workshop?.vote(of: 2)?.kind == .fully)
    for forged in ["", "2", "seat-2", String(repeating: "0", count: 32)] {
      let answer = try await server.client.post("/api/vote", body, ["X-Gapwise-Token": forged])
      #expect(answer.status == 401)
    }
  }
}

@Suite("A file that another program writes to as well", .serialized, .timeLimit(.minutes(2)))
struct OutsideChangeTests {
  @Test("is taken in; the session goes on after it, and the facilitator is told until they say so")
  func takenIn() async throws {
    let server = try await RunningServer()
    let token = try await server.join()
    try await server.step(#""begin""#)
    server.disk.writeFromOutside(.noted(question: "scope.defined", text: "from outside"))
    #expect(try await server.step(#""open""#).status == 200)
    #expect(try await server.vote("partly", token).status == 200)
    #expect(try await server.seen().contains("Another program changed this assessment at 14:32"))
    #expect(
      try await server.client.get("/api/state", ["X-Gapwise-Token": token]).body
        .contains("Another program") == false)
    server.disk.writeFromOutside(.flagged(question: "scope.defined", isFlagged: true))
    #expect(try await server.step(#""note","text":"from the room""#).status == 200)
    #expect(
      Assessment(server.disk.events).answer(to: "scope.defined").note
        == "from outside\nfrom the room")
    #expect(try await server.seen().contains("(2)"))
    try await server.step(#""noticed""#)
    #expect(try await server.seen().contains("Another program") == false)
  }
}
