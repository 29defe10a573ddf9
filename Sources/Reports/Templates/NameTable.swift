/// The names a set of templates asks for, each with a number: whoever fills them compares no texts.
struct NameTable: Sendable {
  private let numbers: [String: Int]

  init(_ tags: some Sequence<Tag>) {
    numbers = tags.reduce(into: [:]) { numbers, tag in
      for name in tag.path where numbers[name] == nil { numbers[name] = numbers.count }
    }
  }

  /// A path in numbers; nothing for what is the whole of a value: `{{.}}`.
  func path(of tag: Tag) -> [Int] { tag.path.compactMap { numbers[$0] } }

  /// The position of every name in a shape, by its number; -1 for one the shape does not have.
  func positions(in shape: Shape) -> [Int] {
    var positions = [Int](repeating: -1, count: numbers.count)
    for (name, number) in numbers { positions[number] = shape.position(of: name) ?? -1 }
    return positions
  }
}

extension Tag {
  /// The parts of its name; none for `.`.
  var path: [String] { name == "." ? [] : name.split(separator: ".").map(String.init) }
}
