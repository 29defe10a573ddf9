import GapAnalysis
import OfficeFiles

/// Proves that templates of Word parts are well-formed whatever they are filled with: elements are
/// nested, and what a section repeats or leaves out is nested too.
struct WordTemplateCheck {
  private let source: TemplateSource
  private let tags: [Tag]
  private let xml: XMLTokens
  private let isWhole: Bool

  /// - Parameters:
  ///   - tags: all of them in the template.
  ///   - isWhole: whether it is a part of the file, and not put into another template.
  /// - Throws: `Problems` where it is no XML.
  init(_ source: TemplateSource, _ tags: [Tag], isWhole: Bool) throws(Problems) {
    self.source = source
    self.tags = tags
    self.isWhole = isWhole
    let bytes = source.bytes(without: tags)
    do throws(OfficeFileError) {
      xml = try XMLTokens(bytes, part: source.name, isFragment: !isWhole)
    } catch {
      guard case .badXML(_, let reason, let place) = error else {
        throw Problems([error.problem(source.file)])
      }
      throw Problems([
        Problem(
          at: source.location(of: place ?? 0), "this is no XML: \(reason)",
          remedy: "see Templates/README.md", id: "not-xml")
      ])
    }
  }

  /// Sections that begin in one element and end in another.
  func sectionProblems() -> [Problem] {
    var problems: [Problem] = []
    var open: [(tag: Tag, token: Int)] = []
    for (tag, token) in zip(tags, places) {
      switch tag.kind {
      case .section, .inverted, .partial, .close:
        guard xml.tokens[token].kind == .text else {
          problems.append(Self.insideTag(tag))
          continue
        }
        if tag.kind == .close, let last = open.popLast(),
          xml.tokens[last.token].parent != xml.tokens[token].parent
        {
          problems.append(Self.crossing(last.tag))
        }
        if tag.kind == .section || tag.kind == .inverted { open.append((tag, token)) }
      default: break
      }
    }
    return problems
  }

  /// What Word would refuse, or leave out without a word.
  ///
  /// - Parameters:
  ///   - references: those of the template.
  ///   - outer: the prefixes declared where it is included.
  func markupProblems(_ references: WordReferences, outer: Set<String>) -> [Problem] {
    WordMarkup.misplaced(in: xml, of: source) + hiddenTexts + lateDeclarations
      + references.problems(in: source, outer: outer)
  }

  /// What its names and attributes refer to.
  func references() -> WordReferences { WordReferences(xml) }

  private static func insideTag(_ tag: Tag) -> Problem {
    Problem(
      at: tag.location, "'\(tag.name)' stands inside a tag of XML",
      remedy: "put it before or after that tag", id: "section-in-tag")
  }

  private static func crossing(_ tag: Tag) -> Problem {
    Problem(
      at: tag.location, "section '\(tag.name)' crosses the end of an element",
      remedy: "open and close it within the same element", id: "section-crosses")
  }

  /// The first line of a part, in what is not its beginning.
  private var lateDeclarations: [Problem] {
    let first = xml.tokens.firstIndex { $0.kind == .start } ?? 0
    return xml.tokens.indices.filter { index in
      xml.tokens[index].kind == .other && (index > first || !isWhole)
        && xml.bytes(index).starts(with: "<?xml".utf8)
    }.map {
      Problem(
        at: source.location(of: xml.tokens[$0].bytes.lowerBound),
        "'<?xml' stands where no part of the file begins", remedy: "remove it up to '?>'",
        id: "misplaced-element")
    }
  }

  private func outsideRoot(_ byte: Int) -> Problem {
    Problem(
      at: source.location(of: byte),
      "text stands before or after the element that holds all others",
      remedy: "put it into that element", id: "not-xml")
  }

  /// The token each tag stands in.
  private var places: [Int] {
    var token = 0
    return tags.map { tag in
      let start = tag.bytes.lowerBound
      while token + 1 < xml.tokens.count, xml.tokens[token].bytes.upperBound <= start { token += 1 }
      return token
    }
  }

  /// Texts, typed or filled in, of elements that show none.
  private var hiddenTexts: [Problem] {
    var starts: [Int: Int] = [:]
    for (tag, token) in zip(tags, places) where tag.kind == .value {
      if starts[token] == nil { starts[token] = tag.bytes.lowerBound }
    }
    return xml.tokens.indices.compactMap { index in
      let token = xml.tokens[index]
      guard token.kind == .text else { return nil }
      if token.parent < 0 { return isWhole ? starts[index].map(outsideRoot) : nil }
      let typed = token.bytes.first { !xml.source[$0].isBlank }
      guard let start = [typed, starts[index]].compactMap(\.self).min() else { return nil }
      return WordMarkup.hidden(in: xml.name(token.parent), at: source.location(of: start))
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
