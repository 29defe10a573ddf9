/// A meeting that answers an assessment: who is in the room, what is asked, who voted what.
///
/// The one state machine of the workshop. It performs no input or output and knows no clock: moments
/// are parameters, in milliseconds since 1970. Votes inform; only a decision changes the assessment.
package struct Workshop: Sendable, Equatable {
  /// Rounds of voting on one question.
  package static let maximumRounds = 3
  /// A role with fewer votes is not shown alone.
  package static let fewestOfRole = 3
  /// With fewer answers, how sure people are is not shown.
  package static let fewestOfConfidence = 5
  /// Characters of a private note.
  package static let longestPrivateNote = 280
  /// Characters of a name.
  package static let longestName = 60
  /// Of people who are not removed.
  package static let mostSeats = 1000
  /// Characters of a phone's name for its request to join.
  static let shortestJoinID = 20
  /// With fewer voters nothing is revealed by itself: the last one would be known.
  static let fewestToRevealItself = 3
  static let mostPrivateNotes = 500
  static let mostUndoSteps = 20

  package internal(set) var session: WorkshopSession
  /// By number.
  package internal(set) var seats: [Int: Seat]
  /// What was voted on the present question, by seat.
  package internal(set) var ballots: [Int: Ballot]
  /// Seats with a page that is connected; not stored.
  package internal(set) var online: Set<Int> = []
  /// Votes on the question worked on last, by its id, for undo; never stored.
  var setAside: [String: [Int: Ballot]] = [:]

  /// A new session, or one that goes on with what was stored of it.
  package init(_ session: WorkshopSession, seats: [Seat] = [], ballots: [Int: Ballot] = [:]) {
    self.session = session
    self.seats = Dictionary(seats.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    self.ballots = ballots
  }

  package var position: WorkshopPosition { session.position }
  package var phase: WorkshopSession.Phase { position.phase }
  /// Whether nobody else may join; who has a seat can always come back.
  package var isDoorClosed: Bool { session.isDoorClosed == true }

  /// Those who may vote: everybody in the room, or those who are connected or have voted.
  package var voters: [Seat] {
    seats.values.filter { seat in
      seat.votes
        && (!session.isCountingConnectedOnly || online.contains(seat.number)
          || vote(of: seat.number) != nil)
    }.sorted { $0.number < $1.number }
  }

  /// How many have voted in the present round.
  package var votedCount: Int { voters.count { vote(of: $0.number) != nil } }

  /// What a seat voted in a round; in the present one unless another is named.
  package func vote(of seat: Int, round: Int? = nil) -> Vote? {
    ballots[seat]?.votes[round ?? position.round]
  }
}

extension Workshop {
  /// Takes somebody in and gives the seat; the same one to a request that arrives once more.
  ///
  /// - Parameters:
  ///   - token: random, for this seat only.
  ///   - joinID: what the phone calls its request, as secret as a token; a short one could be guessed
  ///     and counts for nothing.
  /// - Throws: ``WorkshopRefusal`` for a name or role the mode does not allow, or a full room.
  package mutating func join(
    token: String, joinID: String? = nil, name: String, role: String
  ) throws(WorkshopRefusal) -> Seat {
    guard phase != .ended else { throw .notNow }
    if let seat = seat(ofJoin: joinID) { return seat }
    guard !isDoorClosed else { throw .doorClosed }
    guard seats.values.count(where: { !$0.isRemoved }) < Self.mostSeats else { throw .full }
    let name = session.options.mode == .named ? distinct(try checked(name: name)) : ""
    let role = session.options.mode == .anonymous ? "" : role
    guard role.isEmpty ? session.options.mode != .role : session.options.roles.contains(role) else {
      throw .unknownRole
    }
    session.lastSeat += 1
    let seat = Seat(
      number: session.lastSeat, token: token, joinID: joinID, name: name, role: role)
    seats[seat.number] = seat
    session.version += 1
    return seat
  }

  /// The seat that a request to join was given before.
  package func seat(ofJoin id: String?) -> Seat? {
    guard let id, id.count >= Self.shortestJoinID else { return nil }
    return seats.values.first { $0.joinID == id && !$0.isRemoved }
  }

  /// A seat comes or goes: the pages of it that are connected.
  package mutating func setOnline(_ seat: Int, _ isOnline: Bool) {
    guard seats[seat] != nil, online.contains(seat) != isOnline else { return }
    if isOnline { online.insert(seat) } else { online.remove(seat) }
    session.version += 1
  }

  /// Somebody votes, or votes otherwise; the last vote of a round counts.
  package mutating func vote(
    _ vote: Vote, by seat: Int, on question: String, round: Int
  ) throws(WorkshopRefusal) {
    guard let voter = seats[seat], !voter.isRemoved else { throw .unknownSeat }
    guard voter.votes else { throw .notAVoter }
    guard position.question == question, position.round == round else { throw .otherQuestion }
    guard phase == .open else { throw .closed }
    let isAsked = session.options.asksConfidence
    ballots[seat, default: Ballot()].votes[round] =
      isAsked ? vote : Vote(vote.kind)
    session.version += 1
    if session.options.revealsItself { revealIfAllVoted() }
  }

  /// Somebody tells the scribe something about the present question.
  package mutating func say(
    _ kind: PrivateNote.Kind, _ text: String, by seat: Int, on question: String, at now: Int
  ) throws(WorkshopRefusal) {
    guard seats[seat].map({ !$0.isRemoved }) == true else { throw .unknownSeat }
    guard position.question == question else { throw .otherQuestion }
    let text = text.trimmed
    guard text.count <= Self.longestPrivateNote else { throw .tooLong }
    let who = session.options.mode == .anonymous ? nil : seat
    let note = PrivateNote(kind: kind, text: text, seat: who, at: now)
    guard session.privateNotes.count < Self.mostPrivateNotes else { throw .full }
    session.privateNotes.append(note)
    session.version += 1
  }

  /// Somebody only wants to look on, or to take part again.
  package mutating func setObserver(_ isObserver: Bool, seat: Int) throws(WorkshopRefusal) {
    guard let known = seats[seat], !known.isRemoved else { throw .unknownSeat }
    guard known.kind != .scribe else { return }
    seats[seat]?.kind = isObserver ? .observer : .participant
    if isObserver { ballots[seat] = nil }
    session.version += 1
  }

  /// A name nobody else in the room has: two people of one name are two voices.
  func distinct(_ name: String, of seat: Int? = nil) -> String {
    let taken = Set(seats.values.filter { !$0.isRemoved && $0.number != seat }.map(\.name))
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name) (\($0))" }.first { !taken.contains($0) } ?? name
  }

  func checked(name: String) throws(WorkshopRefusal) -> String {
    let name = name.trimmed
    guard !name.isEmpty else { throw .nameMissing }
    guard name.count <= Self.longestName else { throw .tooLong }
    return name
  }
}
