import Foundation
import GapAnalysis
import TestSupport
import WorkshopServer

/// A workshop that runs on a port of its own, with a store that forgets nothing.
final class RunningServer: Sendable {
  let client: HTTPClient
  let disk: Disk
  /// The networks this machine is on, as the server believes; the first one is chosen at the start.
  let networks: Networks
  private let stop: AsyncStream<Void>.Continuation

  static let keys = WorkshopSession.Keys(
    pin: "4827", facilitator: String(repeating: "f", count: 32),
    projector: String(repeating: "e", count: 32))

  /// Starts, with what a disk holds from before.
  init(
    _ mode: WorkshopSession.Mode = .anonymous, on disk: Disk = Disk(),
    limits: WorkshopLimits = WorkshopLimits(), networks: [String] = []
  ) async throws {
    self.disk = disk
    let networks = Networks(networks)
    self.networks = networks
    let port = try freePort()
    client = HTTPClient(port: port)
    let options = WorkshopSession.Options(
      id: "workshop A", mode: mode, roles: mode == .role ? ["Operations"] : [], startedAt: 0)
    let stored = disk.workshop
    let workshop = stored ?? Workshop(WorkshopSession(options, keys: Self.keys))
    let words = [try shippedWords(.english), try shippedWords(.chinese)]
    let server = WorkshopServer(
      workshop, stored: stored, Interview(.small, Assessment(disk.events)),
      addresses: WorkshopAddresses(port: port, all: networks.all, chosen: networks.all.first),
      pages: WorkshopPages([
        "participant.html": Array("phone".utf8), "facilitator.html": Array("host".utf8),
        "projector.html": Array("wall".utf8), "a.js": Array("1".utf8), "secret.txt": [65],
      ]),
      host: WorkshopHost(
        store: { try disk.store($0, $1) }, now: { Int(Date().timeIntervalSince1970 * 1000) },
        clock: { _ in "14:32" }, secret: { UUID().uuidString },
        digits: { String(repeating: "7", count: $0) }, words: words, networks: { networks.all }),
      limits: limits)
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    stop = continuation
    try await untilListening { try await server.run(isListening: $0, until: stream) }
  }

  deinit { stop.finish() }

  /// Joins and gives the token.
  func join(_ name: String = "", role: String = "", id: String = "") async throws -> String {
    let answer = try await client.post(
      "/api/join",
      #"{"id":"\#(id)","pin":"4827","name":"\#(name)","role":"\#(role)","language":"en"}"#)
    return answer.body.firstMatch(of: #/"token":"([^"]+)"/#).map { String($0.1) } ?? answer.body
  }

  /// What the facilitator does.
  @discardableResult
  func step(_ fields: String, cookie: String? = nil, id: String = UUID().uuidString)
    async throws -> HTTPClient.Answer
  {
    try await client.post(
      "/api/step", #"{"id":"\#(id)","step":\#(fields)}"#,
      ["Cookie": cookie ?? host, "X-Gapwise-Role": "facilitator"])
  }

  /// What the facilitator sees.
  func seen() async throws -> String {
    try await client.get(
      "/api/state", ["Cookie": host, "X-Gapwise-Role": "facilitator"]
    ).body
  }

  var host: String { cookie(Self.keys.facilitator) }

  /// What a browser sends that was given this key.
  func cookie(_ key: String) -> String { "gapwise-facilitator-\(client.port)=\(key)" }

  @discardableResult
  func vote(
    _ choice: String, _ token: String, question: String = "scope.defined", round: Int = 1,
    id: String = UUID().uuidString
  ) async throws -> HTTPClient.Answer {
    try await client.post(
      "/api/vote",
      #"{"id":"\#(id)","question":"\#(question)","round":\#(round),"choice":"\#(choice)"}"#,
      ["X-Gapwise-Token": token])
  }
}

/// Networks that come and go.
final class Networks: @unchecked Sendable {
  // Only used while the lock is held.
  private var addresses: [String]
  private let lock = NSLock()

  init(_ addresses: [String]) { self.addresses = addresses }

  var all: [LocalAddress] {
    lock.withLock { addresses.map { LocalAddress(interface: "wlan0", address: $0) } }
  }

  func join(_ address: String) { lock.withLock { addresses.append(address) } }
}

/// What would be in the assessment file.
final class Disk: @unchecked Sendable {
  // Only used while the lock is held.
  private var session: WorkshopSession?
  private var seats: [Int: Seat] = [:]
  private var ballots: [Int: Ballot] = [:]
  private var recorded: [Event] = []
  private var failing = false
  private var foreign: [Event] = []
  private let lock = NSLock()
  private let gate = NSLock()

  var events: [Event] { lock.withLock { recorded } }

  /// Whether everything fails from now on.
  func fail(_ isFailing: Bool) { lock.withLock { failing = isFailing } }

  /// Whether storing takes until this is undone.
  func hold(_ isHeld: Bool) { isHeld ? gate.lock() : gate.unlock() }

  /// What another program writes.
  func writeFromOutside(_ change: Change) {
    lock.withLock { foreign.append(event(change, recorded.count + foreign.count)) }
  }

  var workshop: Workshop? {
    lock.withLock {
      session.map { Workshop($0, seats: seats.values.map(\.self), ballots: ballots) }
    }
  }

  func store(_ changes: [Change], _ workshop: WorkshopChanges) throws -> WorkshopStored {
    gate.withLock {}
    return try lock.withLock {
      if failing { throw Full() }
      guard foreign.isEmpty else {
        defer { foreign = [] }
        recorded += foreign
        return .behind(foreign)
      }
      session = workshop.session ?? session
      for seat in workshop.seats { seats[seat.number] = seat }
      for (seat, ballot) in workshop.ballots {
        ballots[seat] = ballot == Ballot() ? nil : ballot
      }
      let events = changes.enumerated().map { event($1, recorded.count + $0) }
      recorded += events
      return .stored(events)
    }
  }

  private func event(_ change: Change, _ before: Int) -> Event {
    Event(sequence: before + 1, at: Timestamp(secondsSince1970: 0), by: "", change: change)
  }

  private struct Full: Error, CustomStringConvertible { var description: String { "disk full" } }
}
