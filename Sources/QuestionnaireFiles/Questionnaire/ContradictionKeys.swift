import GapAnalysis

/// The keys of the contradiction file.
enum ContradictionFileKey: String, FieldKey {
  case contradictions

  static let noun = "contradiction file"
  static let summary = "The file that `contradictions` in `questionnaire.yaml` names."

  var field: Field {
    .required(.list(.mapping("contradiction"), atLeast: 1), "Answers that do not go together.")
  }
}

/// The keys of one contradiction.
enum ContradictionKey: String, FieldKey {
  case id, when, says

  static let noun = "contradiction"
  static let summary = "Ratings of two or more questions that cannot all be right."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "Stable and readable.")
    case .when: .required(.condition, "The answers that do not go together.")
    case .says:
      .required(
        .localizedText, "One sentence: why they do not, and the question which of them is right.")
    }
  }
}

extension FieldReader {
  func contradictions(_ root: YAMLNode) -> [QuestionnaireDraft.Contradiction] {
    Fields<ContradictionFileKey>(root, self).nodes(.contradictions).map(contradiction)
  }

  private func contradiction(_ node: YAMLNode) -> QuestionnaireDraft.Contradiction {
    let fields = Fields<ContradictionKey>(node, self)
    let condition = fields[.when].map(condition)
    let value = Contradiction(
      id: fields.definedID(.id, as: .contradiction), condition: condition?.value ?? .all([]),
      text: fields.text(.says))
    return QuestionnaireDraft.Contradiction(value: value, condition: condition)
  }
}
