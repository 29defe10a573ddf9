import GapAnalysis

/// A value with the place in a file where it stands.
struct Placed<Value> {
  let value: Value
  let location: SourceLocation
}

extension Placed: Sendable where Value: Sendable {}
