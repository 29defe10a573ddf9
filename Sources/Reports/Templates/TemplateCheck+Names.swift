import GapAnalysis

extension TemplateCheck {
  /// Finds a name as the engine does: the first part climbs the levels, the others do not.
  mutating func lookUp(_ tag: Tag, _ levels: [Level]) -> Shape.Kind? {
    guard hasName(tag), staysHere(tag) else { return nil }
    let path = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var kind: Shape.Kind?
    for case .record(let shape) in levels.reversed() {
      kind = shape[path[0]]?.kind
      if kind != nil { break }
    }
    guard var found = kind else {
      unknown(path[0], tag, levels)
      return nil
    }
    for (place, name) in path.enumerated().dropFirst() {
      if case .list(let shape) = found {
        unknown(path[place...].joined(separator: "."), tag, inList: path[..<place], shape)
        return nil
      }
      guard case .record(let shape) = found, let next = shape[name]?.kind else {
        let near = nearestMatch(to: tag.name, among: Level(found).names.map { "\(path[0]).\($0)" })
        unknown(tag.name, tag, remedy: near.map(Self.meant))
        return nil
      }
      found = next
    }
    return found
  }

  /// Whether a tag has a name at all.
  mutating func hasName(_ tag: Tag) -> Bool {
    if !tag.name.isEmpty { return true }
    report(
      "nameless-tag", at: tag.location, "a tag has no name",
      remedy: "write a name between its braces, or remove it")
    return false
  }

  /// Whether a name is looked for from here, and not above.
  private mutating func staysHere(_ tag: Tag) -> Bool {
    guard tag.name.hasPrefix("../") else { return true }
    let name = String(tag.name.split(separator: "/").last ?? "")
    report(
      "unknown-name", at: tag.location, "'\(tag.name)' looks upwards, which no tag can",
      remedy: "write {{\(name)}}: names of the records around stay known")
    return false
  }

  private mutating func unknown(_ name: String, _ tag: Tag, _ levels: [Level]) {
    let lists = levels.lazy.compactMap(\.shape).map { $0.lists(holding: name) }
      .first { !$0.isEmpty }
    if let lists {
      let named = lists.prefix(3).map { "{{#\($0)}}" }.joined(separator: ", ")
      return unknown(name, tag, remedy: "it is known inside \(named)")
    }
    let near = nearestMatch(to: name, among: levels.reversed().flatMap(\.names))
    unknown(name, tag, remedy: near.map(Self.meant))
  }

  /// What stands behind the name of a list, where nothing can.
  private mutating func unknown(
    _ name: String, _ tag: Tag, inList list: ArraySlice<String>, _ shape: Shape
  ) {
    let list = list.joined(separator: ".")
    let first = String(name.prefix { $0 != "." })
    let known = shape[first] != nil ? name : nearestMatch(to: name, among: shape.fields.map(\.name))
    unknown(
      tag.name, tag,
      remedy: "open {{#\(list)}} and write "
        + (known.map { "{{\($0)}}" } ?? "a name of its records; see Templates/README.md"))
  }

  private mutating func unknown(_ name: String, _ tag: Tag, remedy: String?) {
    report(
      "unknown-name", at: tag.location, "'\(name)' is not known here",
      remedy: remedy ?? "see Templates/README.md for what is")
  }

  static func meant(_ name: String) -> String { "did you mean '\(name)'?" }
}

extension TemplateCheck {
  static let remedyInWordFile =
    "nothing can be included in a Word file; write or insert the text itself"

  /// What to do about a partial there is not.
  func remedy(forPartial name: String) -> String {
    if let near = nearestMatch(to: name, among: sources.keys.sorted()) { return Self.meant(near) }
    let place = "partials stand in \(TemplateSource.placesInWords)"
    let isPlaced = TemplateSource.folders.contains { name.hasPrefix($0 + "/") }
    guard !isPlaced, let file = name.split(separator: "/").last.map(String.init),
      OutputFormat(fileName: file) != nil
    else { return place + ", such as shared/style.css" }
    return place + "; move it to 'shared/\(file)'"
  }
}

extension TemplateCheck.Level {
  fileprivate init(_ kind: Shape.Kind) {
    self =
      switch kind {
      case .record(let shape), .list(let shape): .record(shape)
      case .text, .flag, .texts: .text
      }
  }

  fileprivate var shape: Shape? {
    if case .record(let shape) = self { shape } else { nil }
  }

  fileprivate var names: [String] { shape?.fields.map(\.name) ?? [] }
}

extension Shape {
  /// The lists whose records hold a name: the nearest first, and of these such as are most alike.
  fileprivate func lists(holding name: String) -> [String] {
    var seen: Set<ObjectIdentifier> = []
    var level = [self]
    while !level.isEmpty {
      seen.formUnion(level.map(ObjectIdentifier.init))
      let fields = level.flatMap(\.fields)
      let found = fields.filter { $0.kind.shape?[name] != nil }
      if !found.isEmpty { return Self.mostAlikeFirst(found) }
      level = fields.compactMap(\.kind.shape).filter { !seen.contains(ObjectIdentifier($0)) }
    }
    return []
  }

  private static func mostAlikeFirst(_ fields: [Field]) -> [String] {
    func alike(_ field: Field) -> Int { fields.count { $0.kind.shape === field.kind.shape } }
    return unique(
      fields.sorted { left, right in
        (-alike(left), left.name.count, left.name) < (-alike(right), right.name.count, right.name)
      }.map(\.name))
  }
}
