import OfficeFiles

/// One tag somebody typed into a Word file.
struct WordTag {
  /// What it does and its name, as the template engine takes them: `#findings`.
  let content: String
  /// The paragraph, by its place among those with braces.
  let paragraph: Int
  /// Its characters in the paragraph.
  let units: Range<Int>
  /// The token its first character is part of.
  let token: Int
  /// Where it begins in the part.
  let position: Int

  var opens: Bool { content.hasPrefix("#") || content.hasPrefix("^") }
  var closes: Bool { content.hasPrefix("/") }
  var isRemark: Bool { content.hasPrefix("!") }
  var isSection: Bool { opens || closes }
  var name: String { opens || closes ? String(content.dropFirst()) : content }
}

extension WordParagraph {
  /// The tags of the paragraph; nil where one has no end, or no beginning of its own.
  func tags(_ index: Int) -> [WordTag]? {
    let shown = shown
    var tags: [WordTag] = []
    var position = 0
    while let start = pair(isBrace, in: shown, from: position) {
      let isTriple = start + 2 < shown.count && isBrace(units[shown[start + 2]].scalar)
      let from = start + (isTriple ? 3 : 2)
      guard let end = pair(isClosingBrace, in: shown, from: from),
        pair(isBrace, in: shown, from: from).map({ $0 > end }) ?? true
      else { return nil }
      let last = end + (isTriple && end + 2 < shown.count ? 3 : 2)
      let inner = Self.tidied(shown[from..<end].map { units[$0].scalar })
      let first = units[shown[start]]
      tags.append(
        WordTag(
          content: isTriple ? "&" + inner : inner, paragraph: index,
          units: shown[start]..<(shown[last - 1] + 1), token: first.token,
          position: first.bytes.lowerBound))
      position = last
    }
    return tags
  }

  /// The places of what can be seen: nothing invisible stands between two braces.
  private var shown: [Int] { units.indices.filter { !isInvisible(units[$0].scalar) } }

  /// Where two braces of a kind follow each other.
  private func pair(
    _ isWanted: (Unicode.Scalar) -> Bool, in shown: [Int], from start: Int
  ) -> Int? {
    (start..<max(start, shown.count - 1)).first {
      isWanted(units[shown[$0]].scalar) && isWanted(units[shown[$0 + 1]].scalar)
    }
  }

  /// What stands outside the tags and looks as if it was meant to be one: a known name with too few
  /// braces, or braces that close nothing.
  ///
  /// - Parameter known: all names there are.
  func almostTags(besides tags: [WordTag], known: Set<String>) -> [String] {
    let taken = Set(tags.flatMap(\.units))
    let shown = shown
    var found: [String] = []
    var index = 0
    while index < shown.count {
      defer { index += 1 }
      let (unit, start) = (shown[index], index)
      if taken.contains(unit) { continue }
      if isBrace(units[unit].scalar), let end = end(ofName: start, in: shown, known) {
        found.append(text(shown[start...end]))
        index = end
      } else if isClosingBrace(units[unit].scalar), start > 0,
        isClosingBrace(units[shown[start - 1]].scalar), !taken.contains(shown[start - 1])
      {
        found.append(text(shown[max(0, start - 20)...start]))
      }
    }
    return found
  }

  /// The last brace after a known name in braces that begin here; nil where there is none.
  private func end(ofName start: Int, in shown: [Int], _ known: Set<String>) -> Int? {
    let rest = shown[start..<min(shown.count, start + 80)]
    guard var end = rest.firstIndex(where: { isClosingBrace(units[$0].scalar) }) else { return nil }
    let inner = rest[..<end].map { units[$0].scalar }.filter { !isBrace($0) }
    let name = Self.tidied(inner).drop { "#^/ ".contains($0) }
    guard known.contains(String(name)) else { return nil }
    while end + 1 < shown.count, isClosingBrace(units[shown[end + 1]].scalar) { end += 1 }
    return end
  }

  private func text(_ places: ArraySlice<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: places.map { units[$0].scalar })
    return String(text)
  }

  /// What was meant, whatever Word made of it while it was typed: dashes, quotation marks, spaces that
  /// do not break, characters of full width.
  private static func tidied(_ scalars: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0x09, 0x0A, 0xA0, 0x202F, 0x3000: result.append(" ")
      case 0x22, 0x27, 0x2018...0x201F: break
      case _ where isInvisible(scalar): break
      case 0x2010...0x2015, 0x2212, 0xFE63: result.append("-")
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    let text = String(result)
    let isSpace: (Character) -> Bool = { $0 == " " }
    guard let sigil = text.first(where: { !isSpace($0) }) else { return "" }
    let rest = text.drop(while: isSpace)
    guard "#^/!>&=%<$".contains(sigil) else { return trimmingSpaces(rest) }
    return String(sigil) + trimmingSpaces(rest.dropFirst())
  }
}

/// Without spaces around it.
private func trimmingSpaces(_ text: some StringProtocol) -> String {
  let start = text.drop { $0 == " " }
  guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
  return String(start[...last])
}
