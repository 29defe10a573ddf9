import CLibYAML

/// Builds the tree of one file from libyaml's events, within limits.
///
/// What does not hinder reading on (a duplicate key, a tag) is reported and passed over; what does
/// (broken syntax, a limit) ends the file.
struct YAMLComposer: ~Copyable {
  /// Thrown when the rest of the file cannot be read; the problem is reported already.
  private struct Stop: Error {}

  private let events: YAMLEvents
  private let file: SourceFile
  private let text: YAMLText
  private var anchors: [String: YAMLNode] = [:]

  /// The root of the text; nil, with problems, where there is none.
  static func compose(_ bytes: [UInt8], of file: SourceFile) -> YAMLNode? {
    bytes.withUnsafeBufferPointer { buffer -> YAMLNode? in
      guard let text = YAMLText(buffer, of: file), let events = YAMLEvents(text.bytes) else {
        return nil
      }
      var composer = YAMLComposer(events: events, file: file, text: text)
      return try? composer.document()
    }
  }

  private init(events: consuming YAMLEvents, file: SourceFile, text: YAMLText) {
    self.events = events
    self.file = file
    self.text = text
  }
}

// MARK: - Nodes

extension YAMLComposer {
  private mutating func document() throws(Stop) -> YAMLNode {
    try advance(past: [YAML_NO_EVENT, YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT])
    guard events.type != YAML_STREAM_END_EVENT else { throw stop(.emptyFile, at: .start) }
    let root = try node(depth: 1)
    guard !root.isBlank else { throw stop(.emptyFile, at: .start) }
    try advance()
    try advance(past: [YAML_DOCUMENT_END_EVENT])
    guard events.type == YAML_STREAM_END_EVENT else {
      throw stop(.severalDocuments, at: events.mark)
    }
    return root
  }

  /// The node that begins with the present event.
  private mutating func node(depth: Int) throws(Stop) -> YAMLNode {
    let mark = events.mark
    guard depth <= file.run.limits.depth else {
      throw stop(.tooDeep(limit: file.run.limits.depth), at: mark)
    }
    try spend(1, at: mark)
    if events.type == YAML_ALIAS_EVENT { return try alias(depth: depth, at: mark) }
    if let tag = events.tagName { report(.explicitTag(tag), at: mark) }
    let anchor = events.anchorName
    let node =
      switch events.type {
      case YAML_SCALAR_EVENT: try scalar(at: mark)
      case YAML_SEQUENCE_START_EVENT: try sequence(depth: depth, at: mark)
      default: try mapping(depth: depth, at: mark)
      }
    if let anchor { anchors[anchor] = node }
    return node
  }

  private mutating func scalar(at mark: Mark) throws(Stop) -> YAMLNode {
    let isPlain = events.scalarStyle == YAML_PLAIN_SCALAR_STYLE
    let text = try scalarText(at: mark)
    return YAMLNode(
      content: .scalar(text), isPlain: isPlain, mark: mark,
      fingerprint: YAMLFingerprint.scalar(UnsafeRawBufferPointer(events.scalarBytes)))
  }

  private mutating func sequence(depth: Int, at mark: Mark) throws(Stop) -> YAMLNode {
    var items: [YAMLNode] = []
    try advance()
    while events.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(depth: depth + 1))
      try advance()
    }
    return YAMLNode(
      content: .sequence(items), isPlain: true, mark: mark,
      fingerprint: YAMLFingerprint.sequence(items))
  }

  private mutating func mapping(depth: Int, at mark: Mark) throws(Stop) -> YAMLNode {
    var entries: [YAMLEntry] = []
    // Most mappings are one text in two languages.
    entries.reserveCapacity(2)
    var names = KeySet()
    try advance()
    while events.type != YAML_MAPPING_END_EVENT {
      let key = try key()
      try advance()
      let value = try node(depth: depth + 1)
      try advance()
      if key.name == "<<" {
        report(.mergeKey, at: key.mark)
      } else if let earlier = names.insert(key, into: entries) {
        report(.duplicateKey(key.name, earlier: earlier), at: key.mark)
      } else {
        entries.append(YAMLEntry(key: key, value: value))
      }
    }
    return YAMLNode(
      content: .mapping(entries), isPlain: true, mark: mark,
      fingerprint: YAMLFingerprint.mapping(entries))
  }

  private mutating func key() throws(Stop) -> YAMLKey {
    let mark = events.mark
    guard events.type == YAML_SCALAR_EVENT else { throw stop(.keyNotText, at: mark) }
    if let tag = events.tagName { report(.explicitTag(tag), at: mark) }
    return YAMLKey(name: try scalarText(at: mark), mark: mark)
  }

  private mutating func alias(depth: Int, at mark: Mark) throws(Stop) -> YAMLNode {
    let name = events.aliasName
    guard let node = anchors[name] else { throw stop(.unknownAnchor(name), at: mark) }
    guard depth + node.height - 1 <= file.run.limits.depth else {
      throw stop(.tooDeep(limit: file.run.limits.depth), at: mark)
    }
    try spend(node.size, at: mark)
    return node
  }
}

// MARK: - Limits and problems

extension YAMLComposer {
  private func scalarText(at mark: Mark) throws(Stop) -> String {
    let bytes = events.scalarBytes
    guard bytes.count <= file.run.limits.scalarBytes else {
      throw stop(.textTooLong(limit: file.run.limits.scalarBytes), at: mark)
    }
    if !file.run.limits.allowsControls, bytes.holdsControlCharacter {
      report(.controlCharacter, at: mark)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func spend(_ nodes: Int, at mark: Mark) throws(Stop) {
    file.run.nodesLeft -= nodes
    guard file.run.nodesLeft >= 0 else {
      throw stop(.tooManyValues(limit: file.run.limits.nodes), at: mark)
    }
  }

  private mutating func advance() throws(Stop) {
    guard events.advance() else {
      let (problem, mark) = text.problem(for: events.failure)
      throw stop(problem, at: mark)
    }
  }

  private mutating func advance(past types: [yaml_event_type_t]) throws(Stop) {
    while types.contains(events.type) { try advance() }
  }

  private func report(_ problem: YAMLProblem, at mark: Mark) {
    file.error(mark, problem.message, remedy: problem.remedy, id: problem.id)
  }

  private func stop(_ problem: YAMLProblem, at mark: Mark) -> Stop {
    report(problem, at: mark)
    return Stop()
  }
}

/// The keys of one mapping so far; only a large mapping costs a set.
private struct KeySet {
  private var marks: [String: Mark] = [:]

  /// Where the key stands already; nil where it is new.
  mutating func insert(_ key: YAMLKey, into entries: [YAMLEntry]) -> Mark? {
    guard entries.count >= 32 else {
      return entries.first { $0.key.name == key.name }?.key.mark
    }
    if marks.isEmpty { for entry in entries { marks[entry.key.name] = entry.key.mark } }
    let earlier = marks[key.name]
    if earlier == nil { marks[key.name] = key.mark }
    return earlier
  }
}
