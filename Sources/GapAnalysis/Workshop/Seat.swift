/// One person in the room, as the program knows them.
package struct Seat: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable {
    case participant, observer, scribe
  }

  /// From 1, in the order of joining; never given twice.
  package let number: Int
  /// What the phone shows to be this seat again: random, given by the server.
  package let token: String
  /// What the phone called its request to join: random, made by the phone; nil where it made none.
  let joinID: String?
  /// Empty in anonymous mode, where nobody is asked for one.
  package internal(set) var name: String
  /// Empty where the session has no roles.
  package internal(set) var role: String
  package internal(set) var kind: Kind
  package internal(set) var isRemoved = false

  init(number: Int, token: String, joinID: String? = nil, name: String, role: String) {
    self.number = number
    self.token = token
    self.joinID = joinID
    self.name = name
    self.role = role
    kind = .participant
  }

  /// Whether it may vote.
  package var votes: Bool { kind != .observer && !isRemoved }
}

/// What one seat voted on the question that is open, by round.
///
/// Stored by the number of the seat, and only while the question is being worked on.
package struct Ballot: Sendable, Equatable, Codable {
  package internal(set) var votes: [Int: Vote] = [:]

  package init() {}
}
