import Dispatch

/// The results for 0 ..< count, in that order, computed on all processors.
package func concurrentMap<Value: Sendable>(
  count: Int, _ transform: @Sendable (Int) -> Value
) -> [Value] {
  [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Each place is written once, by one iteration, before concurrentPerform returns.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: count) { index in
      places.initializeElement(at: index, to: transform(index))
    }
    initialized = count
  }
}
