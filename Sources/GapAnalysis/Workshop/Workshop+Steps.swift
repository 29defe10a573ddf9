extension Workshop {
  /// Does what the facilitator asks for.
  ///
  /// - Parameters:
  ///   - interview: the assessment as it is, to find the next question and to check answers.
  ///   - words: in the language in which notes are written.
  ///   - now: milliseconds since 1970.
  /// - Returns: what has to be recorded in the assessment, together with the new state.
  /// - Throws: ``WorkshopRefusal``; then nothing changed.
  package mutating func perform(
    _ step: WorkshopStep, in interview: Interview, words: Words, at now: Int
  ) throws(WorkshopRefusal) -> [Change] {
    var changed = self
    let changes = try changed.take(step, interview, words, now)
    changed.session.version += 1
    self = changed
    return changes
  }

  private mutating func take(
    _ step: WorkshopStep, _ interview: Interview, _ words: Words, _ now: Int
  ) throws(WorkshopRefusal) -> [Change] {
    guard phase != .ended || step.isForAfterwards else { throw .notNow }
    switch step {
    case .begin: try begin(interview)
    case .open: try open()
    case .close: try move(from: [.open], to: .closed)
    case .reopen: try move(from: [.closed], to: .open)
    case .reveal: try reveal(from: .closed)
    case .secondVote: try voteAgain()
    case .decide(let decision): return try decide(decision, interview, words)
    case .next: try go(to: following(interview))
    case .previous: try go(to: preceding(interview))
    case .goTo(let question): try go(to: interview.openToAsk.first { $0.id == question })
    case .park(let why, let owner, let until):
      return try park(Captured.Parked(why: why, owner: owner, until: until), interview, words)
    case .pause(let minutes): try pause(minutes, now)
    case .resume: try resume()
    case .toggle(let part): session.projector.toggle(part)
    case .startTimer, .stopTimer, .addTime: try setTimer(step, now)
    case .note, .evidence, .action: return try capture(step, interview)
    case .undo: return try undo(interview)
    case .setKind, .rename, .remove: try changeSeat(step)
    case .countConnected: session.isCountingConnectedOnly.toggle()
    case .toggleDoor: session.isDoorClosed = !isDoorClosed
    case .setMinutes(let section, let minutes):
      session.minutes[section] = min(max(0, minutes), 24 * 60)
    case .review: session.isReviewing.toggle()
    case .correct(let question, let decision):
      return try correct(question, decision, interview, words)
    case .deleteNames: deleteNames()
    case .end: end()
    }
    return []
  }
}

extension WorkshopStep {
  /// Whether it makes sense when the session has ended.
  fileprivate var isForAfterwards: Bool {
    switch self {
    case .review, .correct, .deleteNames: true
    default: false
    }
  }
}

extension Workshop {
  private mutating func begin(_ interview: Interview) throws(WorkshopRefusal) {
    guard phase == .lobby else { throw .notNow }
    let open = interview.openToAsk.first { interview.assessment.answer(to: $0.id).choice == nil }
    try go(to: open ?? interview.openToAsk.first)
  }

  private mutating func move(
    from phases: [WorkshopSession.Phase], to phase: WorkshopSession.Phase
  ) throws(WorkshopRefusal) {
    guard phases.contains(self.phase) else { throw .notNow }
    remember()
    session.position.phase = phase
    if phase != .open { session.timer = nil }
  }

  /// Opens the vote; on a question that was decided in this session, a new one.
  private mutating func open() throws(WorkshopRefusal) {
    let wasDecided = phase == .decided
    try move(from: [.intro, .decided], to: .open)
    if wasDecided {
      session.position = WorkshopPosition(phase: .open, question: position.question)
      ballots = [:]
    }
  }

  /// Closes and reveals at once, so that one undo goes back to the open vote.
  mutating func revealIfAllVoted() {
    let voters = voters.count
    guard voters >= Self.fewestToRevealItself, votedCount == voters else { return }
    try? reveal(from: .open)
  }

  private mutating func reveal(
    from phase: WorkshopSession.Phase
  ) throws(WorkshopRefusal) {
    try move(from: [phase], to: .revealed)
    let result = roundResult
    session.position.results.removeAll { $0.round == result.round }
    session.position.results.append(result)
  }

  private mutating func voteAgain() throws(WorkshopRefusal) {
    guard phase == .revealed else { throw .notNow }
    guard position.round < Self.maximumRounds else { throw .lastRound }
    try move(from: [.revealed], to: .open)
    session.position.round += 1
    let round = position.round
    for seat in ballots.keys { ballots[seat]?.votes[round] = nil }
  }

