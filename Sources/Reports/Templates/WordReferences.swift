import GapAnalysis
import OfficeFiles

/// What the names and attributes of a Word part refer to: namespaces by their prefixes, and other
/// parts of the file by the ids of relationships.
struct WordReferences {
  /// A prefix or an id, with the byte and the tag it stands in.
  private struct Mention {
    let text: String
    let byte: Int
    let token: Int
  }

  private let xml: XMLTokens
  private var used: [Mention] = []
  private var declared: [Mention] = []
  private var relationships: [Mention] = []

  init(_ xml: XMLTokens) {
    self.xml = xml
    for index in xml.tokens.indices {
      let token = xml.tokens[index]
      guard token.kind == .start || token.kind == .empty else { continue }
      use(xml.name(index), at: token.bytes.lowerBound + 1, in: index)
      for (name, value) in XMLAttributes(source: xml.source, tag: token.bytes) {
        take(text(name), name, value, in: index)
      }
    }
  }

  private mutating func take(
    _ name: String, _ place: Range<Int>, _ value: Range<Int>, in token: Int
  ) {
    if name.hasPrefix("xmlns:") {
      let prefix = String(name.dropFirst(6))
      declared.append(Mention(text: prefix, byte: place.lowerBound, token: token))
      return
    }
    use(name, at: place.lowerBound, in: token)
    guard name.hasPrefix("r:") else { return }
    let id = text(value)
    // A value that is filled in is known only then.
    if id.contains(" ") { return }
    relationships.append(Mention(text: id, byte: value.lowerBound, token: token))
  }

  private mutating func use(_ name: String, at byte: Int, in token: Int) {
    guard let colon = name.firstIndex(of: ":") else { return }
    used.append(Mention(text: String(name[..<colon]), byte: byte, token: token))
  }

  private func text(_ bytes: Range<Int>) -> String {
    String(decoding: xml.source[bytes], as: UTF8.self)
  }
}

extension WordReferences {
  var declaredPrefixes: Set<String> { Set(declared.map(\.text)) }

  /// Prefixes nobody declares, each once, and relationships the file does not have.
  ///
  /// - Parameter outer: the prefixes declared around it.
  func problems(in source: TemplateSource, outer: Set<String>) -> [Problem] {
    undeclared(outer.union(["xml"])).map { prefix in
      Problem(
        at: source.location(of: prefix.byte), "prefix '\(prefix.text):' is not declared",
        remedy: "add xmlns:\(prefix.text)=\"…\" to the first element of the part, or write 'w:'",
        id: "unknown-prefix")
    }
      + relationships.filter { !Self.isKnown($0.text) }.map { relationship in
        Problem(
          at: source.location(of: relationship.byte),
          "the file has no relationship '\(relationship.text)'",
          remedy: "there are \(Self.known)", id: "unknown-relationship")
      }
  }

  private func undeclared(_ outer: Set<String>) -> [Mention] {
    var known = outer
    return used.filter { mention in
      guard !known.contains(mention.text), !isDeclared(mention) else { return false }
      known.insert(mention.text)
      return true
    }
  }

  private func isDeclared(_ mention: Mention) -> Bool {
    declared.contains {
      $0.text == mention.text
        && ($0.token == mention.token || xml.contains($0.token, mention.token))
    }
  }

  private static func isKnown(_ id: String) -> Bool {
    WordReport.references.contains { $0.id == id }
  }

  private static let known = WordReport.references.map { "\($0.id) (\($0.type))" }
    .joined(separator: ", ")
}
