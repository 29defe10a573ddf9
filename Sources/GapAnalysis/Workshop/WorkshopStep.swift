/// What a facilitator does.
package enum WorkshopStep: Sendable, Equatable {
  case begin, open, close, reopen, reveal, secondVote
  case decide(WorkshopDecision)
  case next, previous
  case goTo(question: String)
  case park(why: String, owner: String, until: String)
  /// A break of so many minutes.
  case pause(minutes: Int)
  case resume
  case toggle(ProjectorView.Part)
  case startTimer(seconds: Int)
  case stopTimer
  case addTime(seconds: Int)
  case note(String)
  case evidence(what: String, place: String)
  case action(String)
  case undo
  case setKind(seat: Int, Seat.Kind)
  case rename(seat: Int, String)
  case remove(seat: Int)
  case countConnected
  /// Lets nobody else join, or people again.
  case toggleDoor
  case setMinutes(section: String, Int)
  case review
  case correct(question: String, WorkshopDecision)
  case deleteNames
  case end

  /// Whether a scribe may do it too.
  package var isForScribes: Bool {
    switch self {
    case .note, .evidence, .action: true
    default: false
    }
  }
}

/// What the facilitator writes down as the room's answer.
package struct WorkshopDecision: Sendable, Equatable {
  package let kind: Vote.Kind
  package let reason: String
  package let note: String
  /// Why it does not apply, with ``Vote/Kind/notApplicable``.
  package let exception: NotApplicable.Reason?
  /// Who finds out, with ``Vote/Kind/unknown``.
  package let checker: String

  package init(
    _ kind: Vote.Kind, reason: String = "", note: String = "",
    exception: NotApplicable.Reason? = nil, checker: String = ""
  ) {
    self.kind = kind
    self.reason = reason
    self.note = note
    self.exception = exception
    self.checker = checker
  }
}

/// Why a workshop does not do what it is asked to.
package enum WorkshopRefusal: Error, Sendable, Equatable {
  /// The step does not fit where the session stands.
  case notNow
  case lastRound
  /// Voting on this question and round is over, or has not begun.
  case closed
  /// The vote is for another question or round than the present one.
  case otherQuestion
  case notAVoter
  case unknownSeat
  case noFurtherQuestion
  case nameMissing
  case unknownRole
  case full
  /// The facilitator lets nobody else join.
  case doorClosed
  /// Too many from one place have joined and done nothing since.
  case crowded
  case tooLong
  case nothingToUndo
  /// The assessment does not take the answer.
  case answer(Refusal)
}
