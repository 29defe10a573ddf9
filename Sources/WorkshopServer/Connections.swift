import class Foundation.NSLock

/// All connections of the server. Where there are too many, the one that has asked for nothing for
/// longest goes: who floods the server with idle connections pushes out their own.
final class Connections: @unchecked Sendable {
  /// Closes a connection, from any thread.
  typealias Close = @Sendable () -> Void

  private struct Entry {
    let address: String
    let close: Close
    /// Order of becoming idle; nil while a request is being worked on.
    var waitingSince: Int?
  }

  private let limits: WorkshopLimits
  // Only used while the lock is held.
  private var entries: [ObjectIdentifier: Entry] = [:]
  private var waiting: [String: Int] = [:]
  private var order = 0
  private let lock = NSLock()

  init(_ limits: WorkshopLimits) { self.limits = limits }

  /// A connection has been made; closes another one, or this one, if it is one too many.
  func opened(_ id: ObjectIdentifier, from address: String, close: @escaping Close) {
    let surplus: Close? = lock.withLock {
      entries[id] = Entry(address: address, close: close, waitingSince: nil)
      setWaiting(id, true)
      if waiting[address, default: 0] > limits.waitingOfOneAddress {
        return removeLongestWaiting { $0.address == address }
      }
      return entries.count > limits.connections ? removeLongestWaiting { _ in true } : nil
    }
    surplus?()
  }

  /// A connection asks for something, or for nothing any more.
  func set(_ id: ObjectIdentifier, isWaiting: Bool) {
    lock.withLock { setWaiting(id, isWaiting) }
  }

  func closed(_ id: ObjectIdentifier) {
    lock.withLock {
      setWaiting(id, false)
      entries[id] = nil
    }
  }

  private func setWaiting(_ id: ObjectIdentifier, _ isWaiting: Bool) {
    guard let entry = entries[id], (entry.waitingSince != nil) != isWaiting else { return }
    order += 1
    entries[id]?.waitingSince = isWaiting ? order : nil
    let count = waiting[entry.address, default: 0] + (isWaiting ? 1 : -1)
    waiting[entry.address] = count == 0 ? nil : count
  }

  private func removeLongestWaiting(where isMeant: (Entry) -> Bool) -> Close? {
    let found = entries.filter { $0.value.waitingSince != nil && isMeant($0.value) }
      .min { ($0.value.waitingSince ?? 0) < ($1.value.waitingSince ?? 0) }
    guard let found else { return nil }
    setWaiting(found.key, false)
    entries[found.key] = nil
    return found.value.close
  }
}
