/// A value as files exchange it, whatever their format.
package indirect enum DataValue: Sendable, Equatable {
  case text(String)
  case whole(Int)
  case decimal(Double)
  case flag(Bool)
  case list([DataValue])
  /// With its keys in the order they are written.
  case mapping([DataEntry])
}

/// One key of a mapping with its value.
package struct DataEntry: Sendable, Equatable {
  package let key: String
  package let value: DataValue

  package init(_ key: String, _ value: DataValue) {
    self.key = key
    self.value = value
  }
}

extension DataValue: Codable {
  /// Reads any JSON but null; the keys of a mapping in alphabetical order.
  package init(from decoder: any Decoder) throws {
    if let mapping = try? decoder.container(keyedBy: AnyKey.self) {
      let keys = mapping.allKeys.sorted { $0.stringValue < $1.stringValue }
      self = .mapping(
        try keys.map { DataEntry($0.stringValue, try mapping.decode(DataValue.self, forKey: $0)) })
    } else if var list = try? decoder.unkeyedContainer() {
      var items: [DataValue] = []
      while !list.isAtEnd { items.append(try list.decode(DataValue.self)) }
      self = .list(items)
    } else {
      self = try Self.scalar(try decoder.singleValueContainer())
    }
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> DataValue {
    if let flag = try? container.decode(Bool.self) { return .flag(flag) }
    if let number = try? container.decode(Int.self) { return .whole(number) }
    if let number = try? container.decode(Double.self) { return .decimal(number) }
    return .text(try container.decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text): try text.encode(to: encoder)
    case .whole(let number): try number.encode(to: encoder)
    case .decimal(let number): try number.encode(to: encoder)
    case .flag(let flag): try flag.encode(to: encoder)
    case .list(let items): try items.encode(to: encoder)
    case .mapping(let entries):
      var container = encoder.container(keyedBy: AnyKey.self)
      for entry in entries { try container.encode(entry.value, forKey: AnyKey(entry.key)) }
    }
  }
}

/// A key of any name.
private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }

  init?(stringValue: String) { self.init(stringValue) }

  init?(intValue: Int) { nil }
}
