import OfficeFiles

extension WordFinisher {
  /// What a piece of text needs beside the properties of its run.
  private enum Dress {
    case none, latin, eastAsian, rightToLeft
  }

  /// Whether a run has to be written anew.
  func needsCare(_ index: Int) -> Bool {
    if care == .full { return true }
    let end = xml.tokens[index].partner
    var child = index + 1
    while child < end {
      let token = xml.tokens[child]
      if token.name == code.text, token.kind == .start,
        (child..<token.partner).contains(where: hasMarks)
      {
        return true
      }
      child = token.kind == .start ? token.partner + 1 : child + 1
    }
    return false
  }

  /// Writes a run as one run for each piece of text in one language, with breaks as elements.
  mutating func writeRun(_ index: Int) {
    let end = xml.tokens[index].partner
    var child = index + 1
    var run = Run(start: index, properties: properties(index))
    while child < end {
      let token = xml.tokens[child]
      let next = token.kind == .start ? token.partner + 1 : child + 1
      switch token.name {
      case -1, code.runProperties: break
      case code.text:
        for index in child..<next where xml.tokens[index].kind == .text {
          writePieces(of: xml.bytes(index), in: &run)
        }
      default:
        open(&run, run.dress ?? .none)
        var inner = child
        while inner < next { inner = emit(inner) }
      }
      child = next
    }
    if run.dress != nil { markup("</w:r>") }
  }

  /// The run being written; it is open when it has a dress.
  private struct Run {
    let start: Int
    /// What stands between the tags of its properties.
    let properties: Range<Int>
    var dress: Dress?
  }

  private func properties(_ run: Int) -> Range<Int> {
    let end = xml.tokens[run].partner
    let found = (run + 1..<end).first {
      xml.tokens[$0].name == code.runProperties && xml.tokens[$0].parent == run
    }
    guard let found, xml.tokens[found].kind == .start else { return 0..<0 }
    let closing = xml.tokens[xml.tokens[found].partner]
    return xml.tokens[found].bytes.upperBound..<closing.bytes.lowerBound
  }

  private mutating func open(_ run: inout Run, _ dress: Dress) {
    if run.dress == dress { return }
    if run.dress != nil { markup("</w:r>") }
    run.dress = dress
    copy(run.start)
    if run.properties.isEmpty, dress == .none { return }
    markup("<w:rPr>")
    writeProperties(run, dress)
    switch dress {
    case .latin: markup("<w:lang w:val=\"en-US\"/>")
    case .eastAsian where care == .least: markup("<w:lang w:eastAsia=\"zh-CN\"/>")
    case .rightToLeft: markup("<w:rtl/>")
    case .none, .eastAsian: break
    }
    markup("</w:rPr>")
  }

  /// The properties with the hint that makes quotation marks full-width between Chinese characters.
  private mutating func writeProperties(_ run: Run, _ dress: Dress) {
    let given = xml.source[run.properties]
    let isPlain = run.start < plainUntil
    guard dress == .eastAsian || isPlain else { return out.append(contentsOf: given) }
    var text = String(decoding: given, as: UTF8.self)
    // What leads nowhere must not look as if it did.
    if isPlain { text.replace("<w:rStyle w:val=\"Hyperlink\"/>", with: "") }
    guard dress == .eastAsian else { return write(text) }
    if let fonts = text.firstRange(of: "<w:rFonts") {
      let hint = text.contains("w:hint=") ? "" : " w:hint=\"eastAsia\""
      write(text[..<fonts.upperBound] + hint + text[fonts.upperBound...])
    } else {
      write("<w:rFonts w:hint=\"eastAsia\"/>" + text)
    }
  }

  private mutating func writePieces(of bytes: ArraySlice<UInt8>, in run: inout Run) {
    var language: ArraySlice<UInt8>?
    var start = bytes.startIndex
    var index = start
    func piece() -> ArraySlice<UInt8> { bytes[start..<index] }
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard WordMark.isMark(byte) else {
        index += 1
        continue
      }
      writeText(piece(), language, in: &run)
      switch byte {
      case WordMark.begin:
        let end = bytes[index...].firstIndex(of: WordMark.language) ?? bytes.endIndex - 1
        language = bytes[(index + 1)..<end]
        index = end
      case WordMark.end: language = nil
      case WordMark.lineBreak, WordMark.tab:
        open(&run, run.dress ?? .none)
        markup(byte == WordMark.tab ? "<w:tab/>" : "<w:br/>")
      default: break
      }
      index += 1
      start = index
    }
    writeText(piece(), language, in: &run)
  }

  private mutating func writeText(
    _ text: ArraySlice<UInt8>, _ language: ArraySlice<UInt8>?, in run: inout Run
  ) {
    guard !text.isEmpty else { return }
    open(&run, dress(text, language))
    let mayLoseBlanks = text.first == 0x20 || text.last == 0x20
    markup(mayLoseBlanks ? "<w:t xml:space=\"preserve\">" : "<w:t>")
    out.append(contentsOf: text)
    markup("</w:t>")
  }

  private func dress(_ text: ArraySlice<UInt8>, _ language: ArraySlice<UInt8>?) -> Dress {
    // Our own styles name both languages for the whole file; somebody's own file may be of any.
    if let language {
      return language.starts(with: "zh".utf8) ? .eastAsian : care == .least ? .latin : .none
    }
    return care == .least ? .none : Self.dress(of: text)
  }

  /// By the first script that decides it; first bytes of characters suffice, no text is decoded.
  private static func dress(of text: ArraySlice<UInt8>) -> Dress {
    var hasLatin = false
    for byte in text {
      switch byte {
      case 0xD6...0xDB where !hasLatin: return .rightToLeft
      case 0xE3...0xED, 0xEF: return .eastAsian
      case 0x41...0x5A, 0x61...0x7A: hasLatin = true
      default: break
      }
    }
    return .none
  }
}
