/// The names a record holds, with their meanings: what a template may refer to, and the source of
/// the reference in `Templates/README.md`.
final class Shape: Sendable {
  /// One name of a record.
  struct Field: Sendable {
    let name: String
    let meaning: String
    let kind: Kind
  }

  /// What stands under a name.
  enum Kind: Sendable {
    case text, flag
    /// A list of plain texts, each shown by `{{.}}`.
    case texts
    case record(Shape)
    case list(Shape)
  }

  let name: String
  let fields: [Field]
  private let positions: [String: Int]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    positions = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func position(of name: String) -> Int? { positions[name] }

  subscript(name: String) -> Field? { positions[name].map { fields[$0] } }
}

extension Shape.Kind {
  /// The names inside; nil where there are none.
  var shape: Shape? {
    switch self {
    case .text, .flag, .texts: nil
    case .record(let shape), .list(let shape): shape
    }
  }
}

/// A shape together with how each of its values is made from a source: names, meanings and values
/// cannot drift apart.
struct Blueprint<Source: Sendable>: Sendable {
  /// One name with its maker.
  struct Part: Sendable {
    let field: Shape.Field
    let make: @Sendable (Source, Page) -> Value
  }

  let shape: Shape
  private let makers: [@Sendable (Source, Page) -> Value]

  init(_ name: String, _ parts: [Part]) {
    shape = Shape(name, parts.map(\.field))
    makers = parts.map(\.make)
  }

  /// The record of a source.
  func record(_ source: Source, _ page: Page) -> Value {
    .record(Record(shape) { [makers] in makers[$0](source, page) })
  }

  /// The records of several sources.
  func list(_ sources: some Sequence<Source>, _ page: Page) -> [Value] {
    sources.map { record($0, page) }
  }
}

extension Blueprint.Part {
  static func text(
    _ name: String, _ meaning: String, _ make: @escaping @Sendable (Source, Page) -> Escaped
  ) -> Self {
    .init(field: .init(name: name, meaning: meaning, kind: .text)) { .text(make($0, $1)) }
  }

  static func flag(
    _ name: String, _ meaning: String, _ make: @escaping @Sendable (Source, Page) -> Bool
  ) -> Self {
    .init(field: .init(name: name, meaning: meaning, kind: .flag)) { .flag(make($0, $1)) }
  }

  static func texts(
    _ name: String, _ meaning: String, _ make: @escaping @Sendable (Source, Page) -> [Escaped]
  ) -> Self {
    .init(field: .init(name: name, meaning: meaning, kind: .texts)) {
      .list(make($0, $1).map(Value.text))
    }
  }

  static func list<Other>(
    _ name: String, _ meaning: String, of other: Blueprint<Other>,
    _ make: @escaping @Sendable (Source, Page) -> [Other]
  ) -> Self {
    .init(field: .init(name: name, meaning: meaning, kind: .list(other.shape))) {
      .list(other.list(make($0, $1), $1))
    }
  }

  static func record<Other>(
    _ name: String, _ meaning: String, of other: Blueprint<Other>,
    _ make: @escaping @Sendable (Source, Page) -> Other
  ) -> Self {
    .init(field: .init(name: name, meaning: meaning, kind: .record(other.shape))) {
      other.record(make($0, $1), $1)
    }
  }

  /// Records that were made before, so that several lists can share them.
  static func shared(
    _ name: String, _ meaning: String, _ shape: Shape,
    _ make: @escaping @Sendable (Source, Page) -> [Value]
  ) -> Self {
    .init(field: .init(name: name, meaning: meaning, kind: .list(shape))) { .list(make($0, $1)) }
  }

  /// One record that was made before.
  static func made(
    _ name: String, _ meaning: String, _ shape: Shape,
    _ make: @escaping @Sendable (Source, Page) -> Value
  ) -> Self {
    .init(field: .init(name: name, meaning: meaning, kind: .record(shape)), make: make)
  }
}
