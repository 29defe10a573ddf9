/// What templates may refer to, as Markdown: a part of `Templates/README.md`.
package func contextReference() -> String {
  var lines: [String] = []
  for shape in shapes(from: [Blueprint.root.shape, Blueprint.draft.shape]) {
    lines += ["### \(shape.name)", "", "| name | is | meaning |", "|---|---|---|"]
    lines += shape.fields.map { "| `\($0.name)` | \($0.kind.words) | \($0.meaning) |" }
    lines.append("")
  }
  return lines.joined(separator: "\n")
}

/// The shapes and all they contain, each once, as they are met.
func shapes(from roots: [Shape]) -> [Shape] {
  var found = roots
  var next = 0
  while next < found.count {
    for field in found[next].fields {
      guard let inner = field.kind.shape, !found.contains(where: { $0 === inner }) else { continue }
      found.append(inner)
    }
    next += 1
  }
  return found
}

extension Shape {
  /// Every name of this shape and of all it contains.
  var allNames: Set<String> { Set(shapes(from: [self]).flatMap { $0.fields.map(\.name) }) }
}

extension Shape.Kind {
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .flag: "yes or no"
    case .texts: "list of texts"
    case .record(let shape): "one [\(shape.name)](#\(shape.name))"
    case .list(let shape): "list of [\(shape.name)](#\(shape.name))"
    }
  }
}
