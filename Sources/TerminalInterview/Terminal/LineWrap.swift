/// Breaks text into lines that fit, character by character as the reader sees them.
package struct LineWrap {
  let cells: CellWidth

  /// The lines of a text.
  ///
  /// Chinese may break anywhere, but no line starts with a closing mark or ends with an opening one;
  /// a Latin word is split only if it is longer than the line.
  /// - Parameter width: in cells; nil leaves every line as long as it is.
  package static func lines(
    _ text: String, width: Int?, cells: CellWidth = .standard
  ) -> [String] {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let width else { return paragraphs }
    let wrap = LineWrap(cells: cells)
    return paragraphs.flatMap { wrap.wrapped($0, width: max(1, width)) }
  }
}

extension LineWrap {
  private func wrapped(_ paragraph: String, width: Int) -> [String] {
    var lines: [String] = []
    var line: [Character] = []
    var used = 0
    for piece in pieces(paragraph) {
      let needed = self.width(trimmed(piece[...]))
      if used + needed > width, !line.isEmpty {
        lines.append(String(trimmed(line[...])))
        (line, used) = ([], 0)
      }
      var rest = piece[...]
      while isWider(trimmed(rest), than: width) {
        let cut = forcedCut(rest, width: width)
        lines.append(String(rest[..<cut]))
        rest = rest[cut...]
      }
      line += rest
      used += self.width(rest)
    }
    lines.append(String(trimmed(line[...])))
    return lines
  }

  /// The parts between which a line may end; the spaces after a part belong to it.
  private func pieces(_ paragraph: String) -> [[Character]] {
    var pieces: [[Character]] = []
    var piece: [Character] = []
    for character in paragraph {
      if mayBreak(after: piece[...], before: character) {
        pieces.append(piece)
        piece = []
      }
      piece.append(character)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// Whether a line may end with a piece when this character follows it.
  func mayBreak(after piece: ArraySlice<Character>, before next: Character) -> Bool {
    if let last = piece.last, last.isLatinWord, next.isLatinWord { return false }
    guard let last = piece.last, next != " ", !Self.closing.contains(next) else { return false }
    guard let lastMark = piece.last(where: { $0 != " " }) else { return false }
    if Self.opening.contains(lastMark) { return false }
    if last == " " { return true }
    if Self.asciiClosing.contains(next) || Self.asciiOpening.contains(last) { return false }
    return cells.of(last) == 2 || cells.of(next) == 2
  }

  /// Where a part longer than the line is cut: after as much as fits, a little earlier if the next
  /// line would start with a closing mark or this one end with an opening one.
  private func forcedCut(_ part: ArraySlice<Character>, width: Int) -> Int {
    var cut = part.startIndex
    var used = 0
    while cut < part.endIndex, used + cells.of(part[cut]) <= width {
      used += cells.of(part[cut])
      cut += 1
    }
    // A single character may be wider than the line.
    let furthest = max(cut, part.startIndex + 1)
    var better = furthest
    while better > part.startIndex + 1, breaksRule(part, at: better) { better -= 1 }
    return breaksRule(part, at: better) ? furthest : better
  }

  private func breaksRule(_ part: ArraySlice<Character>, at cut: Int) -> Bool {
    guard cut < part.endIndex else { return false }
    return Self.closing.contains(part[cut]) || Self.asciiClosing.contains(part[cut])
      || Self.opening.contains(part[cut - 1]) || Self.asciiOpening.contains(part[cut - 1])
  }

  private func trimmed(_ part: ArraySlice<Character>) -> ArraySlice<Character> {
    var end = part.endIndex
    while end > part.startIndex, part[end - 1] == " " { end -= 1 }
    return part[..<end]
  }

  /// Stops counting at the width, so that a very long part costs no more than its length.
  private func isWider(_ part: ArraySlice<Character>, than width: Int) -> Bool {
    var used = 0
    for character in part {
      used += cells.of(character)
      if used > width { return part.count > 1 }
    }
    return false
  }

  private func width(_ part: ArraySlice<Character>) -> Int {
    part.reduce(0) { $0 + cells.of($1) }
  }

  private static let closing = Set("，。、；：？！）」』】》〉〕］｝”’…·％")
  private static let opening = Set("（「『【《〈〔［｛“‘")
  private static let asciiClosing = Set(",.;:?!)]}%")
  private static let asciiOpening = Set("([{")
}

extension Character {
  /// A letter or digit of ASCII: most of a text, and never a place to break.
  fileprivate var isLatinWord: Bool {
    guard let value = asciiValue else { return false }
    return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20)
  }
}
