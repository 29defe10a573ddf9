/// The words of a text as the checks compare them: in lower case, each Chinese character a word of
/// its own.
///
/// Punctuation that parts what stands around it is an empty word; slashes and apostrophes are gaps
/// like any space, and a hyphen is part of its word.
func tokens(of text: String) -> [String] {
  var tokens: [String] = []
  var word = String.UnicodeScalarView()
  func endWord() {
    if !word.isEmpty { tokens.append(String(word)) }
    word.removeAll()
  }
  for scalar in text.lowercased().unicodeScalars {
    if isHan(scalar) {
      endWord()
      tokens.append(String(scalar))
    } else if isWordPart(scalar) || scalar == "-" && !word.isEmpty {
      word.append(scalar)
    } else {
      endWord()
      if !isGap(scalar), tokens.last?.isEmpty == false { tokens.append("") }
    }
  }
  endWord()
  return tokens
}

/// Whether a scalar is a Chinese character.
func isHan(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
  default: false
  }
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return isASCIILetter(scalar) || ("0"..."9").contains(scalar) }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

private func isGap(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || "-/'’".unicodeScalars.contains(scalar)
}
