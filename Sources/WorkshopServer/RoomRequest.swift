import GapAnalysis

/// Who asks, once it is known.
enum Sender: Sendable, Hashable {
  case facilitator, projector
  /// The facilitator looking at a participant's page.
  case preview
  case seat(Int)
}

/// Something to do in the room, one after the other.
enum RoomRequest: Sendable {
  case join(token: String, JoinBody)
  case vote(Vote, seat: Int, question: String, round: Int)
  case say(PrivateNote.Kind, String, seat: Int, question: String)
  case observe(Bool, seat: Int)
  case step(WorkshopStep, version: Int?)
  case online(Int, Bool)
  /// Time passes; when it did so last.
  case tick(after: Int?)
}

/// What comes of it.
enum RoomReply: Sendable, Equatable {
  case done
  case joined(Seat)
  case saved(String)
  case version(Int)
}

/// What another program wrote to the assessment while the room is at work.
struct OutsideChange: Sendable, Equatable {
  let count: Int
  /// Milliseconds since 1970.
  let at: Int
}

/// Why something is not done, for the page that asked.
enum RoomError: Error, Sendable, Equatable {
  case refused(WorkshopRefusal)
  /// The session moved on since the page was painted.
  case outdated
  /// It could not be stored; the reason.
  case notStored(String)
  /// The server cannot be reached at this address.
  case notListening(String)
  case wrongPIN
  /// Too many tries; seconds to wait.
  case wait(Int)
  case wrongKey
  case notAllowed
  case unknown
  case badRequest
  case tooLarge
}
