import GapAnalysis

/// A template with its words put in, ready to be filled many times over. It works on bytes, in time
/// that grows with the text.
struct TagProgram: Sendable {
  private let steps: [Step]
  private let names: NameTable

  /// What is done in order.
  private indirect enum Step: Sendable {
    case literal([UInt8])
    case value([Int])
    /// What stands between the items of the list around it.
    case between([UInt8])
    case section([Int], isInverted: Bool, [Step])
    /// What stands before it on a line of its own stands before each of its lines.
    case partial(String, indentation: [UInt8])
  }

  /// - Parameters:
  ///   - source: checked before (``TemplateCheck``).
  ///   - tags: all of them in it.
  ///   - names: those of all templates it is filled with.
  init(_ source: TemplateSource, _ tags: [Tag], _ pen: Pen, _ names: NameTable) {
    self.names = names
    var reader = Reader(bytes: Array(source.text.utf8), tags: tags, pen: pen, names: names)
    steps = reader.steps()
  }

  /// The filled text.
  ///
  /// - Parameter partials: the other templates by name.
  func filled(_ root: Value, with partials: [String: TagProgram] = [:]) -> [UInt8] {
    var filling = Filling(partials: partials, names: names)
    filling.run(steps, in: root)
    return filling.out
  }
}

extension TagProgram {
  /// Puts tags and the texts between them into steps.
  private struct Reader {
    let bytes: [UInt8]
    let tags: [Tag]
    let pen: Pen
    let names: NameTable
    private var next = 0
    private var position = 0
    /// Text that no step holds yet.
    private var text: [UInt8] = []

    init(bytes: [UInt8], tags: [Tag], pen: Pen, names: NameTable) {
      self.bytes = bytes
      self.tags = tags
      self.pen = pen
      self.names = names
    }

    /// The steps up to the tag that closes them, or to the end.
    mutating func steps() -> [Step] {
      var steps: [Step] = []
      while next < tags.count {
        let tag = tags[next]
        next += 1
        let place = place(of: tag)
        text += bytes[position..<place.lowerBound]
        position = place.upperBound
        if let word = tag.kind == .value ? WordReference(tag.name) : nil {
          guard word.isBetween else {
            text += word.said(by: pen).utf8
            continue
          }
          finishText(&steps)
          steps.append(.between(Array(word.said(by: pen).utf8)))
          continue
        }
        finishText(&steps)
        switch tag.kind {
        case .value: steps.append(.value(names.path(of: tag)))
        case .section: steps.append(.section(names.path(of: tag), isInverted: false, self.steps()))
        case .inverted: steps.append(.section(names.path(of: tag), isInverted: true, self.steps()))
        case .partial:
          let indentation = Array(bytes[place.lowerBound..<tag.bytes.lowerBound])
          steps.append(.partial(tag.name, indentation: indentation))
        case .close: return steps
        default: break
        }
      }
      text += bytes[position...]
      position = bytes.count
      finishText(&steps)
      return steps
    }

    private mutating func finishText(_ steps: inout [Step]) {
      if !text.isEmpty { steps.append(.literal(text)) }
      text = []
    }

    /// Where a tag stands: with its whole line if it shows nothing itself and stands there alone.
    private func place(of tag: Tag) -> Range<Int> {
      guard tag.kind != .value else { return tag.bytes }
      var start = tag.bytes.lowerBound
      while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
      guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return tag.bytes }
      var end = tag.bytes.upperBound
      while end < bytes.count, isBlank(bytes[end]) { end += 1 }
      guard end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return tag.bytes }
      return start..<min(end + 1, bytes.count)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
  }

  /// A template being filled.
  private struct Filling {
    let partials: [String: TagProgram]
    let names: NameTable
    private(set) var out: [UInt8] = []
    /// What names are looked up in, innermost last.
    private var levels: [Level] = []
    /// Whether what is filled belongs to the first item of the list around it.
    private var isFirst = true
    /// Where each shape that was met has its names.
    private var known: [ObjectIdentifier: [Int]] = [:]

    private struct Level {
      let value: Value
      /// By the number of a name; none where there are no names.
      let positions: [Int]
    }

    init(partials: [String: TagProgram], names: NameTable) {
      self.partials = partials
      self.names = names
    }

    mutating func run(_ steps: [Step]) {
      for step in steps {
        switch step {
        case .literal(let bytes): out.append(contentsOf: bytes)
        case .value(let path):
          if case .text(let text)? = find(path) { out.append(contentsOf: text.text.utf8) }
        case .between(let sign): if !isFirst { out.append(contentsOf: sign) }
        case .section(let path, let isInverted, let inner):
          let value = find(path)
          if !isInverted {
            if let value { repeating(inner, for: value) }
          } else if value?.isNothing ?? true {
            run(inner)
          }
        case .partial(let name, let indentation):
          guard let partial = partials[name] else { continue }
          let start = out.count
          run(partial.steps)
          if !indentation.isEmpty { indent(from: start, by: indentation) }
        }
      }
    }

    private mutating func indent(from start: Int, by blanks: [UInt8]) {
      let lines = out[start...].split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let indented = lines.enumerated().map { place, line in
        place == lines.count - 1 && line.isEmpty ? line : blanks + line
      }
      out.replaceSubrange(start..., with: Array(indented.joined(separator: [UInt8(ascii: "\n")])))
    }

    private mutating func repeating(_ steps: [Step], for value: Value) {
      switch value {
      case .flag(let flag): if flag { run(steps) }
      case .list(let items): each(steps, items)
      case .text, .record: if !value.isNothing { run(steps, in: value) }
      }
    }

    private mutating func each(_ steps: [Step], _ items: [Value]) {
      let outer = isFirst
      for (place, item) in items.enumerated() {
        isFirst = place == 0
        run(steps, in: item)
      }
      isFirst = outer
    }

    mutating func run(_ steps: [Step], in value: Value) {
      levels.append(Level(value: value, positions: places(in: value)))
      run(steps)
      levels.removeLast()
    }

    private mutating func places(in value: Value) -> [Int] {
      guard case .record(let record) = value else { return [] }
      let shape = ObjectIdentifier(record.shape)
      if let positions = known[shape] { return positions }
      let positions = names.positions(in: record.shape)
      known[shape] = positions
      return positions
    }

    /// The first part of a path climbs the levels, the others do not.
    private mutating func find(_ path: [Int]) -> Value? {
      guard let first = path.first else { return levels.last?.value }
      let level = levels.last { first < $0.positions.count && $0.positions[first] >= 0 }
      guard let level else { return nil }
      var found = level.value[level.positions[first]]
      for name in path.dropFirst() {
        let positions = found.map { places(in: $0) } ?? []
        guard name < positions.count else { return nil }
        found = found?[positions[name]]
      }
      return found
    }
  }
}

extension Value {
  /// What stands at a position of a record.
  fileprivate subscript(position: Int) -> Value? {
    guard case .record(let record) = self, position >= 0 else { return nil }
    return record[position]
  }

  /// Whether a section on it is left out.
  fileprivate var isNothing: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .flag(let flag): !flag
    case .list(let items): items.isEmpty
    case .record: false
    }
  }
}
