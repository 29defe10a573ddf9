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
    var tags: [WordTag] = []
    var position = 0
    while let start = nextBraces(from: position) {
      let isTriple = start + 2 < units.count && isBrace(units[start + 2].scalar)
      let from = start + (isTriple ? 3 : 2)
      guard let end = closingBraces(from: from) else { return nil }
      let inner = Self.tidied(units[from..<end].map(\.scalar))
      let last = end + (isTriple && end + 2 < units.count ? 3 : 2)
      tags.append(
        WordTag(
          content: isTriple ? "&" + inner : inner, paragraph: index, units: start..<last,
          token: units[start].token, position: units[start].bytes.lowerBound))
      position = last
    }
    return tags
  }

  private func nextBraces(from start: Int) -> Int? {
    guard units.count >= 2 else { return nil }
    return (start..<max(start, units.count - 1)).first {
      isBrace(units[$0].scalar) && isBrace(units[$0 + 1].scalar)
    }
  }

  /// Braces that open before the tag closes show that it never does.
  private func closingBraces(from start: Int) -> Int? {
    var index = start
    while index + 1 < units.count {
      let (first, second) = (units[index].scalar, units[index + 1].scalar)
      if isClosingBrace(first), isClosingBrace(second) { return index }
      if isBrace(first), isBrace(second) { return nil }
      index += 1
    }
    return nil
  }

  /// What was meant, whatever Word made of it while it was typed: dashes, quotation marks, spaces that
  /// do not break, characters of full width.
  private static func tidied(_ scalars: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0x09, 0x0A, 0xA0, 0x202F, 0x3000: result.append(" ")
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x22, 0x27, 0x2018...0x201F: break
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
