import OfficeFiles

extension WordPreparation {
  /// The break at the end of a paragraph, with the settings of all pages before it; nil without one.
  func sectionBreak(of paragraph: Int) -> Int? {
    guard xml.name(paragraph) == "w:p" else { return nil }
    return xml.child("w:pPr", of: paragraph).flatMap { xml.child("w:sectPr", of: $0) }
  }

  /// The tokens of a paragraph's properties; none of any other element.
  func properties(of paragraph: Int) -> Range<Int> {
    guard xml.name(paragraph) == "w:p", let found = xml.child("w:pPr", of: paragraph) else {
      return 0..<0
    }
    return found..<(xml.tokens[found].partner + 1)
  }

  /// Takes the break at the end of a paragraph out of the section the paragraph belongs to, so that it
  /// is there once, whatever becomes of the paragraph.
  mutating func moveBreak(of paragraph: Int) {
    guard let own = sectionBreak(of: paragraph) else { return }
    if paragraphsLosingBreak.insert(paragraph).inserted { edits.drop(own, xml) }
  }

  /// Puts the break that was taken out behind everything that stands behind the paragraph.
  mutating func putBreak(after paragraph: Int) {
    guard let own = sectionBreak(of: paragraph) else { return }
    let bytes =
      xml.tokens[own].bytes.lowerBound..<xml.tokens[xml.tokens[own].partner].bytes.upperBound
    edits.after[xml.tokens[paragraph].partner, default: []] += [
      .text("<w:p><w:pPr>"), .bytes(bytes), .text("</w:pPr></w:p>"),
    ]
  }

  /// Leaves out an element that says nothing; places and ranges that begin or end in it stay, since
  /// references lead to them.
  mutating func leaveOut(_ element: Int) {
    edits.drop(element, xml)
    for index in element...xml.tokens[element].partner
    where Self.rangeMarks.contains(xml.name(index)) {
      edits.dropped.remove(index)
    }
  }

  private static let rangeMarks: Set<String> = [
    "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd",
    "w:permStart", "w:permEnd",
  ]

  /// Whether a token is something that must not vanish with the tags around it.
  func isKept(_ token: Int) -> Bool {
    xml.tokens[token].kind != .end
      && [
        "w:drawing", "w:pict", "w:object", "w:sectPr", "w:footnoteReference",
        "w:endnoteReference", "w:commentReference", "w:fldChar", "w:fldSimple",
      ].contains(xml.name(token))
      || xml.name(token) == "w:br" && xml.value(of: "w:type", in: token) == "page"
      || xml.name(token) == "w:pageBreakBefore"
        && !Self.no.contains(xml.value(of: "w:val", in: token))
  }

  /// How a property says that it is off.
  private static let no: [String?] = ["0", "false", "off"]
}
