import GapAnalysis

/// The keys of the crosswalk file.
enum CrosswalkFileKey: String, FieldKey {
  case standards

  static let noun = "crosswalk file"
  static let summary = "The file that `crosswalk` in `questionnaire.yaml` names."

  var field: Field {
    .required(.list(.mapping("compared standard"), atLeast: 1), "The other standards.")
  }
}

/// The keys of one standard that is compared.
enum CrosswalkKey: String, FieldKey {
  case id, standard, title, note, when, rows

  static let noun = "compared standard"
  static let summary = "What somebody who holds another certificate probably has already."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "Stable and readable, with the edition.")
    case .standard: .required(.text, "The standard and its edition, as printed.")
    case .title: .required(.localizedText, "What the standard is about.")
    case .note: .required(.localizedText, "What readers must know about the comparison.")
    case .when: .required(.condition, "When the organisation holds it.")
    case .rows:
      .required(
        .list(.mapping("crosswalk row"), atLeast: 1),
        "Clause by clause; a clause without a row exists only here.")
    }
  }
}

/// The keys of one row.
enum CrosswalkRowKey: String, FieldKey {
  case clause, theirs, reuse, note

  static let noun = "crosswalk row"
  static let summary = "A clause here, and the clauses there that ask for the same."

  var field: Field {
    switch self {
    case .clause:
      .required(.reference(.clause), "Ours; stands for its parts without a row as well.")
    case .theirs:
      .required(.list(.clauseNumber, atLeast: 1), "As the other standard numbers them.")
    case .reuse:
      .required(
        .oneOf(Crosswalk.Reuse.self), "Whether what is there serves here as it is, or in part.")
    case .note: .optional(.localizedText, "What is easily mistaken.")
    }
  }
}

extension FieldReader {
  func crosswalks(_ root: YAMLNode) -> [QuestionnaireDraft.Crosswalk] {
    Fields<CrosswalkFileKey>(root, self).nodes(.standards).map(crosswalk)
  }

  private func crosswalk(_ node: YAMLNode) -> QuestionnaireDraft.Crosswalk {
    let fields = Fields<CrosswalkKey>(node, self)
    let condition = fields[.when].map(condition)
    let rows = fields.nodes(.rows).map(crosswalkRow)
    let value = Crosswalk(
      id: fields.definedID(.id, as: .crosswalk), standard: fields.string(.standard),
      title: fields.text(.title), note: fields.text(.note),
      condition: condition?.value ?? .all([]), rows: rows.map(\.value))
    return QuestionnaireDraft.Crosswalk(
      value: value, condition: condition, rowLocations: rows.map(\.location))
  }

  private func crosswalkRow(_ node: YAMLNode) -> Placed<Crosswalk.Row> {
    let fields = Fields<CrosswalkRowKey>(node, self)
    let row = Crosswalk.Row(
      clause: fields.string(.clause), theirs: fields.strings(.theirs),
      reuse: fields.choice(.reuse, else: .partial),
      note: fields[.note].map { _ in fields.text(.note) })
    return Placed(value: row, location: fields.location(of: .clause))
  }
}
