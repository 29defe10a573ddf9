extension Workshop {
  /// Votes that are on their way when the time is over still count, in milliseconds.
  private static let grace = 2000
  /// Milliseconds after which the program has been asleep, or away: it looks every second.
  private static let nap = 10_000
  /// Milliseconds between two notes of a running timer, for a program that is started again.
  static let watch = 5000

  /// Time passes: stops a timer that ran on while nobody was there to see it, and closes a vote whose
  /// time is over, where the session wants that.
  ///
  /// - Parameter before: when time passed last; nil for a program that has just been started.
  /// - Returns: whether anything changed that people see.
  package mutating func tick(at now: Int, after before: Int?) -> Bool {
    guard let timer = session.timer, timer.pausedWith == nil else { return false }
    if let seen = before ?? timer.seenAt, isAway(from: seen, to: now) {
      return interrupt(timer.secondsLeft(at: seen))
    }
    if abs(now - (timer.seenAt ?? 0)) >= Self.watch { session.timer?.seenAt = now }
    guard session.options.closesItself, phase == .open, now >= timer.endsAt + Self.grace else {
      return false
    }
    session.position.phase = .closed
    session.timer = nil
    session.version += 1
    return true
  }

  /// Whether the clock jumped, forward by sleep or either way by being set.
  private func isAway(from before: Int, to now: Int) -> Bool { abs(now - before) > Self.nap }

  private mutating func interrupt(_ left: Int) -> Bool {
    guard left > 0 else { return false }
    session.timer?.pausedWith = left
    session.timer?.isInterrupted = true
    session.version += 1
    return true
  }
}

extension Workshop {
  /// Goes on with other options than it began with; nil leaves one as it is.
  ///
  /// What people were promised about their votes is no such option. Roles in use stay.
  package mutating func change(
    roles: [String]?, asksConfidence: Bool?, closesItself: Bool?, revealsItself: Bool?
  ) {
    let old = session.options
    let used = Set(seats.values.map(\.role))
    let new = roles.map { roles in
      roles + old.roles.filter { used.contains($0) && !roles.contains($0) }
    }
    session.options = WorkshopSession.Options(
      id: old.id, mode: old.mode, roles: new ?? old.roles,
      asksConfidence: asksConfidence ?? old.asksConfidence,
      closesItself: closesItself ?? old.closesItself,
      revealsItself: revealsItself ?? old.revealsItself, startedAt: old.startedAt)
  }
}
