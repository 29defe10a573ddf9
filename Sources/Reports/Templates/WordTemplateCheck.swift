import GapAnalysis
import OfficeFiles

/// Proves that a template of a Word part is well-formed whatever it is filled with: elements are
/// nested, and what a section repeats or leaves out is nested too.
enum WordTemplateCheck {
  /// - Parameter tags: all of them in the template.
  static func problems(of source: TemplateSource, _ tags: [Tag]) -> [Problem] {
    var bytes = Array(source.text.utf8)
    for tag in tags { for index in tag.bytes { bytes[index] = 0x20 } }
    let opening = Array("<x>".utf8)
    // A part with a declaration is whole; anything else stands in another template.
    let isWhole = bytes.starts(with: "<?xml".utf8)
    let wrapped = isWhole ? bytes : opening + bytes + Array("</x>".utf8)
    do throws(OfficeFileError) {
      let xml = try XMLTokens(wrapped, part: source.name)
      return problems(tags, xml, shift: isWhole ? 0 : opening.count)
    } catch {
      guard case .badXML(_, let reason) = error else { return [] }
      let place = SourceLocation(file: source.file, line: 1, column: 1)
      return [
        Problem(
          at: place, "this is no XML: \(reason)", remedy: "see Templates/README.md", id: "not-xml")
      ]
    }
  }

  private static func problems(_ tags: [Tag], _ xml: XMLTokens, shift: Int) -> [Problem] {
    var problems: [Problem] = []
    var open: [(tag: Tag, token: Int)] = []
    for (tag, token) in zip(tags, places(of: tags, xml, shift)) {
      let isText = xml.tokens[token].kind == .text
      switch tag.kind {
      case .section, .inverted, .partial, .close:
        guard isText else {
          problems.append(
            Problem(
              at: tag.location, "'\(tag.name)' stands inside a tag of XML",
              remedy: "put it before or after that tag", id: "section-in-tag"))
          continue
        }
        if tag.kind == .close, let last = open.popLast(),
          xml.tokens[last.token].parent != xml.tokens[token].parent
        {
          problems.append(
            Problem(
              at: last.tag.location, "section '\(last.tag.name)' crosses the end of an element",
              remedy: "open and close it within the same element", id: "section-crosses"))
        }
        if tag.kind == .section || tag.kind == .inverted { open.append((tag, token)) }
      default: break
      }
    }
    return problems
  }

  /// The token each tag stands in.
  private static func places(of tags: [Tag], _ xml: XMLTokens, _ shift: Int) -> [Int] {
    var token = 0
    return tags.map { tag in
      let start = tag.bytes.lowerBound + shift
      while token + 1 < xml.tokens.count, xml.tokens[token].bytes.upperBound <= start { token += 1 }
      return token
    }
  }
}
