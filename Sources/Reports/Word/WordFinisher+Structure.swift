import OfficeFiles

extension WordFinisher {
  /// Whether it is a table without rows, a row without cells or a content control without content:
  /// Word calls these damaged.
  func isLeftOut(_ index: Int) -> Bool {
    guard xml.tokens[index].kind == .start else { return false }
    return switch xml.tokens[index].name {
    case code.table: !holds(index) { $0 == code.row }
    case code.row: !holds(index) { $0 == code.cell }
    case code.control:
      !hasChild(index) { child in
        xml.tokens[child].name == code.controlContent && holds(child) { _ in true }
      }
    default: false
    }
  }

  /// Whether an element, or a content control in it, holds anything wanted that stays.
  private func holds(_ start: Int, _ isWanted: (_ name: Int) -> Bool) -> Bool {
    hasChild(start) { child in
      let name = xml.tokens[child].name
      if name == code.control || name == code.controlContent { return holds(child, isWanted) }
      return isWanted(name) && !isLeftOut(child)
    }
  }

  private func hasChild(_ start: Int, where isWanted: (_ child: Int) -> Bool) -> Bool {
    let end = xml.tokens[start].partner
    var index = start + 1
    while index < end {
      let token = xml.tokens[index]
      if token.kind == .start || token.kind == .empty, isWanted(index) { return true }
      index = token.kind == .start ? token.partner + 1 : index + 1
    }
    return false
  }

  /// The last token of the element that stays before a tag, in the same element; -1 if there is none.
  func lastElement(before tag: Int) -> Int {
    let token = xml.tokens[tag]
    let outer = token.kind == .end ? token.partner : token.parent
    var index = tag - 1
    while index > outer {
      let token = xml.tokens[index]
      switch token.kind {
      case .text, .other: index -= 1
      case .end where isLeftOut(token.partner): index = token.partner - 1
      case .start, .end, .empty: return index
      }
    }
    return -1
  }
}
