import GapAnalysis

/// One mapping, read by its field list.
///
/// Reading always gives a value, so that all problems come up in one run: what is missing or wrong
/// is reported and stands in as something empty. A file with problems is never used.
struct Fields<Key: FieldKey> {
  let reader: FieldReader
  /// Where the mapping begins.
  let mark: Mark
  // At most as many as the field list has keys; looking through them beats hashing their names.
  private var values: [(key: Key, node: YAMLNode)] = []

  /// Reports unknown and missing keys at once. Without a node nothing is reported: its absence is
  /// the problem of the mapping above.
  init(_ node: YAMLNode?, _ reader: FieldReader, name: String? = nil) {
    self.reader = reader
    mark = node?.mark ?? .start
    guard let node else { return }
    guard case .mapping(let entries) = node.content else {
      reader.reportType(
        of: node, name ?? Key.nounWithArticle,
        mustBe: "a mapping with keys such as '\(Self.firstKey)'")
      return
    }
    values.reserveCapacity(min(entries.count, Key.allCases.count))
    for entry in entries {
      if let key = Key(rawValue: entry.key.name) {
        values.append((key, entry.value))
      } else if !entry.key.isFree {
        reportUnknown(entry.key)
      }
    }
    if values.count < Key.allCases.count { reportMissing() }
  }

  /// The value of a key; nil where it is absent.
  subscript(key: Key) -> YAMLNode? {
    for index in values.indices where isSame(values[index].key, key) { return values[index].node }
    return nil
  }

  private static var firstKey: String { Key.allCases.first?.rawValue ?? "" }

  private func reportUnknown(_ key: YAMLKey) {
    let known = Key.allCases.map(\.rawValue)
    let meant = reader.file.run.suggestion(for: key.name, among: known)
    reader.file.error(
      key.mark, "\(quoted(key.name)) is not a key of \(Key.nounWithArticle)",
      remedy: meant.map { "did you mean '\($0)'?" }
        ?? "known keys: \(known.joined(separator: ", "))",
      id: "unknown-key")
  }

  private func reportMissing() {
    for key in Key.allCases where self[key] == nil {
      let field = key.field
      guard field.isRequired else { continue }
      reader.file.error(
        mark, "'\(key.rawValue)' is missing from this \(Key.noun)",
        remedy: "add it: \(field.type.words)", id: "missing-key")
    }
  }
}

/// Compares the cases themselves; `==` on an enum with raw values compares their texts.
private func isSame<Key: Equatable>(_ left: Key, _ right: Key) -> Bool { left == right }
