/// A text with marks such as 1️⃣ that show the places a test speaks about.
///
/// A mark stands right before the character it means and is not part of the text.
package struct MarkedYAML: Sendable {
  /// A place that counts lines and code points from 1.
  package struct Place: Sendable, Equatable {
    package let line: Int
    package let column: Int
  }

  /// Without the marks.
  package let text: String
  /// The place of each mark.
  package let places: [Character: Place]

  package static let marks: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

  package init(_ marked: String) {
    var text = ""
    var places: [Character: Place] = [:]
    var (line, column) = (1, 1)
    for character in marked {
      if Self.marks.contains(character) {
        places[character] = Place(line: line, column: column)
        continue
      }
      text.append(character)
      for scalar in character.unicodeScalars {
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    self.text = text
    self.places = places
  }

  /// Puts `FILE:LINE:COLUMN` in the place of each mark of a message.
  package func resolving(_ message: String, file: String) -> String {
    var result = ""
    for character in message {
      if let place = places[character] {
        result += "\(file):\(place.line):\(place.column)"
      } else {
        result.append(character)
      }
    }
    return result
  }
}
