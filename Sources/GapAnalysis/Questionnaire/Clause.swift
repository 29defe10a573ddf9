/// A numbered part of a standard with its title.
package struct Clause: Sendable, Equatable {
  /// As the standard numbers it: `8.6.1`.
  package let number: String
  package let title: LocalizedText
  /// Whether the clause holds duties of its own, so that questions belong to it.
  package let isAssessable: Bool

  package init(number: String, title: LocalizedText, isAssessable: Bool) {
    self.number = number
    self.title = title
    self.isAssessable = isAssessable
  }

  /// The number of the clause this one is part of; nil at the top.
  package var parentNumber: String? {
    number.lastIndex(of: ".").map { String(number[..<$0]) }
  }

  /// The numbers of all clauses it lies within, its own first: `8.6.1`, `8.6`, `8`.
  package var path: [String] {
    var result = [number]
    var rest = number[...]
    while let dot = rest.lastIndex(of: ".") {
      rest = rest[..<dot]
      result.append(String(rest))
    }
    return result
  }

  /// 1 for `8`, 3 for `8.6.1`.
  package var depth: Int { number.count { $0 == "." } + 1 }

  /// Whether this clause is `other` or a part of it: `8.6.1` lies within `8.6`, not within `8.61`.
  package func lies(within other: String) -> Bool {
    number == other || number.hasPrefix(other + ".")
  }
}
