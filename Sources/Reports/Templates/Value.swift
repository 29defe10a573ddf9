/// The only type of value a template sees. A text is escaped when it is made (``Pen``), so that no
/// template can forget it.
enum Value: Sendable {
  case text(Escaped)
  case flag(Bool)
  case list([Value])
  case record(Record)
}

/// A text that is already escaped for the format it goes into; only a ``Pen`` makes one.
struct Escaped: Sendable, Equatable {
  let text: String

  static let empty = Escaped(text: "")

  var isEmpty: Bool { text.isEmpty }
}

/// Named values, each made when it is asked for: templates show a part of what there is. The names are
/// those of its shape.
final class Record: Sendable {
  let shape: Shape
  private let make: @Sendable (_ position: Int) -> Value

  init(_ shape: Shape, _ make: @escaping @Sendable (_ position: Int) -> Value) {
    self.shape = shape
    self.make = make
  }

  /// The value under the name at a position of the shape.
  subscript(position: Int) -> Value { make(position) }
}
