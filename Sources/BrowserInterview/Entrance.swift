import LocalWeb

/// Lets in whoever has the key or the code, and knows them again.
actor Entrance {
  /// Wrong codes until it is void; the key, too long to be guessed, always holds.
  private static let mostTries = 5

  /// What became of a try to get in.
  enum Outcome { case granted, wrong, spent }

  /// What the browser is given, so that it is known again.
  nonisolated let token: String
  private let keys: BrowserKeys
  private var tries = 0
  private var isSpent = false

  init(_ keys: BrowserKeys, token: String) {
    self.keys = keys
    self.token = token
  }

  /// Tries a key, or a code as it was typed.
  func enter(_ typed: String) -> Outcome {
    if isSame(typed, keys.key) { return .granted }
    guard !isSpent, tries < Self.mostTries else { return .spent }
    guard isSame(typed.filter(\.isNumber), keys.code) else {
      tries += 1
      return .wrong
    }
    isSpent = true
    return .granted
  }
}
