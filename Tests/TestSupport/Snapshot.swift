import Foundation
package import Testing

/// Compares a text with the golden file `Snapshots/NAME` beside the test.
///
/// `RECORD_SNAPSHOTS=1` writes the file instead; an absent file is written too, and the run fails so
/// that nobody misses it.
package func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let golden = folder.appendingPathComponent(name)
  let recorded = try? String(contentsOf: golden, encoding: .utf8)
  if recorded == text { return }
  if recorded == nil || ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: golden, atomically: true, encoding: .utf8)
    if recorded != nil { return }
    Issue.record("recorded new snapshot \(name)", sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    """
    \(name) differs from its snapshot at \(firstDifference(recorded ?? "", text))
    to accept: RECORD_SNAPSHOTS=1 make test
    """, sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ actual: String) -> String {
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let got = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(wanted.count, got.count) {
    let left = line < wanted.count ? String(wanted[line]) : "(end)"
    let right = line < got.count ? String(got[line]) : "(end)"
    if left != right { return "line \(line + 1)\n  snapshot: \(left)\n  now:      \(right)" }
  }
  return "the very end"
}

/// The text of the golden file `Snapshots/NAME` beside the test.
package func snapshot(_ name: String, file: String = #filePath) throws -> String {
  try String(
    contentsOf: URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent(name), encoding: .utf8)
}
