import GapAnalysis

/// The keys of the document file.
enum DocumentFileKey: String, FieldKey {
  case documents

  static let noun = "document file"
  static let summary = "The file that `documents` in `questionnaire.yaml` names."

  var field: Field {
    .required(.list(.mapping("document")), "The documented information the standard needs.")
  }
}

/// The keys of one document.
enum DocumentKey: String, FieldKey {
  case id, code, title, kind, basis, level, clauses, owner, approver
  case dependsOn = "depends-on"
  case effort
  case reviewMonths = "review-months"
  case points, columns
  case mergeGroup = "merge-group"
  case applicationPack = "application-pack"
  case when

  static let noun = "document"
  static let summary = "One item of documented information."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "Stable and readable; questions refer to it.")
    case .code: .required(.text, "A short reference for tables.")
    case .title: .required(.localizedText, "The document's name.")
    case .kind: .required(.oneOf(DocumentRequirement.Kind.self), "What form it takes.")
    case .basis: .required(.oneOf(DocumentRequirement.Basis.self), "Why it is on the list.")
    case .level:
      .required(
        .integer(1...4), "1 policy or manual, 2 process, 3 procedure or instruction, 4 record.")
    case .clauses: .required(.list(.reference(.clause), atLeast: 1), "The clauses it serves.")
    case .owner: .required(.reference(.role), "Who keeps it.")
    case .approver: .required(.reference(.role), "Who approves it.")
    case .dependsOn: .optional(.list(.reference(.document)), "The documents that come first.")
    case .effort: .required(.oneOf(Effort.self), "How much work it is in a small firm.")
    case .reviewMonths:
      .required(.integer(0...120), "Months between reviews; 0 for records, which arise as needed.")
    case .points: .required(.list(.localizedText, atLeast: 1), "What it must cover.")
    case .columns:
      .optional(
        .list(.localizedText), "The columns of a register; its points where none are given.")
    case .mergeGroup:
      .optional(.identifier, "Documents of one group may be one document in a small firm.")
    case .applicationPack:
      .optional(.list(.reference(.packItem)), "Letters of the application pack it serves.")
    case .when: .optional(.condition, "When it is needed; only where the basis is conditional.")
    }
  }
}