  /// Shows another question; votes on the present one are dropped unless they were decided on.
  private mutating func go(to question: Question?) throws(WorkshopRefusal) {
    guard let question else { throw .noFurtherQuestion }
    remember()
    putAsideBallots()
    session.position = WorkshopPosition(phase: .intro, question: question.id)
    if let outcome = session.outcomes.first(where: { $0.question == question.id }) {
      // What the room decided is shown as such; opening the vote begins anew.
      session.position.phase = .decided
      session.position.decision = outcome
    }
    session.phaseAfterBreak = nil
    session.breakEndsAt = nil
    session.timer = nil
    session.captured = Captured()
    session.privateNotes = []
    session.projector.showsWhy = false
  }

  /// The next question without an answer, else the next one.
  private func following(_ interview: Interview) -> Question? {
    let all = interview.openToAsk
    let here = place(in: all)
    let later = here.map { all[($0 + 1)...] } ?? all[...]
    return later.first { interview.assessment.answer(to: $0.id).choice == nil } ?? later.first
  }

  private func preceding(_ interview: Interview) -> Question? {
    let all = interview.openToAsk
    return place(in: all).flatMap { $0 > 0 ? all[$0 - 1] : nil }
  }

  private func place(in questions: [Question]) -> Int? {
    questions.firstIndex { $0.id == position.question }
  }

  private mutating func pause(_ minutes: Int, _ now: Int) throws(WorkshopRefusal) {
    guard phase != .pause else { throw .notNow }
    remember()
    session.phaseAfterBreak = phase
    session.position.phase = .pause
    session.breakEndsAt = now + min(max(1, minutes), 240) * 60_000
    session.timer = nil
  }

  private mutating func resume() throws(WorkshopRefusal) {
    guard phase == .pause else { throw .notNow }
    session.position.phase = session.phaseAfterBreak ?? .lobby
    session.phaseAfterBreak = nil
    session.breakEndsAt = nil
  }

  private mutating func setTimer(_ step: WorkshopStep, _ now: Int) throws(WorkshopRefusal) {
    switch step {
    case .startTimer(let seconds):
      guard phase == .open || phase == .intro || phase == .revealed else { throw .notNow }
      let seconds = session.timer?.pausedWith ?? min(max(1, seconds), 3600)
      session.timer = WorkshopTimer(endsAt: now + seconds * 1000, seenAt: now)
    case .stopTimer:
      let left = session.timer?.secondsLeft(at: now)
      session.timer?.pausedWith = left
    case .addTime(let seconds):
      guard let timer = session.timer else { throw .notNow }
      let left = min(max(0, timer.secondsLeft(at: now) + min(max(-3600, seconds), 3600)), 3600)
      if timer.pausedWith != nil { session.timer?.pausedWith = left }
      session.timer?.endsAt = now + left * 1000
    default: break
    }
  }

  private mutating func changeSeat(_ step: WorkshopStep) throws(WorkshopRefusal) {
    switch step {
    case .setKind(let seat, let kind):
      try checkSeat(seat)
      seats[seat]?.kind = kind
    case .rename(let seat, let name):
      try checkSeat(seat)
      guard session.options.mode == .named else { throw .notNow }
      let name = try checked(name: name)
      let free = distinct(name, of: seat)
      seats[seat]?.name = free
    case .remove(let seat):
      try checkSeat(seat)
      seats[seat]?.isRemoved = true
      ballots[seat] = nil
      online.remove(seat)
    default: break
    }
  }

  private func checkSeat(_ seat: Int) throws(WorkshopRefusal) {
    guard seats[seat].map({ !$0.isRemoved }) == true else { throw .unknownSeat }
  }

  private mutating func end() {
    session.position.phase = .ended
    session.timer = nil
    session.former = []
    session.isReviewing = true
    ballots = [:]
  }

  private mutating func deleteNames() {
    for seat in seats.keys {
      seats[seat]?.name = ""
      seats[seat]?.role = ""
    }
    session.areNamesDeleted = true
  }

  /// Takes the votes off what is stored; until another question's follow, undo can bring them back.
  mutating func putAsideBallots() {
    guard !ballots.isEmpty, let question = position.question else { return }
    setAside = [question: ballots]
    ballots = [:]
  }

  /// Notes where the session stands, to come back to.
  mutating func remember() {
    session.former.append(position)
    if session.former.count > Self.mostUndoSteps { session.former.removeFirst() }
  }
}
