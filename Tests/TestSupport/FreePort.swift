import Foundation

/// A port of this machine that nobody listens at, and that no other test of this run is given.
///
/// Ports that systems hand out by themselves (from 32768 on, or 49152) are left to them: one of those may
/// be taken by somebody's connection before a server listens at it.
package func freePort() throws -> Int {
  for _ in 0..<ports.count {
    let port = nextPort()
    if isFree(port) { return port }
  }
  throw POSIXError(.EADDRINUSE)
}

private let ports = 20_000..<32_000

// Only used while the lock is held. Runs of the tests beside one another begin at different places.
nonisolated(unsafe) private var handedOut = Int(getpid()) * 97
private let lock = NSLock()

private func nextPort() -> Int {
  lock.withLock {
    handedOut += 1
    return ports.lowerBound + handedOut % ports.count
  }
}

private func isFree(_ port: Int) -> Bool {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  return Connection.use("127.0.0.1", port) { bind(descriptor, $0, $1) } == 0
}

/// Runs a server beside the test and returns once it listens.
///
/// - Parameter run: runs the server, and calls what it is given when it listens.
/// - Throws: what the server throws before it listens, such as for a port that is taken.
package func untilListening(
  _ run: @escaping @Sendable (@escaping @Sendable () -> Void) async throws -> Void
) async throws {
  let (begun, signal) = AsyncThrowingStream.makeStream(of: Void.self)
  Task {
    do {
      try await run { signal.yield() }
      signal.finish()
    } catch {
      signal.finish(throwing: error)
    }
  }
  for try await _ in begun { return }
  throw POSIXError(.ECONNREFUSED)
}
