import GapAnalysis

/// A template with its words put in, ready to be filled many times over. It works on bytes, in time
/// that grows with the text.
struct TagProgram: Sendable {
  private let steps: [Step]

  /// What is done in order.
  private indirect enum Step: Sendable {
    case literal([UInt8])
    case value([String])
    case section([String], isInverted: Bool, [Step])
    /// What stands before it on a line of its own stands before each of its lines.
    case partial(String, indentation: [UInt8])
  }

  /// - Parameters:
  ///   - source: checked before (``TemplateCheck``).
  ///   - tags: all of them in it.
  init(_ source: TemplateSource, _ tags: [Tag], _ pen: Pen) {
    var reader = Reader(bytes: Array(source.text.utf8), tags: tags, pen: pen)
    steps = reader.steps()
  }

  /// The filled text.
  ///
  /// - Parameter partials: the other templates by name.
  func filled(_ root: Value, with partials: [String: TagProgram] = [:]) -> [UInt8] {
    var filling = Filling(partials: partials, levels: [root])
    filling.run(steps)
    return filling.out
  }
}

extension TagProgram {
  /// Puts tags and the texts between them into steps.
  private struct Reader {
    let bytes: [UInt8]
    let tags: [Tag]
    let pen: Pen
    private var next = 0
    private var position = 0
    /// Text that no step holds yet.
    private var text: [UInt8] = []

    init(bytes: [UInt8], tags: [Tag], pen: Pen) {
      self.bytes = bytes
      self.tags = tags
      self.pen = pen
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
          text += word.said(by: pen).utf8
          continue
        }
        finishText(&steps)
        switch tag.kind {
        case .value: steps.append(.value(path(tag)))
        case .section: steps.append(.section(path(tag), isInverted: false, self.steps()))
        case .inverted: steps.append(.section(path(tag), isInverted: true, self.steps()))
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

    private func path(_ tag: Tag) -> [String] {
      tag.name == "." ? [] : tag.name.split(separator: ".").map(String.init)
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
    /// What names are looked up in, innermost last.
    var levels: [Value]
    var out: [UInt8] = []

    mutating func run(_ steps: [Step]) {
      for step in steps {
        switch step {
        case .literal(let bytes): out.append(contentsOf: bytes)
        case .value(let path):
          if case .text(let text)? = find(path) { out.append(contentsOf: text.text.utf8) }
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
      case .list(let items): for item in items { run(steps, in: item) }
      case .text, .record: if !value.isNothing { run(steps, in: value) }
      }
    }

    private mutating func run(_ steps: [Step], in level: Value) {
      levels.append(level)
      run(steps)
      levels.removeLast()
    }

    /// The first part of a path climbs the levels, the others do not.
    private func find(_ path: [String]) -> Value? {
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
}
