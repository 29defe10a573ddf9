import GapAnalysis
import TestSupport
import Testing

@Suite("What each page of a workshop sees")
struct WorkshopViewTests {
  @Test(
    "before the reveal nobody's view holds a vote, whoever voted what",
    arguments: WorkshopView.Audience.allCases, WorkshopSession.Mode.allCases)
  func hidden(audience: WorkshopView.Audience, mode: WorkshopSession.Mode) throws {
    let roles = mode == .role ? ["Operations"] : []
    // The same room twice, with other votes: what others see must not differ.
    let rooms = try ["NPLF", "FFFF"].map { votes in
      var room = try SampleRoom(4, mode: mode, roles: roles)
      try room.take(.begin, .open)
      try room.vote(votes)
      return room
    }
    #expect(rooms[0].seen(by: audience) == rooms[1].seen(by: audience))
    let closed = try rooms.map { room in
      var room = room
      try room.take(.close)
      return room.seen(by: audience)
    }
    #expect(closed[0] == closed[1])
    let revealed = try rooms.map { room in
      var room = room
      try room.take(.close, .reveal)
      return room.seen(by: audience)
    }
    #expect(revealed[0] != revealed[1])
  }

  @Test("a phone sees its own vote, and its first one in the second round")
  func own() throws {
    var room = try SampleRoom(2)
    try room.take(.begin)
    try room.reveal("PF")
    try room.take(.secondVote)
    try room.vote("L")
    let seat = try #require(room.workshop.seats[1])
    let you = "\(room.view().you(seat))"
    #expect(you.contains("largely") && you.contains("partly") && !you.contains("fully"))
  }

  @Test("names are shown only after the reveal, and only where that was said before joining")
  func names() throws {
    for mode in WorkshopSession.Mode.allCases {
      var room = try SampleRoom(3, mode: mode, roles: mode == .role ? ["Operations"] : [])
      try room.take(.begin)
      try room.reveal("PPL")
      #expect(room.seen(by: .projector).contains("Person 1") == (mode == .named))
    }
  }

  @Test(
    "a role is shown alone only with three votes, and nobody can be found by subtracting",
    arguments: [
      (["A", "A", "A", "B", "B", "B"], ["A", "B"]), (["A", "A", "A", "B"], [""]),
      (["A", "A", "A", "A", "B", "B", "B", "C"], ["A", ""]), (["A", "B"], [""]),
      (["A", "A", "A", "B", "C", "C"], ["A", ""]),
    ])
  func roles(people: [String], shown: [String]) throws {
    var room = try SampleRoom(0, mode: .role, roles: ["A", "B", "C"])
    for (index, role) in people.enumerated() {
      _ = try room.workshop.join(token: "\(index)", name: "", role: role)
    }
    try room.take(.begin)
    try room.reveal(String(repeating: "P", count: people.count))
    let result = try #require(room.workshop.position.results.last)
    #expect(result.byRole.map(\.role) == shown)
    #expect(result.byRole.reduce(0) { $0 + $1.counts.total } == people.count)
  }

  @Test("what is noted is for facilitator and scribe; the room sees the decision and its reason")
  func notes() throws {
    var room = try SampleRoom(3)
    try room.take(.begin, .note("the boss was angry"))
    try room.workshop.say(.note, "we hide this", by: 1, on: "scope.defined", at: room.now)
    try room.reveal("PPL")
    try room.take(.decide(WorkshopDecision(.partly, reason: "as seen", note: "ask again in May")))
    for audience in WorkshopView.Audience.allCases {
      let seen = room.seen(by: audience)
      #expect(seen.contains("as seen"))
      let mayKnow = audience == .facilitator || audience == .scribe
      for secret in ["the boss was angry", "we hide this"] {
        #expect(seen.contains(secret) == mayKnow, "\(audience): \(secret)")
      }
      #expect(mayKnow || !seen.contains("ask again in May"))
    }
  }

  @Test("how sure people are is counted from five answers on")
  func confidence() throws {
    for (people, isShown) in [(4, false), (5, true)] {
      var room = try SampleRoom(people, confidence: true)
      try room.take(.begin)
      try room.reveal(String(repeating: "P", count: people), confidence: .very)
      let result = try #require(room.workshop.position.results.last)
      #expect(result.confidence == (isShown ? [0, 0, people] : nil))
      try room.take(.decide(WorkshopDecision(.partly)))
      let kept = room.interview.assessment.answer(to: "scope.defined").voices
      #expect(kept.map(\.confidence) == [isShown ? .very : nil])
      #expect(kept.map(\.people) == [people])
    }
  }

  @Test("how sure a role is is kept only if five of that role said so")
  func confidenceOfRoles() throws {
    var room = try SampleRoom(
      9, mode: .role, roles: ["Operations", "Management"], confidence: true)
    try room.take(.begin)
    try room.reveal("PPPPPPPPP", confidence: .not)
    try room.take(.decide(WorkshopDecision(.partly)))
    let kept = room.interview.assessment.answer(to: "scope.defined").voices
    #expect(kept.reduce(0) { $0 + $1.people } == 9)
    #expect(Set(kept.map(\.people)) == [4, 5])
    for voice in kept { #expect((voice.confidence == .not) == (voice.people >= 5)) }
  }

  @Test("votes are gone from what is stored as soon as the question is decided")
  func forgotten() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    try room.reveal("PPL")
    let before = room.workshop
    #expect(before.changes(since: nil).ballots.count == 3)
    try room.take(.decide(WorkshopDecision(.partly)))
    let changes = room.workshop.changes(since: before)
    #expect(changes.ballots == [1: Ballot(), 2: Ballot(), 3: Ballot()])
  }
}
