/// Something that is only referred to by id and shown by name: a role.
package struct NamedItem: Sendable, Equatable {
  package let id: String
  package let title: LocalizedText

  package init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// A term of the field with its meaning, and the variants our texts do not use.
package struct Term: Sendable, Equatable {
  package let id: String
  package let term: LocalizedText
  package let meaning: LocalizedText
  /// Variants that must not appear, by language.
  package let avoid: [Language: [String]]

  package init(
    id: String, term: LocalizedText, meaning: LocalizedText, avoid: [Language: [String]]
  ) {
    self.id = id
    self.term = term
    self.meaning = meaning
    self.avoid = avoid
  }
}

/// One principle every document is reviewed against.
package struct WritingPrinciple: Sendable, Equatable {
  package let id: String
  package let title: LocalizedText
  /// What a reviewer looks for.
  package let check: LocalizedText

  package init(id: String, title: LocalizedText, check: LocalizedText) {
    self.id = id
    self.title = title
    self.check = check
  }
}
