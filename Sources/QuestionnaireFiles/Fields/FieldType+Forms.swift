import GapAnalysis

extension FieldType {
  /// Whether a text has the form of the type.
  func fits(_ text: String) -> Bool {
    switch self {
    case .identifier: Self.isIdentifier(text) && !text.utf8.contains(UInt8(ascii: "."))
    case .dottedIdentifier: Self.isIdentifier(text) && text.utf8.contains(UInt8(ascii: "."))
    case .clauseNumber: Self.isClauseNumber(text)
    case .version: Self.isVersion(text)
    case .date: Day(text) != nil
    case .period: Day(text + "-01-01".dropFirst(max(0, text.utf8.count - 4))) != nil
    case .languageCode: (2...3).contains(text.utf8.count) && text.utf8.allSatisfy(isLowercase)
    default: true
    }
  }

  /// How a value of the type is formed, as advice; nil where the type's words say it already.
  var formRule: String? {
    switch self {
    case .identifier: "use lower-case letters, digits and '-'"
    case .dottedIdentifier: "use lower-case letters, digits and '-', with '.' between parts"
    case .clauseNumber: "write the numbers with '.' between them"
    default: nil
    }
  }

  /// Parts of lower-case letters, digits and hyphens, with dots between them.
  private static func isIdentifier(_ text: String) -> Bool {
    parts(of: text).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { isLowercase($0) || isDigit($0) || $0 == hyphen }
        && part.first != hyphen && part.last != hyphen
    }
  }

  /// `8.6.1`; annexes begin with a letter: `A.5`.
  private static func isClauseNumber(_ text: String) -> Bool {
    let parts = parts(of: text)
    let isAnnex = parts.first.map { $0.count == 1 && $0.allSatisfy(isUppercase) } ?? false
    return parts.dropFirst(isAnnex ? 1 : 0).allSatisfy { part in
      !part.isEmpty && part.count <= 4 && part.allSatisfy(isDigit)
    }
  }

  private static func isVersion(_ text: String) -> Bool {
    let parts = parts(of: text)
    return parts.count == 3
      && parts.allSatisfy { !$0.isEmpty && $0.count <= 6 && $0.allSatisfy(isDigit) }
  }

  private static func parts(of text: String) -> [Substring.UTF8View.SubSequence] {
    text[...].utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  }
}

extension Double {
  /// Reads `0.5`, `3` or `1/3`; nil for anything else, negative or too large to be meant.
  init?(fraction text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Self.plain($0) }
    switch (parts.count, numbers.count) {
    case (1, 1): self = numbers[0]
    case (2, 2) where numbers[1] > 0: self = numbers[0] / numbers[1]
    default: return nil
    }
  }

  /// Digits with at most one point: no sign, no exponent, no `inf` or `nan`.
  private static func plain(_ text: Substring) -> Double? {
    guard text.utf8.count <= 12, text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(text)
  }
}

private let hyphen = UInt8(ascii: "-")

private func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }

private func isUppercase(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) }

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
