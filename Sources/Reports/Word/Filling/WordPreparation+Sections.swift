import OfficeFiles

extension WordPreparation {
  /// An opening tag with its closing tag.
  private struct Pair {
    let open: Int
    let close: Int
    let repeats: Bool
  }

  /// Where a tag goes.
  enum Place {
    case before(Int)
    case after(Int)
    /// Between two runs, where it was typed.
    case split
  }

  /// Puts the tags of every section around what it repeats or leaves out.
  ///
  /// - Parameter repeats: whether the innermost of these names stands for a list.
  mutating func placeSections(_ repeats: ([String]) -> Bool) {
    var chosen: [Int: Place] = [:]
    for pair in pairs(repeats) {
      guard let (open, close) = places(of: pair) else {
        report(
          "section-crosses", tags[pair.open].paragraph,
          "section '\(tags[pair.open].name)' begins inside a paragraph, row or link and ends outside",
          "put {{#\(tags[pair.open].name)}} and {{/\(tags[pair.open].name)}} on paragraphs of their "
            + "own, or both into one paragraph or row")
        continue
      }
      chosen[pair.open] = open
      chosen[pair.close] = close
      let inside = tokens(of: pair, open, close)
      refuseHalfFields(in: pair, inside)
      if pair.repeats { refuseNotes(in: pair, inside) }
    }
    for index in tags.indices {
      switch chosen[index] {
      case .before(let token): edits.before[token, default: []].append(.tag(index))
      case .after(let token): edits.after[token, default: []].append(.tag(index))
      case .split, nil: continue
      }
      placed.insert(index)
    }
    for paragraph in paragraphsLosingBreak.sorted() { putBreak(after: paragraph) }
  }

  private mutating func pairs(_ repeats: ([String]) -> Bool) -> [Pair] {
    var open: [Int] = []
    var pairs: [Pair] = []
    for (index, tag) in tags.enumerated() {
      if tag.opens { open.append(index) }
      guard tag.closes else { continue }
      guard let last = open.last, tags[last].name == tag.name else {
        report(
          "unexpected-close", tag.paragraph, "'\(tag.name)' is closed but not open here",
          open.last.map { "close '\(tags[$0].name)' first" } ?? "remove {{/\(tag.name)}}")
        return []
      }
      let isList = !tags[last].content.hasPrefix("^") && repeats(open.map { tags[$0].name })
      pairs.append(Pair(open: last, close: index, repeats: isList))
      open.removeLast()
    }
    for index in open {
      report(
        "unclosed-section", tags[index].paragraph, "section '\(tags[index].name)' is not closed",
        (isDeleted("/" + tags[index].name)
          ? "its closing tag stands in a tracked deletion: accept or reject that change, and " : "")
          + "add {{/\(tags[index].name)}}")
    }
    return pairs
  }

  /// Whether a text that was deleted while changes were tracked holds this.
  private func isDeleted(_ text: String) -> Bool {
    xml.tokens.indices.contains { index in
      let token = xml.tokens[index]
      return token.kind == .text && token.parent >= 0 && xml.name(token.parent) == "w:delText"
        && String(decoding: xml.bytes(index), as: UTF8.self).contains(text)
    }
  }

  private mutating func places(of pair: Pair) -> (Place, Place)? {
    let first = paragraphs[tags[pair.open].paragraph].token
    let second = paragraphs[tags[pair.close].paragraph].token
    if first == second { return placesInParagraph(pair, first) }
    let common = xml.commonAncestor(first, second)
    let (outer, inner) = (
      xml.child(of: common, around: first), xml.child(of: common, around: second)
    )
    if isCell(outer), isCell(inner), let row = xml.ancestor("w:tr", of: common) {
      return (.before(row), .after(xml.tokens[row].partner))
    }
    guard isBlock(outer), isBlock(inner), let open = open(pair.open, outer),
      let close = close(pair.close, inner)
    else { return nil }
    return (open, close)
  }

  /// Around the row if nothing else is in it, around the paragraph if nothing else is in it, else
  /// around the runs.
  private mutating func placesInParagraph(_ pair: Pair, _ paragraph: Int) -> (Place, Place)? {
    if isAll(of: paragraph, pair) {
      moveBreak(of: paragraph)
      if pair.repeats, let row = xml.ancestor("w:tr", of: paragraph), isAll(of: row, pair) {
        return (.before(row), .after(xml.tokens[row].partner))
      }
      return (.before(paragraph), .after(xml.tokens[paragraph].partner))
    }
    guard let first = xml.ancestor("w:r", of: tags[pair.open].token),
      let second = xml.ancestor("w:r", of: tags[pair.close].token)
    else { return nil }
    let common =
      first == second ? xml.tokens[first].parent : xml.commonAncestor(first, second)
    let (outer, inner) = (
      xml.child(of: common, around: first), xml.child(of: common, around: second)
    )
    let open: Place? = outer == first ? .split : startsWith(pair.open, outer) ? .before(outer) : nil
    let close: Place? =
      inner == second
      ? .split : endsWith(pair.close, inner) ? .after(xml.tokens[inner].partner) : nil
    guard let open, let close else { return nil }
    return (open, close)
  }

