import GapAnalysis
import TestSupport
import Testing

@Suite("A workshop that goes anywhere")
struct WorkshopSecrecyTests {
  /// Two rooms in which everything happens alike, except what the first seat votes.
  private struct Twins {
    var rooms: [SampleRoom]
    /// States in which there was a vote to be hidden.
    var hiding = 0

    init(_ mode: WorkshopSession.Mode) throws {
      let roles = mode == .role ? ["Operations", "Management"] : []
      let room = try SampleRoom(
        5, mode: mode, roles: roles, confidence: true, closesItself: true)
      rooms = [room, room]
    }

    /// Does the same in both; whether it was possible has to be the same, too.
    mutating func act(_ body: (inout SampleRoom, Int) throws -> Void) {
      let done = rooms.indices.map { twin in (try? body(&rooms[twin], twin)) != nil }
      #expect(done[0] == done[1])
    }

    /// Whether what the first seat voted has been revealed.
    var isOut: Bool {
      rooms[0].workshop.position.results.map(\.counts)
        != rooms[1].workshop.position.results.map(\.counts)
    }

    /// Everything that everybody but the first seat gets.
    private func payloads(_ room: SampleRoom) -> [DataValue] {
      let view = room.view()
      let others = room.workshop.seats.values.filter { $0.number != 1 }
        .sorted { $0.number < $1.number }
      let shared = WorkshopView.Audience.allCases.flatMap { audience in
        [.mapping(view.shared(with: audience)), view.you(audience)]
      }
      let counts = view.count(with: others)
      return shared + others.map { view.you($0) } + others.compactMap { counts[$0.number] }
        + [view.count]
        + [.text(room.workshop.table(room.interview, room.words))]
    }

    mutating func compare(_ context: String) {
      if rooms[0].workshop.vote(of: 1) != nil { hiding += 1 }
      // Entries are compared in their order, so that equal means the same bytes.
      #expect(payloads(rooms[0]) == payloads(rooms[1]), "\(context)")
    }
  }

  @Test(
    "before the reveal nobody but the voter gets anything that depends on the vote",
    arguments: WorkshopSession.Mode.allCases)
  func walk(mode: WorkshopSession.Mode) throws {
    var random = SeededRandom(state: 20_260_511)
    let beginning = try Twins(mode)
    var hiding = 0
    for walk in 0..<9 {
      var twins = beginning
      for step in 0..<40 {
        happen(&twins, &random)
        guard !twins.isOut else { break }
        twins.compare("walk \(walk), step \(step)")
      }
      hiding += twins.hiding
    }
    // Walks that never come to a vote would prove nothing.
    #expect(hiding >= 30)
  }

  /// One thing that may happen in a room.
  private func happen(_ twins: inout Twins, _ random: inout SeededRandom) {
    let seat = Int(random.next() % 5) + 1
    let number = Int(random.next() % 1000)
    switch random.next() % 20 {
    case 0..<7: vote(&twins, seat, number)
    case 7: twins.act { room, _ in room.workshop.setOnline(seat, number % 2 == 0) }
    case 8:
      twins.act { room, _ in
        try room.workshop.setObserver(number % 4 == 0, seat: seat)
      }
    case 9:
      twins.act { room, _ in
        try room.workshop.say(
          .note, "note \(number)", by: seat, on: room.workshop.position.question ?? "",
          at: room.now)
      }
    case 10:
      twins.act { room, _ in
        let before = room.now
        room.now += number * 40
        _ = room.workshop.tick(at: room.now, after: before)
      }
    case 11..<16:
      // The way that most rooms go, so that walks come far.
      twins.act { room, _ in
        let usual: WorkshopStep =
          switch room.workshop.phase {
          case .lobby: .begin
          case .intro, .revealed: .open
          case .open: number % 5 == 0 ? .close : .startTimer(seconds: 30)
          case .closed: number % 5 == 0 ? .reveal : .reopen
          case .decided, .parked, .ended: .next
          case .pause: .resume
          }
        try room.take(usual)
      }
    default: twins.act { room, _ in try room.take(Self.steps(seat)[number % Self.steps(1).count]) }
    }
  }

  private func vote(_ twins: inout Twins, _ seat: Int, _ number: Int) {
    let kinds = Vote.Kind.allCases
    twins.act { room, twin in
      // The twins differ in this alone.
      let kind = kinds[(number + (seat == 1 ? twin * (1 + number % 5) : 0)) % kinds.count]
      try room.workshop.vote(
        Vote(kind, confidence: .fairly), by: seat, on: room.workshop.position.question ?? "",
        round: room.workshop.position.round)
    }
  }

  private static func steps(_ seat: Int) -> [WorkshopStep] {
    [
      .undo, .undo, .next, .previous, .pause(minutes: 5), .toggle(.blank), .toggle(.why),
      .note("n"),
      .park(why: "w", owner: "o", until: "u"), .countConnected, .review,
      .setKind(seat: seat, .scribe),
      .setKind(seat: seat, .participant), .secondVote,
      .decide(WorkshopDecision(.partly, reason: "r")),
      .stopTimer, .addTime(seconds: 30), .goTo(question: "incident.recording"), .deleteNames,
      .remove(seat: seat),
    ]
  }
}
