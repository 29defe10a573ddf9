package import ServiceLifecycle

/// Listens at one address at a time, which can be changed while it runs.
package actor Listener {
  /// A server at an address, which calls when it listens.
  package typealias Making = @Sendable (String, @escaping @Sendable () -> Void) -> any Service

  private struct Listening {
    let group: ServiceGroup
    let task: Task<Void, Never>

    func end() async {
      await group.triggerGracefulShutdown()
      await task.value
    }
  }

  private let make: Making
  private var now: Listening?

  package init(_ make: @escaping Making) { self.make = make }

  /// Listens at another address, or at none; then connections to the one before are closed, soon: one
  /// of them may be waiting for just this.
  ///
  /// - Throws: where the new address cannot be had; then the one before stays.
  package func move(to address: String?) async throws {
    let next: Listening? = if let address { try await listening(at: address) } else { nil }
    let former = now
    now = next
    Task { await former?.end() }
  }

  /// Listens nowhere, and returns when nothing is open any more.
  package func close() async {
    await now?.end()
    now = nil
  }

  private func listening(at address: String) async throws -> Listening {
    let (begun, continuation) = AsyncThrowingStream.makeStream(of: Void.self)
    let group = group([make(address) { continuation.yield() }], endingWithin: .milliseconds(500))
    let task = Task {
      do {
        try await group.run()
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    for try await _ in begun { return Listening(group: group, task: task) }
    throw CancellationError()
  }
}
