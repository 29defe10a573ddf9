extension Interview {
  /// The change that takes a snapshot; spaces around the name do not count.
  package func takingSnapshot(_ text: String) throws(Refusal) -> Change {
    let name = text.trimmed
    guard !name.isEmpty else { throw .noName }
    guard name.utf8.count <= Self.longestName else { throw .tooLong(limit: Self.longestName) }
    guard !assessment.snapshots.map(\.name).contains(name) else { throw .nameTaken(name) }
    return .snapshotTaken(name: name)
  }
}
