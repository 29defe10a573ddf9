package import GapAnalysis

/// What came of reading files.
package struct Reading<Value: Sendable>: Sendable {
  /// Nil where there are errors; warnings leave it usable.
  package let value: Value?
  /// Errors and warnings, sorted by place.
  package let problems: [Problem]

  init(_ value: Value?, _ run: ReadingRun) {
    self.value = run.hasErrors ? nil : value
    problems = run.problems.sortedByPlace()
  }

  /// The value, for callers that cannot go on without it.
  package func get() throws(Problems) -> Value {
    guard let value else { throw Problems(problems) }
    return value
  }
}
