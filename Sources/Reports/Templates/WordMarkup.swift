import GapAnalysis
import OfficeFiles

/// What may stand in what in the text of a Word file, as far as a hand that edits a template goes
/// wrong: paragraphs, runs, texts and tables. Other elements are left to Word.
enum WordMarkup {
  /// What of the elements judged may stand directly in an element; one that is not here may hold any.
  private static let contents: [String: Set<String>] = [
    "w:document": [], "w:body": ["w:p", "w:tbl"], "w:hdr": ["w:p", "w:tbl"],
    "w:ftr": ["w:p", "w:tbl"], "w:txbxContent": ["w:p", "w:tbl"], "w:tbl": ["w:tr"],
    "w:tr": ["w:tc"], "w:tc": ["w:p", "w:tbl"], "w:p": ["w:r"], "w:hyperlink": ["w:r"],
    "w:fldSimple": ["w:r"], "w:r": ["w:t"], "w:t": [],
  ]
  /// In the order in which they stand in one another.
  private static let judged = ["w:tbl", "w:tr", "w:tc", "w:p", "w:r", "w:t"]
  private static let textHolders: Set = [
    "w:t", "w:delText", "w:instrText", "w:delInstrText", "w:fldData",
  ]

  /// Elements in others that cannot hold them.
  static func misplaced(in xml: XMLTokens, of source: TemplateSource) -> [Problem] {
    xml.tokens.indices.compactMap { index in
      let token = xml.tokens[index]
      guard token.kind == .start || token.kind == .empty, token.parent >= 0 else { return nil }
      let (name, outer) = (xml.name(index), xml.name(token.parent))
      guard judged.contains(name), let inner = contents[outer], !inner.contains(name) else {
        return nil
      }
      let holders = contents.keys.filter { contents[$0]?.contains(name) == true }.sorted()
      return Problem(
        at: source.location(of: token.bytes.lowerBound), "<\(name)> cannot stand in <\(outer)>",
        remedy: "close <\(outer)> before it, or put it into \(listed(holders))",
        id: "misplaced-element")
    }
  }

  /// The problem of a text directly in an element; nil where it can stand.
  static func hidden(
    in element: String, at place: @autoclosure () -> SourceLocation
  ) -> Problem? {
    guard element.hasPrefix("w:"), !textHolders.contains(element) else { return nil }
    let remedy =
      switch element {
      case "w:r": "write it as <w:t>…</w:t>"
      case "w:p", "w:hyperlink", "w:fldSimple": "write it as <w:r><w:t>…</w:t></w:r>"
      default: "write it as <w:p><w:r><w:t>…</w:t></w:r></w:p>, where a paragraph can stand"
      }
    return Problem(
      at: place(), "text stands directly in <\(element)>, where Word does not show it",
      remedy: remedy, id: "hidden-text")
  }

  private static func listed(_ names: [String]) -> String {
    let names = names.map { "<\($0)>" }
    let last = names.last ?? ""
    return names.count < 2 ? last : names.dropLast().joined(separator: ", ") + " or " + last
  }
}
