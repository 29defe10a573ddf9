/// Counts wrong tries of each address: five a minute, then thirty seconds of waiting.
struct TryLimiter {
  private static let most = 5
  private static let minute = 60_000
  private static let wait = 30_000
  /// Addresses remembered at most.
  private static let room = 10_000

  private var failures: [String: [Int]] = [:]

  /// Seconds this address still has to wait; nil if it may try.
  func waiting(_ address: String, at now: Int) -> Int? {
    let recent = (failures[address] ?? []).filter { now - $0 < Self.minute }
    guard recent.count >= Self.most, let last = recent.last, now - last < Self.wait else {
      return nil
    }
    return (Self.wait - (now - last) + 999) / 1000
  }

  mutating func noteFailure(_ address: String, at now: Int) {
    if failures.count >= Self.room { failures = [:] }
    let recent = (failures[address] ?? []).filter { now - $0 < Self.minute }
    failures[address] = recent.suffix(Self.most - 1) + [now]
  }

  mutating func forget(_ address: String) { failures[address] = nil }
}
