import GapAnalysis

/// Finds names in single braces, which a report would print as they are.
enum AlmostTags {
  /// - Parameters:
  ///   - tags: those of the template.
  ///   - words: the keys every catalogue holds.
  static func problems(
    of source: TemplateSource, _ tags: [Tag], words: Set<String>
  ) -> [Problem] {
    guard !source.name.hasSuffix(".css") else { return [] }
    let bytes = source.bytes(without: tags)
    let found = candidates(in: bytes).filter { isKnown($0.name, words) }
    if found.isEmpty { return [] }
    let code = PlainPlaces(OutputFormat(fileName: source.name) == .html ? bytes : []).places
      .filter { $0.element == "<script>" || $0.element == "<style>" }
    let shown = found.filter { place in !code.contains { $0.bytes.contains(place.byte) } }
    return zip(shown, source.locations(of: shown.map(\.byte))).map { shown, place in
      Problem(
        .warning, at: place, "'{\(shown.name)}' is shown as it is",
        remedy: "write {{\(shown.name)}} to have it filled in", id: "almost-tag")
    }
  }

  private static func candidates(in bytes: [UInt8]) -> [(name: String, byte: Int)] {
    var found: [(String, Int)] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      let inner = bytes[(start + 1)...].prefix(while: mayBeNamed)
      index = inner.endIndex
      let isSingle = start == 0 || bytes[start - 1] != UInt8(ascii: "{")
      guard isSingle, !inner.isEmpty, bytes[index...].first == UInt8(ascii: "}"),
        bytes[index...].dropFirst().first != UInt8(ascii: "}")
      else { continue }
      found.append((String(decoding: inner, as: UTF8.self), start))
    }
    return found
  }

  private static func mayBeNamed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Every name a template can hold anywhere.
  private static let names = Blueprint.root.shape.allNames.union(Blueprint.draft.shape.allNames)

  private static func isKnown(_ name: String, _ words: Set<String>) -> Bool {
    if let word = WordReference(name) { return words.contains(word.key) }
    let path = name.split(separator: ".", omittingEmptySubsequences: false)
    return path.allSatisfy { names.contains(String($0)) }
  }
}
