import GapAnalysis

extension Fields {
  /// A scalar of any kind, checked against the field's type; empty where it is absent or wrong.
  func string(_ key: Key) -> String {
    self[key].map { reader.string($0, key.field.type, name: named(key)) } ?? ""
  }

  func optionalString(_ key: Key) -> String? {
    self[key].map { reader.string($0, key.field.type, name: named(key)) }
  }

  /// The items of a list of scalars.
  func strings(_ key: Key) -> [String] {
    guard let node = self[key], case .list(let item, _) = key.field.type else { return [] }
    let items = items(of: node, key)
    reader.reportRepeats(in: items, name: named(key))
    return items.map { reader.string($0, item, name: "an item of \(named(key))") }
  }

  func text(_ key: Key) -> LocalizedText {
    self[key].map { reader.localizedText($0, name: key.rawValue) } ?? LocalizedText()
  }

  func texts(_ key: Key) -> [LocalizedText] {
    nodes(key).map { reader.localizedText($0, name: key.rawValue) }
  }

  /// True or false; false where it is absent.
  func flag(_ key: Key) -> Bool {
    optionalFlag(key) ?? false
  }

  func optionalFlag(_ key: Key) -> Bool? {
    self[key].flatMap { reader.flag($0, name: named(key)) }
  }

  /// A whole number within the range of the field; its least where it is absent or wrong.
  func integer(_ key: Key) -> Int {
    guard case .integer(let range) = key.field.type else { return 0 }
    return optionalInteger(key) ?? range.lowerBound
  }

  func optionalInteger(_ key: Key) -> Int? {
    guard let node = self[key], case .integer(let range) = key.field.type else { return nil }
    return reader.integer(node, in: range, name: named(key))
  }

  /// Whole numbers of a list, with their places.
  func integers(_ key: Key) -> [(node: YAMLNode, number: Int)] {
    guard let node = self[key], case .list(.integer(let range), _) = key.field.type else {
      return []
    }
    return items(of: node, key).compactMap { item in
      reader.integer(item, in: range, name: "an item of \(named(key))").map { (item, $0) }
    }
  }

  /// One value of an enum; the fallback where it is absent or wrong.
  func choice<Value: RawRepresentable<String>>(_ key: Key, else fallback: Value) -> Value {
    optionalChoice(key) ?? fallback
  }

  /// One value of an enum; nil where it is absent or wrong.
  func optionalChoice<Value: RawRepresentable<String>>(_ key: Key) -> Value? {
    guard let node = self[key], case .oneOf(let allowed) = key.field.type else { return nil }
    return reader.choice(node, among: allowed, name: named(key))
  }

  /// Several values of an enum; nil where the key is absent.
  func choices<Value: RawRepresentable<String>>(_ key: Key) -> [Value]? {
    guard let node = self[key], case .list(.oneOf(let allowed), _) = key.field.type else {
      return nil
    }
    let items = items(of: node, key)
    reader.reportRepeats(in: items, name: named(key))
    return items.compactMap {
      reader.choice($0, among: allowed, name: "an item of \(named(key))")
    }
  }

  /// The items of a list; empty where it is absent.
  func nodes(_ key: Key) -> [YAMLNode] {
    self[key].map { items(of: $0, key) } ?? []
  }

  /// The values of a mapping whose keys the field's type gives, in its order.
  func table(_ key: Key) -> [(name: String, node: YAMLNode)] {
    guard let node = self[key], case .table(let names, let type) = key.field.type else { return [] }
    return reader.table(node, names, type, name: named(key))
  }

  func named(_ key: Key) -> String { "'\(key.rawValue)'" }

  private func items(of node: YAMLNode, _ key: Key) -> [YAMLNode] {
    guard case .list(_, let count) = key.field.type else { return [] }
    guard case .sequence(let items) = node.content else {
      reader.reportType(of: node, named(key), mustBe: key.field.type.words)
      return []
    }
    if items.count < count {
      reader.file.error(
        node.mark, "\(named(key)) has \(items.isEmpty ? "no items" : "too few items")",
        remedy: "write at least \(count)", id: "too-few-items")
    }
    return items
  }
}
