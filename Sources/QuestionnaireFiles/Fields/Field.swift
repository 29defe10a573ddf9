/// The keys of one kind of mapping: what the reader accepts, and what the format reference says.
protocol FieldKey: RawRepresentable, CaseIterable, Equatable, Sendable where RawValue == String {
  /// What the mapping is called in messages and headings: `question`.
  static var noun: String { get }
  /// One sentence about the mapping.
  static var summary: String { get }
  var field: Field { get }
}

extension FieldKey {
  /// `a question`, `an answer`.
  static var nounWithArticle: String {
    let isVowel = noun.first.map { "aeiou".contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(noun)"
  }
}

/// What one key of a mapping holds.
struct Field {
  let type: FieldType
  let isRequired: Bool
  /// One sentence for the format reference.
  let meaning: String

  static func required(_ type: FieldType, _ meaning: String) -> Field {
    Field(type: type, isRequired: true, meaning: meaning)
  }

  static func optional(_ type: FieldType, _ meaning: String) -> Field {
    Field(type: type, isRequired: false, meaning: meaning)
  }
}
