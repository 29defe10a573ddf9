import Foundation
package import GapAnalysis

/// The catalogue `Templates/words/LANGUAGE.yaml`, so that transcripts show the words users see.
///
/// Reads only as much YAML as the catalogues use - nested keys, `{ a: b }` on one line, `|-` and plain
/// or quoted texts - because the reader of the program is an edge that other edges' tests must not
/// import.
package func shippedWords(_ language: Language) throws -> Words {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Templates/words/\(language.rawValue).yaml")
  let reader = CatalogueReader(try String(contentsOf: file, encoding: .utf8))
  return Words(
    language: language, name: reader.texts["name"] ?? "",
    texts: Dictionary(
      uniqueKeysWithValues: reader.texts.compactMap { key, text in
        key.hasPrefix("words.") ? (String(key.dropFirst("words.".count)), text) : nil
      }))
}

private struct CatalogueReader {
  private(set) var texts: [String: String] = [:]
  private var path: [String] = []
  /// The key of the `|-` text being read.
  private var blockKey: String?

  init(_ yaml: String) {
    for line in yaml.components(separatedBy: "\n") { read(line) }
  }

  private mutating func read(_ line: String) {
    let text = line.trimmingCharacters(in: .whitespaces)
    let depth = line.prefix { $0 == " " }.count / 2
    if let key = blockKey, depth > path.count {
      texts[key] = texts[key].map { $0 + "\n" + text } ?? text
      return
    }
    blockKey = nil
    guard !text.isEmpty, !text.hasPrefix("#"), let (name, value) = Self.pair(text) else { return }
    path = Array(path.prefix(depth))
    let key = (path + [name]).joined(separator: ".")
    if value.isEmpty {
      path.append(name)
    } else if value == "|-" {
      blockKey = key
    } else if value.hasPrefix("{ ") {
      for part in Self.parts(value.dropFirst(2).dropLast(2)) {
        if let (inner, text) = Self.pair(part) { texts["\(key).\(inner)"] = Self.unquoted(text) }
      }
    } else {
      texts[key] = Self.unquoted(value)
    }
  }

  private static func pair(_ text: String) -> (String, String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    return (unquoted(String(text[..<colon])), value)
  }

  /// Splits at commas outside quotes.
  private static func parts(_ text: Substring) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func unquoted(_ text: String) -> String {
    text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      ? String(text.dropFirst().dropLast()) : text
  }
}
