/// The keys of a word catalogue.
enum WordCatalogueKey: String, FieldKey {
  case language, name, words

  static let noun = "word catalogue"
  static let summary = "The words of the interface and the reports in one language."

  var field: Field {
    switch self {
    case .language: .required(.languageCode, "The language's code.")
    case .name: .required(.text, "The language's own name.")
    case .words: .required(.phrases, "The texts; keys are joined with dots.")
    }
  }
}
