import Foundation

/// A value that one thread at a time may use.
final class Guarded<Value>: @unchecked Sendable {
  // Every use of the value holds the lock.
  private var value: Value
  private let lock = NSLock()

  init(_ value: Value) { self.value = value }

  func with<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
