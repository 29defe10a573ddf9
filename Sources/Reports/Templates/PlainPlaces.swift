/// Where in HTML no element can stand: within tags, and in elements that hold nothing but text.
struct PlainPlaces {
  /// One such place.
  struct Place {
    let bytes: Range<Int>
    /// `<title>`; nil within a tag.
    let element: String?
  }

  private(set) var places: [Place] = []
  private let bytes: [UInt8]

  /// Elements that show marks of language as they are written, in HTML and in drawings.
  private static let textOnly: Set = ["title", "textarea", "option", "text", "script", "style"]

  /// - Parameter bytes: a template of HTML with blanks in place of its tags.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if has("<!--", at: start) {
        index = find("-->", from: index)
      } else if let name = name(from: index), !name.isEmpty {
        let end = endOfTag(from: index)
        places.append(Place(bytes: start..<end, element: nil))
        index = end
        guard Self.textOnly.contains(name), bytes[end - 1] == UInt8(ascii: ">"),
          bytes[end - 2] != UInt8(ascii: "/")
        else { continue }
        index = find("</\(name)", from: end)
        places.append(Place(bytes: end..<index, element: "<\(name)>"))
      }
    }
  }

  /// The place around a byte; nil where elements can stand.
  func place(around byte: Int) -> Place? { places.first { $0.bytes.contains(byte) } }

  /// The name of the start tag whose name begins here; nil where none does.
  private func name(from start: Int) -> String? {
    let letters = bytes[start...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// What follows the tag; a bracket within quotes does not end it.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      switch bytes[index] {
      case let byte where byte == quote: quote = nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = quote ?? bytes[index]
      case UInt8(ascii: ">") where quote == nil: return index + 1
      default: break
      }
    }
    return bytes.count
  }

  private func has(_ text: String, at index: Int) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  /// Where a text stands next; the end where it does not.
  private func find(_ text: String, from start: Int) -> Int {
    (start..<max(start, bytes.count)).first { has(text, at: $0) } ?? bytes.count
  }
}
