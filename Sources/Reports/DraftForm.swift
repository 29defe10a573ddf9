import GapAnalysis

/// What is written about a planned document: the document itself, in the form of its kind, or, where it
/// exists already, what has to be revised in it.
enum DraftForm: Sendable, Equatable {
  case document(DocumentRequirement.Kind)
  case revision

  static let all = DocumentRequirement.Kind.allCases.map(DraftForm.document) + [.revision]

  init(_ item: DocumentPlan.Item) {
    self = item.action == .revise ? .revision : .document(item.document.kind)
  }

  /// The name of its templates in `documents/`.
  var template: String {
    switch self {
    case .document(let kind): kind.rawValue
    case .revision: "revision"
    }
  }

  /// What follows the name of the document in the name of its file: a sheet must not take the place of
  /// a draft somebody has made the document of.
  var suffix: String { self == .revision ? "-revision" : "" }
}
