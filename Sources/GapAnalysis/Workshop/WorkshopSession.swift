/// One meeting about an assessment: where it stands, and what it was begun with.
///
/// Everything but seats and ballots; kept in the assessment file, so that the program can be started
/// again in the middle of a meeting.
package struct WorkshopSession: Sendable, Equatable, Codable {
  package enum Phase: String, Sendable, Codable, CaseIterable {
    case lobby, intro, open, closed, revealed, decided, parked
    case pause = "break"
    case ended
  }

  /// What is known about who votes; fixed at the start.
  package enum Mode: String, Sendable, Codable, CaseIterable {
    /// Only counts are kept.
    case anonymous
    /// Counts by role, where a role has at least ``Workshop/fewestOfRole`` votes.
    case role
    /// Names, shown after the reveal.
    case named
  }

  /// What it was begun with.
  package struct Options: Sendable, Equatable, Codable {
    /// The source of its voices: `workshop 2026-11-27T14:02:11Z 3f9c`.
    package let id: String
    package let mode: Mode
    package let roles: [String]
    package let asksConfidence: Bool
    /// Whether voting closes when the time is over.
    package let closesItself: Bool
    /// Whether a vote is closed and revealed when all have voted, if they are enough.
    package let revealsItself: Bool
    /// Milliseconds since 1970.
    package let startedAt: Int

    package init(
      id: String, mode: Mode, roles: [String] = [], asksConfidence: Bool = false,
      closesItself: Bool = false, revealsItself: Bool = false, startedAt: Int
    ) {
      self.id = id
      self.mode = mode
      self.roles = roles
      self.asksConfidence = asksConfidence
      self.closesItself = closesItself
      self.revealsItself = revealsItself
      self.startedAt = startedAt
    }
  }

  /// What leads in; random, given by the server.
  package struct Keys: Sendable, Equatable, Codable {
    package let pin: String
    package let facilitator: String
    package let projector: String

    package init(pin: String, facilitator: String, projector: String) {
      self.pin = pin
      self.facilitator = facilitator
      self.projector = projector
    }
  }

  package internal(set) var options: Options
  package let keys: Keys
  /// Grows with every change that anybody can see.
  package internal(set) var version = 1
  package internal(set) var position = WorkshopPosition()
  /// Where it goes on after a break.
  package internal(set) var phaseAfterBreak: Phase?
  /// Milliseconds since 1970.
  package internal(set) var breakEndsAt: Int?
  package internal(set) var timer: WorkshopTimer?
  package internal(set) var projector = ProjectorView()
  package internal(set) var captured = Captured()
  package internal(set) var privateNotes: [PrivateNote] = []
  package internal(set) var isCountingConnectedOnly = false
  /// Whether the list of what was decided is shown.
  package internal(set) var isReviewing = false
  /// Minutes by the number of the section, where they were set.
  package internal(set) var minutes: [String: Int] = [:]
  /// What was decided in this session, in that order.
  package internal(set) var outcomes: [Outcome] = []
  /// Where the last steps can be taken back to.
  var former: [WorkshopPosition] = []
  /// Whether nobody else may join; nil in sessions from before there was a door.
  var isDoorClosed: Bool?
  var lastSeat = 0
  var areNamesDeleted = false

  package init(_ options: Options, keys: Keys) {
    self.options = options
    self.keys = keys
  }
}

/// Where a session stands with a question; what undo goes back to.
package struct WorkshopPosition: Sendable, Equatable, Codable {
  package internal(set) var phase = WorkshopSession.Phase.lobby
  /// Id of the question; nil in the lobby.
  package internal(set) var question: String?
  package internal(set) var round = 1
  /// The rounds that were revealed.
  package internal(set) var results: [RoundResult] = []
  package internal(set) var decision: Outcome?
}

/// What was decided about a question.
package struct Outcome: Sendable, Equatable, Codable {
  package let question: String
  package let kind: Vote.Kind
  package let reason: String
  package let label: String
  /// What the answer was before this session.
  let before: Vote.Kind?
}

/// Time for a vote. Milliseconds since 1970, by the server's clock.
package struct WorkshopTimer: Sendable, Equatable, Codable {
  package internal(set) var endsAt: Int
  /// Seconds left while it stands still.
  package internal(set) var pausedWith: Int?
  /// Whether it stands still because the program did, and nobody said yet that it goes on.
  package internal(set) var isInterrupted: Bool?
  /// When it was last seen running, to the nearest ``Workshop/watch``.
  var seenAt: Int?

  init(endsAt: Int, seenAt: Int) {
    self.endsAt = endsAt
    self.seenAt = seenAt
  }

  /// Seconds until it ends, not below 0.
  package func secondsLeft(at now: Int) -> Int {
    pausedWith ?? max(0, (endsAt - now + 999) / 1000)
  }
}

/// What the projector shows besides the state.
package struct ProjectorView: Sendable, Equatable, Codable {
  package enum Part: String, Sendable, CaseIterable {
    case blank
    case join = "showJoin"
    case why = "showWhy"
    case count = "showCount"
  }

  package internal(set) var isBlank = false
  package internal(set) var showsJoin = false
  package internal(set) var showsWhy = false
  package internal(set) var showsCount = true

  mutating func toggle(_ part: Part) {
    switch part {
    case .blank: isBlank.toggle()
    case .join: showsJoin.toggle()
    case .why: showsWhy.toggle()
    case .count: showsCount.toggle()
    }
  }
}

/// What was written down about the present question.
package struct Captured: Sendable, Equatable, Codable {
  package struct Proof: Sendable, Equatable, Codable {
    package let what: String
    package let place: String
  }

  package struct Parked: Sendable, Equatable, Codable {
    package let why: String
    package let owner: String
    package let until: String
  }

  package internal(set) var notes: [String] = []
  package internal(set) var evidence: [Proof] = []
  package internal(set) var actions: [String] = []
  package internal(set) var parked: Parked?
}

/// What somebody tells the scribe only.
package struct PrivateNote: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable {
    case note, evidence, unclear
  }

  package let kind: Kind
  package let text: String
  /// Nil in anonymous mode.
  package let seat: Int?
  /// Milliseconds since 1970.
  package let at: Int
}
