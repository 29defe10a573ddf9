import GapAnalysis
import TestSupport
import Testing

@Suite("A workshop, step by step")
struct WorkshopStepTests {
  /// How a room of three comes into each phase.
  private static let ways: [WorkshopSession.Phase: [WorkshopStep]] = [
    .lobby: [], .intro: [.begin], .open: [.begin, .open], .closed: [.begin, .open, .close],
    .revealed: [.begin, .open, .close, .reveal],
    .decided: [.begin, .open, .close, .reveal, .decide(WorkshopDecision(.partly))],
    .parked: [.begin, .park(why: "w", owner: "o", until: "u")],
    .pause: [.begin, .pause(minutes: 10)], .ended: [.begin, .end],
  ]

  private static let steps: [(name: String, step: WorkshopStep)] = [
    ("begin", .begin), ("open", .open), ("close", .close), ("reopen", .reopen), ("reveal", .reveal),
    ("second", .secondVote), ("decide", .decide(WorkshopDecision(.partly))), ("next", .next),
    ("park", .park(why: "w", owner: "o", until: "u")), ("pause", .pause(minutes: 5)),
    ("resume", .resume), ("end", .end),
  ]

  @Test(
    "in each phase only the steps that fit are taken",
    arguments: [
      (.lobby, "begin next pause end"), (.intro, "open next park pause end"),
      (.open, "close next park pause end"), (.closed, "reopen reveal next park pause end"),
      (.revealed, "second decide next park pause end"), (.decided, "open next park pause end"),
      (.parked, "next pause end"), (.pause, "next resume end"), (.ended, ""),
    ] as [(WorkshopSession.Phase, String)])
  func fitting(phase: WorkshopSession.Phase, names: String) throws {
    var room = try SampleRoom(3)
    for step in try #require(Self.ways[phase]) {
      if step == .close { try room.vote("PPP") }
      try room.take(step)
    }
    #expect(room.workshop.phase == phase)
    let taken = Self.steps.filter { _, step in
      var trial = room
      return (try? trial.take(step)) != nil
    }
    #expect(taken.map(\.name).joined(separator: " ") == names)
  }

  @Test("a refused step changes nothing")
  func refused() throws {
    var room = try SampleRoom(1)
    let before = room.workshop
    #expect(throws: WorkshopRefusal.notNow) { try room.take(.reveal) }
    #expect(room.workshop == before)
  }

  @Test("the last vote of a round counts, and only while voting is open")
  func voting() throws {
    var room = try SampleRoom(2)
    try room.take(.begin)
    #expect(throws: WorkshopRefusal.closed) { try room.vote("P") }
    try room.take(.open)
    try room.vote("PL")
    try room.vote("F")
    #expect(room.workshop.votedCount == 2)
    try room.take(.close)
    #expect(throws: WorkshopRefusal.closed) { try room.vote("N") }
    try room.take(.reveal)
    let result = try #require(room.workshop.position.results.last)
    #expect(result.counts == VoteCounts([.fully, .largely]))
  }

  @Test("a vote for another question, another round, or by a stranger is refused")
  func strayVotes() throws {
    var room = try SampleRoom(1)
    try room.take(.begin, .open)
    let question = try #require(room.workshop.position.question)
    #expect(throws: WorkshopRefusal.otherQuestion) {
      try room.workshop.vote(Vote(.not), by: 1, on: "incident.tool", round: 1)
    }
    #expect(throws: WorkshopRefusal.otherQuestion) {
      try room.workshop.vote(Vote(.not), by: 1, on: question, round: 2)
    }
    #expect(throws: WorkshopRefusal.unknownSeat) {
      try room.workshop.vote(Vote(.not), by: 2, on: question, round: 1)
    }
    try room.workshop.setObserver(true, seat: 1)
    #expect(throws: WorkshopRefusal.notAVoter) {
      try room.workshop.vote(Vote(.not), by: 1, on: question, round: 1)
    }
  }

  @Test("there are at most three rounds, and each keeps its result")
  func rounds() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    try room.reveal("NFF")
    for _ in 2...3 {
      try room.take(.secondVote)
      #expect(room.workshop.votedCount == 0)
      try room.reveal("PFF")
    }
    #expect(room.workshop.position.results.map(\.round) == [1, 2, 3])
    #expect(throws: WorkshopRefusal.lastRound) { try room.take(.secondVote) }
  }

  @Test("a decision becomes the answer, with counts and no names as its voices")
  func decision() throws {
    var room = try SampleRoom(4)
    try room.take(.begin)
    try room.reveal("PPPL")
    let changes = try room.take(.decide(WorkshopDecision(.partly, note: "two tools")))
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(answer.rating == .partly)
    #expect(answer.note == "two tools")
    #expect(answer.voices.map(\.who) == ["", ""])
    #expect(answer.voices.map(\.people) == [3, 1])
    #expect(answer.voices.allSatisfy { $0.source == "workshop A" })
    #expect(changes.count == 4)
  }

  @Test("a decision that departs from the votes needs a reason")
  func reason() throws {
    var room = try SampleRoom(4)
    try room.take(.begin)
    try room.reveal("PPPL")
    #expect(throws: WorkshopRefusal.answer(.decisionNeedsReason(proposal: .rated(.partly)))) {
      try room.take(.decide(WorkshopDecision(.fully)))
    }
    try room.take(.decide(WorkshopDecision(.fully, reason: "the audit report shows it")))
    #expect(
      room.interview.assessment.answer(to: "scope.defined").decision?.reason
        == "the audit report shows it")
  }

  @Test("undo goes back step by step, votes are kept, and a decision is taken back")
  func undo() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    try room.reveal("PPL")
    try room.take(.decide(WorkshopDecision(.partly)))
    try room.take(.undo)
    #expect(room.workshop.phase == .revealed)
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(answer.choice == nil && answer.voices.isEmpty)
    try room.take(.undo, .undo)
    #expect(room.workshop.phase == .open)
    #expect(room.workshop.votedCount == 3)
    #expect(room.workshop.vote(of: 3)?.kind == .largely)
    try room.take(.undo, .undo)
    #expect(room.workshop.phase == .lobby)
    #expect(throws: WorkshopRefusal.nothingToUndo) { try room.take(.undo) }
  }

  @Test("undo over a change of question brings its own votes back, not those of the other")
  func undoOverQuestions() throws {
    var room = try SampleRoom(3)
    try room.take(.begin, .open)
    try room.vote("PPL")
    let first = room.workshop.position.question
    try room.take(.next, .open)
    try room.vote("FF.")
    try room.take(.undo, .undo)
    #expect(room.workshop.position.question == first && room.workshop.phase == .open)
    #expect((1...3).map { room.workshop.vote(of: $0)?.kind } == [.partly, .partly, .largely])
  }

  @Test("nobody in a vote is put a reason into the mouth why a question does not apply")
  func notApplicableVoices() throws {
    var room = try SampleRoom(3, mode: .named)
    try room.take(.begin)
    try room.reveal("--P")
    try room.take(
      .decide(
        WorkshopDecision(.notApplicable, reason: "no suppliers", exception: .notInScopeOfAssessment)
      )
    )
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(answer.voices.map(\.choice).contains(.notApplicable(NotApplicable(.other))))
    #expect(
      answer.choice == .notApplicable(NotApplicable(.notInScopeOfAssessment, text: "no suppliers")))
  }

  @Test("time that is added is bounded, whatever is asked for", arguments: [Int.max, Int.min])
  func timeIsBounded(seconds: Int) throws {
    var room = try SampleRoom(1)
    try room.take(.begin, .open, .startTimer(seconds: 60), .addTime(seconds: seconds))
    let left = try #require(room.workshop.session.timer).secondsLeft(at: room.now)
    #expect(left == (seconds > 0 ? 3600 : 0))
  }

  @Test("a second decision on one question replaces the voices of the first")
  func decidedAgain() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    try room.reveal("PPL")
    try room.take(.decide(WorkshopDecision(.partly)), .undo, .secondVote)
    try room.reveal("LLL")
    try room.take(.decide(WorkshopDecision(.largely)))
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(answer.voices.map(\.choice) == [.rated(.largely)])
    #expect(answer.rating == .largely)
    #expect(room.workshop.session.outcomes.count == 1)
  }

  @Test("what was said in earlier rounds is kept, and only the last round counts")
  func formerRounds() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    try room.reveal("PPF")
    try room.take(.secondVote)
    try room.reveal("LLL")
    try room.take(.decide(WorkshopDecision(.largely)))
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(answer.voices.map(\.choice) == [.rated(.largely)])
    #expect(answer.formerRounds.map(\.round) == [1])
    #expect(answer.formerRounds[0].voices.map(\.choice) == [.rated(.partly), .rated(.fully)])
    #expect(answer.formerRounds[0].voices.map(\.people) == [2, 1])
    try room.take(.undo)
    #expect(room.interview.assessment.answer(to: "scope.defined").formerVoices.isEmpty)
  }

  @Test("the table has a row for each round, and the decision at the last")
  func table() throws {
    var room = try SampleRoom(4)
    try room.take(.begin)
    try room.reveal("PPF?")
    try room.take(.secondVote)
    try room.reveal("LLLL")
    try room.take(.decide(WorkshopDecision(.fully, reason: "=1+1\nthey said")), .next)
    try room.reveal("NNFF")
    try room.take(.park(why: "two camps", owner: "", until: ""))
    let rows = room.workshop.table(room.interview, room.words).split(separator: "\r\n")
    let ends = [
      ",round,people,not,partly,largely,fully,unknown,na,median,label,decision,reason",
      ",1,4,0,2,0,1,1,0,partly,split,,",
      ",2,4,0,0,4,0,0,0,largely,aligned,fully,\"'=1+1\nthey said\"",
      ",1,4,2,0,0,2,0,0,not,split,,",
    ]
    #expect(rows.count == ends.count)
    for (row, end) in zip(rows, ends) { #expect(row.hasSuffix(end)) }
  }

  @Test("two people of one name are two voices")
  func sameName() throws {
    var room = try SampleRoom(3, mode: .named, names: ["Wang Wei", "Wang Wei", "Li Na"])
    try room.take(.begin)
    try room.reveal("PLF")
    try room.take(.decide(WorkshopDecision(.largely)))
    let voices = room.interview.assessment.answer(to: "scope.defined").voices
    #expect(voices.map(\.who) == ["Li Na", "Wang Wei", "Wang Wei (2)"])
    try room.take(.rename(seat: 3, "Wang Wei"))
    #expect(room.workshop.seats[3]?.name == "Wang Wei (3)")
    try room.take(.remove(seat: 2), .rename(seat: 3, "Wang Wei (2)"))
    #expect(room.workshop.seats[3]?.name == "Wang Wei (2)")
  }

  @Test("parking after the reveal keeps what was said, for somebody to settle")
  func parkedAfterReveal() throws {
    var room = try SampleRoom(4)
    try room.take(.begin)
    try room.reveal("PPFF")
    try room.take(.park(why: "no agreement", owner: "Li Na", until: "2026-12-01"))
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(answer.voices.map(\.people) == [2, 2] && answer.isUnsettled && answer.isFlagged)
    try room.take(.undo)
    let back = room.interview.assessment.answer(to: "scope.defined")
    #expect(back.voices.isEmpty && !back.isFlagged)
    #expect(room.workshop.phase == .revealed && room.workshop.votedCount == 4)
  }

  @Test("going back to what was decided shows the decision, and a new vote begins anew")
  func decidedQuestionAgain() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    try room.reveal("PPL")
    try room.take(.decide(WorkshopDecision(.partly)), .next, .previous)
    #expect(room.workshop.phase == .decided)
    #expect(room.workshop.position.decision?.kind == .partly)
    try room.take(.open)
    #expect(room.workshop.phase == .open && room.workshop.votedCount == 0)
    #expect(room.workshop.position.decision == nil)
    try room.reveal("FFF")
    try room.take(.decide(WorkshopDecision(.fully)))
    #expect(room.interview.assessment.answer(to: "scope.defined").rating == .fully)
    #expect(room.workshop.session.outcomes.map(\.kind) == [.fully])
  }

  @Test(
    "the result shows itself when all have voted, where that was asked for and they are enough",
    arguments: [(2, true, false), (3, true, true), (3, false, false)])
  func revealsItself(people: Int, isAsked: Bool, isRevealed: Bool) throws {
    var room = try SampleRoom(people, revealsItself: isAsked)
    try room.take(.begin, .open)
    try room.vote(String(repeating: "P", count: people))
    #expect((room.workshop.phase == .revealed) == isRevealed)
    if isRevealed {
      try room.take(.undo)
      #expect(room.workshop.phase == .open)
    }
  }

  @Test("what nobody knows is to be checked, by a name")
  func toCheck() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    try room.reveal("???")
    try room.take(.decide(WorkshopDecision(.unknown, checker: "Li Na")))
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(answer.choice == .dontKnow)
    #expect(answer.note == "To be checked by Li Na")
  }

  @Test("notes, evidence and actions are in the assessment at once; parking flags the question")
  func capture() throws {
    var room = try SampleRoom(1)
    try room.take(
      .begin, .note("first"), .note("second"), .evidence(what: "Scope statement", place: "DMS"),
      .action("write it"), .park(why: "Wang is away", owner: "Li Na", until: "Friday"))
    let answer = room.interview.assessment.answer(to: "scope.defined")
    #expect(
      answer.note == "first\nsecond\nParked: Wang is away (owner: Li Na; until: Friday)")
    #expect(answer.evidence == [Evidence(what: "Scope statement", place: "DMS")])
    #expect(answer.isFlagged)
    #expect(
      room.interview.assessment.edits(of: .action("scope.defined"))[.note] == "write it")
  }

  @Test("next goes to the next question without an answer, previous back, and neither beyond")
  func moving() throws {
    var room = try SampleRoom(3)
    try room.take(.begin)
    #expect(throws: WorkshopRefusal.noFurtherQuestion) { try room.take(.previous) }
    let first = room.workshop.position.question
    try room.take(.next, .previous)
    #expect(room.workshop.position.question == first)
    try room.take(.goTo(question: "incident.recording"))
    #expect(room.workshop.position.question == "incident.recording")
    #expect(throws: WorkshopRefusal.noFurtherQuestion) {
      try room.take(.goTo(question: "no.such"))
    }
  }

  @Test("a timer counts down, stands still, and closes the vote only where that was wanted")
  func timer() throws {
    for closes in [false, true] {
      var room = try SampleRoom(1, closesItself: closes)
      try room.take(.begin, .open, .startTimer(seconds: 60))
      room.now += 20_000
      try room.take(.stopTimer)
      room.now += 100_000
      #expect(room.workshop.session.timer?.secondsLeft(at: room.now) == 40)
      try room.take(.startTimer(seconds: 1), .addTime(seconds: 30))
      #expect(room.workshop.session.timer?.secondsLeft(at: room.now) == 70)
      room.now += 71_000
      #expect(room.workshop.tick(at: room.now, after: room.now) == false)
      room.now += 2_000
      #expect(room.workshop.tick(at: room.now, after: room.now) == closes)
      #expect(room.workshop.phase == (closes ? .closed : .open))
    }
  }

  @Test(
    "a timer does not run on while the computer sleeps, whatever the clock did",
    arguments: [(60 * 60_000, 40), (-60 * 60_000, 40), (3000, nil)] as [(Int, Int?)])
  func sleep(gap: Int, left: Int?) throws {
    var room = try SampleRoom(1, closesItself: true)
    try room.take(.begin, .open, .startTimer(seconds: 60))
    room.now += 20_000
    let before = room.now
    room.now += gap
    #expect(room.workshop.tick(at: room.now, after: before) == (left != nil))
    #expect(room.workshop.phase == .open)
    #expect(room.workshop.session.timer?.pausedWith == left)
    #expect(
      room.seen(by: .facilitator).contains(
        "\"interrupted\", value: GapAnalysis.DataValue.flag(\(left != nil))"))
    try room.take(.startTimer(seconds: 1))
    #expect(room.workshop.session.timer?.isInterrupted == nil)
  }

  @Test("a program started again pauses the timer where it was last seen running")
  func restarted() throws {
    var room = try SampleRoom(1)
    try room.take(.begin, .open, .startTimer(seconds: 60))
    for _ in 0..<12 {
      let before = room.now
      room.now += 1000
      _ = room.workshop.tick(at: room.now, after: before)
    }
    var again = Workshop(room.workshop.session)
    room.now += 300_000
    _ = again.tick(at: room.now, after: nil)
    #expect(again.session.timer?.pausedWith == 50)
    // Too short to be noticed by anybody: the timer goes on.
    again = Workshop(room.workshop.session)
    _ = again.tick(at: room.now - 299_000, after: nil)
    #expect(again.session.timer?.pausedWith == nil)
  }

  @Test("other options are taken up, except what people were promised; roles in use stay")
  func options() throws {
    var room = try SampleRoom(2, mode: .role, roles: ["Operations", "Management"])
    room.workshop.change(
      roles: ["Supplier", "Management"], asksConfidence: true, closesItself: nil, revealsItself: nil
    )
    let options = room.workshop.session.options
    #expect(options.roles == ["Supplier", "Management", "Operations"])
    #expect(options.asksConfidence && !options.closesItself && options.mode == .role)
  }

  @Test("after a break it goes on where it was")
  func pause() throws {
    var room = try SampleRoom(2)
    try room.take(.begin, .open)
    try room.vote("P")
    try room.take(.pause(minutes: 10), .resume)
    #expect(room.workshop.phase == .open)
    #expect(room.workshop.votedCount == 1)
  }

  @Test("who leaves still counts with the vote given, unless only those connected are counted")
  func counting() throws {
    var room = try SampleRoom(3)
    try room.take(.begin, .open)
    for seat in 1...3 { room.workshop.setOnline(seat, true) }
    try room.vote("P")
    for seat in [1, 2] { room.workshop.setOnline(seat, false) }
    #expect(room.workshop.voters.map(\.number) == [1, 2, 3])
    try room.take(.countConnected)
    #expect(room.workshop.voters.map(\.number) == [1, 3])
  }
}
