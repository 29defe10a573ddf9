import GapAnalysis

/// A template without partials, ready to be filled many times over: what the template engine does, on
/// bytes, in time that grows with the text. The engine measures the rest of its text at every tag,
/// which took half a minute for 12,000 of them.
struct TagProgram: Sendable {
  private let bytes: [UInt8]
  private let steps: [Step]
  /// The first parts of all names it asks for.
  let names: Set<String>

  /// What is done in order.
  private indirect enum Step: Sendable {
    case literal(Range<Int>)
    case value([String])
    case section([String], isInverted: Bool, [Step])
  }

  /// - Parameter source: checked before, with its words in it.
  init(_ source: String) {
    bytes = Array(source.utf8)
    let tags = Tag.scan(source, file: "")
    var reader = Reader(tags: tags)
    steps = reader.steps(to: bytes.count)
    names = Set(tags.map { String($0.name.prefix { $0 != "." }) })
  }

  /// The filled text.
  func filled(_ root: Value) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    run(steps, [root], &out)
    return out
  }
}

extension TagProgram {
  /// Puts tags and the texts between them into steps.
  private struct Reader {
    let tags: [Tag]
    private var next = 0
    private var position = 0

    init(tags: [Tag]) { self.tags = tags }

    /// The steps up to the tag that closes them, or to the end.
    mutating func steps(to end: Int) -> [Step] {
      var steps: [Step] = []
      while next < tags.count {
        let tag = tags[next]
        next += 1
        if position < tag.bytes.lowerBound {
          steps.append(.literal(position..<tag.bytes.lowerBound))
        }
        position = tag.bytes.upperBound
        let path = tag.name == "." ? [] : tag.name.split(separator: ".").map(String.init)
        switch tag.kind {
        case .value: steps.append(.value(path))
        case .section, .inverted:
          steps.append(
            .section(path, isInverted: tag.kind == .inverted, self.steps(to: end)))
        case .close: return steps
        default: break
        }
      }
      if position < end { steps.append(.literal(position..<end)) }
      position = end
      return steps
    }
  }

  private func run(_ steps: [Step], _ levels: [Value], _ out: inout [UInt8]) {
    for step in steps {
      switch step {
      case .literal(let range): out.append(contentsOf: bytes[range])
      case .value(let path):
        if case .text(let text)? = Self.find(path, levels) {
          out.append(contentsOf: text.text.utf8)
        }
      case .section(let path, let isInverted, let inner):
        guard let value = Self.find(path, levels) else { continue }
        if isInverted {
          if value.isNothing { run(inner, levels, &out) }
        } else {
          for level in value.levels { run(inner, level.map { levels + [$0] } ?? levels, &out) }
        }
      }
    }
  }

  /// The first part of a path climbs the levels, the others do not.
  private static func find(_ path: [String], _ levels: [Value]) -> Value? {
    guard let first = path.first else { return levels.last }
    var found: Value?
    for level in levels.reversed() {
      if case .record(let record) = level, let value = record[first] {
        found = value
        break
      }
    }
    for name in path.dropFirst() {
      guard case .record(let record)? = found else { return nil }
      found = record[name]
    }
    return found
  }
}

extension Value {
  /// Whether a section on it is left out.
  fileprivate var isNothing: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .flag(let flag): !flag
    case .list(let items): items.isEmpty
    case .record: false
    }
  }

  /// For each time a section on it is repeated, what it opens, if anything.
  fileprivate var levels: [Value?] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [self]
    case .flag(let flag): flag ? [nil] : []
    case .list(let items): items
    case .record: [self]
    }
  }
}
