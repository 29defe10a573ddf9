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

/// The results of two pieces of work that do not need each other, done side by side.
///
/// - Throws: what the first throws, else what the second throws.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
  let halves = concurrentMap(count: 2) { index -> Half<First, Second> in
    index == 0 ? .first(Result(catching: first)) : .second(Result(catching: second))
  }
  guard case .first(let one) = halves[0], case .second(let other) = halves[1] else {
    // The closure above makes index 0 the first half and index 1 the second.
    preconditionFailure("the halves are in order")
  }
  return (try one.get(), try other.get())
}

private enum Half<First: Sendable, Second: Sendable>: Sendable {
  case first(Result<First, any Error>)
  case second(Result<Second, any Error>)
}
