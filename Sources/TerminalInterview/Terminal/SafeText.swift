/// Makes content safe for a terminal. Whatever a questionnaire, a file or a person wrote may be shown
/// only after it went through here: an escape code in a note must not move the cursor, set a window's
/// title or hide text.
package enum SafeText {
  /// Text to print. Control characters go, or become a space where they separate words; so do marks
  /// that reorder what is read.
  /// - Parameter keepingNewlines: whether lines stay lines; else they run on, with a space.
  package static func printable(_ text: String, keepingNewlines: Bool = false) -> String {
    filter(withoutReturnsAtLineEnds(text)) { scalar in
      if scalar == "\n", keepingNewlines { return scalar }
      if separates(scalar) { return " " }
      return isControl(scalar) || reorders(scalar) ? nil : scalar
    }
  }

  /// Text as typed, to be stored: without the codes that arrow keys leave in a line, otherwise
  /// untouched.
  package static func typed(_ line: String) -> String {
    filter(withoutKeyCodes(line)) { scalar in
      if scalar == "\t" { return " " }
      return isControl(scalar) ? nil : scalar
    }
  }
}

extension SafeText {
  private static func filter(
    _ text: String, _ replace: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let kept = replace(scalar) { result.append(kept) }
    }
    return String(result)
  }

  /// A line end of two characters separates once.
  private static func withoutReturnsAtLineEnds(_ text: String) -> String {
    guard text.unicodeScalars.contains("\r") else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n", result.last == "\r" { result.removeLast() }
      result.append(scalar)
    }
    return String(result)
  }

  /// C0, DEL and C1.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// Tab, line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator.
  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Embeddings, overrides and isolates of the bidirectional algorithm ("Trojan Source").
  private static func reorders(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Drops `ESC [ … letter` and `ESC O letter`, which a terminal sends for keys in line mode.
  private static func withoutKeyCodes(_ line: String) -> String {
    guard line.unicodeScalars.contains("\u{1B}") else { return line }
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        result.append(scalar)
        continue
      }
      if rest.first == "O" {
        rest = rest.dropFirst(2)
      } else if rest.first == "[" {
        rest = rest.dropFirst().drop { (0x20...0x3F).contains($0.value) }.dropFirst()
      }
    }
    return String(result)
  }
}
