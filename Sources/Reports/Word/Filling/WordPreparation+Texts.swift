import OfficeFiles

extension WordPreparation {
  /// Writes every other tag in one piece where its first character stands, and takes out the rest.
  mutating func placeOthers() {
    for (index, paragraph) in paragraphs.enumerated() {
      let own = tags.indices.filter { tags[$0].paragraph == index }
      if !own.isEmpty { rewrite(paragraph, own) }
    }
    for index in tags.indices { unbind(tags[index].token) }
  }

  private mutating func rewrite(_ paragraph: WordParagraph, _ own: [Int]) {
    var tagOf: [Int: Int] = [:]
    for tag in own { for unit in tags[tag].units { tagOf[unit] = tag } }
    var pieces: [Int: [WordEdits.Piece]] = [:]
    var touched = Set<Int>()
    for (index, unit) in paragraph.units.enumerated() {
      guard unit.isText else {
        if tagOf[index] != nil { edits.drop(unit.token, xml) }
        continue
      }
      guard let tag = tagOf[index] else {
        append(unit.bytes, to: &pieces[unit.token, default: []])
        continue
      }
      touched.insert(unit.token)
      if index == tags[tag].units.lowerBound {
        pieces[unit.token, default: []] += self.pieces(for: tag)
      }
    }
    for token in touched.sorted() where !edits.dropped.contains(token) {
      edits.texts[token] = pieces[token] ?? []
      let start = xml.tokens[token].parent
      edits.before[start, default: []].append(.text(Self.textStart))
      edits.dropped.insert(start)
    }
  }

  /// Word drops the spaces around a text unless told to keep them.
  private static let textStart = "<w:t xml:space=\"preserve\">"

  private func pieces(for tag: Int) -> [WordEdits.Piece] {
    if placed.contains(tag) || tags[tag].isRemark { return [] }
    guard tags[tag].isSection, let run = xml.ancestor("w:r", of: tags[tag].token) else {
      return [.tag(tag)]
    }
    var properties: [WordEdits.Piece] = []
    if let found = xml.child("w:rPr", of: run) {
      let end = xml.tokens[xml.tokens[found].partner].bytes.upperBound
      properties.append(.bytes(xml.tokens[found].bytes.lowerBound..<end))
    }
    return [.text("</w:t></w:r>"), .tag(tag), .text("<w:r>")] + properties
      + [.text(Self.textStart)]
  }

  private func append(_ bytes: Range<Int>, to pieces: inout [WordEdits.Piece]) {
    if case .bytes(let last)? = pieces.last, last.upperBound == bytes.lowerBound {
      pieces[pieces.count - 1] = .bytes(last.lowerBound..<bytes.upperBound)
    } else {
      pieces.append(.bytes(bytes))
    }
  }

  /// A content control that is bound to data, or shows a prompt, would put that in place of the text.
  private mutating func unbind(_ token: Int) {
    var control = xml.ancestor("w:sdt", of: token)
    while let found = control {
      if let properties = xml.child("w:sdtPr", of: found) {
        for name in ["w:dataBinding", "w15:dataBinding", "w:showingPlcHdr"] {
          if let child = xml.child(name, of: properties) { edits.drop(child, xml) }
        }
      }
      control = xml.ancestor("w:sdt", of: xml.tokens[found].parent)
    }
  }
}

extension XMLTokens {
  /// The nearest element of a name that is or holds a token.
  func ancestor(_ name: String, of token: Int) -> Int? {
    let code = code(of: name)
    var index = token
    while index >= 0 {
      if tokens[index].name == code { return index }
      index = tokens[index].parent
    }
    return nil
  }

  /// The innermost element that holds both; -1 if only the part does.
  func commonAncestor(_ first: Int, _ second: Int) -> Int {
    var index = tokens[first].parent
    while index >= 0, !contains(index, second) { index = tokens[index].parent }
    return index
  }

  /// The child of an element that is or holds a token.
  func child(of element: Int, around token: Int) -> Int {
    var index = token
    while tokens[index].parent != element, tokens[index].parent >= 0 {
      index = tokens[index].parent
    }
    return index
  }

  /// The first child of a name.
  func child(_ name: String, of element: Int) -> Int? {
    guard tokens[element].kind == .start else { return nil }
    let code = code(of: name)
    var index = element + 1
    while index < tokens[element].partner {
      if tokens[index].name == code { return index }
      index = tokens[index].kind == .start ? tokens[index].partner + 1 : index + 1
    }
    return nil
  }

  /// Whether a content control holds such an element, directly or in controls of its own.
  func hasChild(_ name: String, of control: Int) -> Bool {
    guard let content = child("w:sdtContent", of: control) else { return false }
    if child(name, of: content) != nil { return true }
    return child("w:sdt", of: content).map { hasChild(name, of: $0) } ?? false
  }
}
