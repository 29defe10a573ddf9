import GapAnalysis

/// One file of the template folder, as read.
package struct TemplateSource: Sendable, Equatable {
  /// Path below the template folder, which is also its name as a partial:
  /// `gap-report/finding.html`.
  package let name: String
  /// The path shown in problems, so that places can be clicked.
  package let file: String
  package let text: String

  /// - Parameter file: the name unless given.
  package init(name: String, file: String? = nil, text: String) {
    self.name = name
    self.file = file ?? name
    self.text = text
  }

  /// The largest file that is taken.
  package static let maximumBytes = 1_000_000

  /// The folders below the template folder that hold templates.
  package static let folders = ["gap-report", "document-plan", "documents", "shared"]

  /// The same in a sentence.
  static let placesInWords =
    folders.dropLast().map { "\($0)/, " }.joined().dropLast(2) + " or shared/"
}

extension TemplateSource {
  /// Its beginning, for what is wrong with all of it.
  var beginning: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  /// Whether it holds nothing that could show.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Its bytes with blanks in place of its tags, so that the places of all others stay the same.
  func bytes(without tags: [Tag]) -> [UInt8] {
    var bytes = Array(text.utf8)
    for tag in tags { for index in tag.bytes { bytes[index] = 0x20 } }
    return bytes
  }

  /// The place of a byte as an editor tells it.
  func location(of byte: Int) -> SourceLocation { locations(of: [byte])[0] }

  /// The places of bytes that are in order.
  func locations(of bytes: [Int]) -> [SourceLocation] {
    let text = Array(text.utf8)
    var (place, position) = (TextPlace(), 0)
    return bytes.map { byte in
      while position < min(byte, text.count) {
        place.pass(text[position])
        position += 1
      }
      return SourceLocation(file: file, line: place.line, column: place.column)
    }
  }
}