  /// Before the element the tag begins, or after it where nothing is said in it but what stands before
  /// the tag stays.
  private mutating func open(_ tag: Int, _ element: Int) -> Place? {
    guard saysNothing(element) else { return startsWith(tag, element) ? .before(element) : nil }
    let keeps = surroundings(of: tag, in: element)
    switch (keeps.before || keeps.own, keeps.after) {
    case (true, true): return nil
    case (false, true): return .before(element)
    case (true, false): break
    case (false, false): leaveOut(element)
    }
    return .after(xml.tokens[element].partner)
  }

  /// After the element the tag ends, or before it where nothing is said in it but what stands after the
  /// tag stays.
  private mutating func close(_ tag: Int, _ element: Int) -> Place? {
    guard saysNothing(element) else {
      guard endsWith(tag, element) else { return nil }
      moveBreak(of: element)
      return .after(xml.tokens[element].partner)
    }
    let keeps = surroundings(of: tag, in: element)
    switch (keeps.before, keeps.after) {
    case (true, true): return nil
    case (true, false):
      moveBreak(of: element)
      return .after(xml.tokens[element].partner)
    case (false, true): break
    case (false, false): if !keeps.own { leaveOut(element) }
    }
    return .before(element)
  }
}

extension WordPreparation {
  private func isCell(_ token: Int) -> Bool {
    let name = xml.name(token)
    return name == "w:tc" || name == "w:sdt" && xml.hasChild("w:tc", of: token)
  }

  private func isBlock(_ token: Int) -> Bool {
    ["w:p", "w:tbl", "w:tr", "w:sdt", "w:customXml", "w:ins"].contains(xml.name(token))
  }

  /// Whether an element says nothing but tags of sections.
  private func saysNothing(_ element: Int) -> Bool {
    !hasText(element, xml.tokens[element].partner)
  }

  /// What must stay in an element that says nothing but tags: before one of them, after it, and among
  /// the properties of a paragraph, which are neither.
  private func surroundings(
    of tag: Int, in element: Int
  ) -> (before: Bool, after: Bool, own: Bool) {
    let own = properties(of: element)
    let end = xml.tokens[element].partner
    return (
      (element..<tags[tag].token).contains { isKept($0) && !own.contains($0) },
      (lastUnit(tag).token..<end).contains { isKept($0) }, own.contains { isKept($0) }
    )
  }

  private func startsWith(_ tag: Int, _ element: Int) -> Bool {
    !hasText(element, tags[tag].token, before: tags[tag].position)
  }

  private func endsWith(_ tag: Int, _ element: Int) -> Bool {
    let last = lastUnit(tag)
    return !hasText(last.token, xml.tokens[element].partner, from: last.bytes.upperBound)
  }

  private func lastUnit(_ tag: Int) -> WordParagraph.Unit {
    let tag = tags[tag]
    return paragraphs[tag.paragraph].units[tag.units.upperBound - 1]
  }

  private func isAll(of element: Int, _ pair: Pair) -> Bool {
    guard startsWith(pair.open, element), endsWith(pair.close, element) else { return false }
    let end = xml.tokens[element].partner
    let (first, last) = (tags[pair.open].token, lastUnit(pair.close).token)
    let own = properties(of: xml.ancestor("w:p", of: first) ?? element)
    return !(element..<first).contains { isKept($0) && !own.contains($0) }
      && !(last..<end).contains { isKept($0) }
  }

  /// Whether anything is said between two tokens, besides tags of sections and remarks.
  private func hasText(
    _ first: Int, _ last: Int, from start: Int = 0, before end: Int = .max
  ) -> Bool {
    for index in first...max(first, last)
    where xml.tokens[index].kind == .text && xml.tokens[index].parent >= 0
      && xml.name(xml.tokens[index].parent) == "w:t"
    {
      for place in xml.tokens[index].bytes
      where place >= start && place < end && !isBlank(xml.source[place]) && !silent.contains(place)
      {
        return true
      }
    }
    return false
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }
}

extension WordPreparation {
  /// What lies between the tags of a section.
  private func tokens(of pair: Pair, _ open: Place, _ close: Place) -> ClosedRange<Int> {
    let first =
      switch open {
      case .before(let token): token
      case .after(let token): token + 1
      case .split: tags[pair.open].token
      }
    let last =
      switch close {
      case .before(let token): token - 1
      case .after(let token): token
      case .split: tags[pair.close].token
      }
    return first...max(first, last)
  }

  /// A note or comment has one place; a section that repeats it would make several.
  private mutating func refuseNotes(in pair: Pair, _ inside: ClosedRange<Int>) {
    let notes = ["w:footnoteReference", "w:endnoteReference", "w:commentReference"]
    guard inside.contains(where: { notes.contains(xml.name($0)) }) else { return }
    report(
      "note-repeated", tags[pair.open].paragraph,
      "section '\(tags[pair.open].name)' holds a footnote or comment, which cannot be repeated",
      "move the note out of the section")
  }

  /// A field that begins or ends without its other half would be none.
  private mutating func refuseHalfFields(in pair: Pair, _ inside: ClosedRange<Int>) {
    var depth = 0
    for field in fields where inside.contains(field.token) {
      depth += field.isBegin ? 1 : -1
      if depth < 0 { break }
    }
    guard depth != 0 else { return }
    report(
      "section-crosses", tags[pair.open].paragraph,
      "section '\(tags[pair.open].name)' holds a part of a field, such as a table of contents",
      "put the whole field into the section, or out of it")
  }
}
