/// What is said in a workshop, by the server and in the terminal that started it.
package enum WorkshopPhrase: String, CaseIterable, Sendable {
  case parked = "parked"
  case toCheck = "to-check"
  case begin = "begin"
  case open = "open"
  case close = "close"
  case reveal = "reveal"
  case decide = "decide"
  case next = "next"
  case resume = "resume"
  case promiseAnonymous = "promise-anonymous"
  case promiseRole = "promise-role"
  case promiseNamed = "promise-named"
  case notNow = "not-now"
  case lastRound = "last-round"
  case closed = "closed"
  case otherQuestion = "other-question"
  case notAVoter = "not-a-voter"
  case unknownSeat = "unknown-seat"
  case noFurtherQuestion = "no-further-question"
  case nameMissing = "name-missing"
  case unknownRole = "unknown-role"
  case full = "full"
  case doorClosed = "door-closed"
  case crowded = "crowded"
  case tooLong = "too-long"
  case wrongPIN = "wrong-pin"
  case wait = "wait"
  case wrongKey = "wrong-key"
  case notAllowed = "not-allowed"
  case unknown = "unknown"
  case changed = "changed"
  case notSaved = "not-saved"
  case badRequest = "bad-request"
  case tooLarge = "too-large"
  case changedOutside = "changed-outside"
  case isOpen = "is-open"
  case facilitator = "facilitator"
  case projector = "projector"
  case participants = "participants"
  case noNetwork = "no-network"
  case otherAddresses = "other-addresses"
  case placeOfAddress = "place-of-address"
  case notListening = "not-listening"
  case howToEnd = "how-to-end"
  case connected = "connected"
  case endAgain = "end-again"
  case goesOn = "goes-on"
}

extension Words {
  /// The phrase with its `{name}` places filled in.
  package func callAsFunction(
    _ phrase: WorkshopPhrase, _ values: [String: String] = [:]
  ) -> String {
    text("workshop.\(phrase.rawValue)", values)
  }
}
