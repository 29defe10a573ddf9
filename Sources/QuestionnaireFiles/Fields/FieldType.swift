/// What a value must look like.
indirect enum FieldType {
  case text
  case localizedText
  /// Lists of texts, by language.
  case textsByLanguage
  case identifier
  /// An id that holds a dot, which tells questions from profile fields in conditions.
  case dottedIdentifier
  case clauseNumber
  case version
  case date
  /// A year, a month or a day.
  case period
  case languageCode
  case fileName
  case yesNo
  case integer(ClosedRange<Int>)
  /// `0.5`, `3` or `1/3`, not negative.
  case number
  case oneOf([String])
  /// The id of something that is defined elsewhere.
  case reference(NameKind)
  case condition
  case list(FieldType, atLeast: Int = 0)
  /// A mapping whose keys are given, each with such a value.
  case table([String], FieldType)
  /// A mapping with a field list of its own.
  case mapping(String)
  /// A mapping whose keys and values depend on the questionnaire.
  case profileValues
  /// Texts under keys of any depth.
  case phrases
  /// A text, number, list or mapping; what it means depends on other keys.
  case anything

  /// All raw values of an enum.
  static func oneOf<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> FieldType {
    .oneOf(Value.allCases.map(\.rawValue))
  }

  /// As in "must be ...".
  var words: String {
    switch self {
    case .text: "a text"
    case .localizedText: "a text in each language"
    case .textsByLanguage: "a list of texts for each language"
    case .identifier: "an id"
    case .dottedIdentifier: "an id with a dot"
    case .clauseNumber: "a clause number"
    case .version: "a version such as 1.0.0"
    case .date: "a date such as 2026-11-23"
    case .period: "a year, a month or a day such as 2026, 2026-11 or 2026-11-23"
    case .languageCode: "a language code such as en"
    case .fileName: "the name of a file in the folder"
    case .yesNo: "true or false"
    case .integer(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number or a fraction such as 1/3"
    case .oneOf(let names): "one of \(names.joined(separator: ", "))"
    case .reference(.clause): "the number of a clause"
    case .reference(let kind): "the id of a \(kind.rawValue)"
    case .condition: "a condition"
    case .list(let item, let count):
      count == 0 ? "a list, each \(item.words)" : "a list of at least \(count), each \(item.words)"
    case .table(let keys, let value):
      "a mapping with the keys \(keys.joined(separator: ", ")), each \(value.words)"
    case .mapping(let name): "a mapping (see *\(name)*)"
    case .profileValues: "a mapping of profile fields to their values"
    case .anything: "any value"
    case .phrases: "a mapping of keys to texts or further mappings"
    }
  }
}
