/// One value of a YAML file, with the place it stands at.
///
/// Scalars stay texts: what `yes`, `8.10` or `1/3` means is decided by the field that reads them.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  let content: Content
  /// Whether a scalar was written without quotes, so that an empty one or `~` says nothing.
  let isPlain: Bool
  let mark: Mark
  /// Hash of the meaning: comments, layout, quoting and the order of keys do not change it.
  let fingerprint: UInt64

  /// What the author wrote nothing for: `key:` or `key: ~`.
  var isBlank: Bool {
    guard isPlain, case .scalar(let text) = content, text.utf8.count <= 4 else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The number of nodes an alias to this one stands for, itself included.
  var size: Int {
    switch content {
    case .scalar: 1
    case .sequence(let items): items.reduce(1) { $0 + $1.size }
    case .mapping(let entries): entries.reduce(1) { $0 + 1 + $1.value.size }
    }
  }

  /// 1 for a scalar, one more for each level of nesting.
  var height: Int {
    switch content {
    case .scalar: 1
    case .sequence(let items): 1 + (items.lazy.map(\.height).max() ?? 0)
    case .mapping(let entries): 1 + (entries.lazy.map(\.value.height).max() ?? 0)
    }
  }
}

/// One `key: value` of a mapping.
struct YAMLEntry: Sendable {
  let key: YAMLKey
  let value: YAMLNode
}

/// A key of a mapping, with the place it stands at.
struct YAMLKey: Sendable {
  let name: String
  let mark: Mark

  /// Keys beginning with `x-` are the author's own: never read, never a problem.
  var isFree: Bool { name.hasPrefix("x-") }
}

/// A place in a file; both numbers count from 1, columns in code points.
struct Mark: Equatable, Sendable {
  let line: UInt32
  let column: UInt32

  static let start = Mark(line: 1, column: 1)
}
