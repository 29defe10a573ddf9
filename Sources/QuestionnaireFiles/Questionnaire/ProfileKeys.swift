import GapAnalysis

/// The keys of one profile field.
enum ProfileFieldKey: String, FieldKey {
  case id, kind, label, ask, help, choices, when

  static let noun = "profile field"
  static let summary = "One fact about the organisation, asked before the questions."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "What conditions refer to; never with a dot.")
    case .kind: .required(.oneOf(ProfileField.Kind.self), "What values it takes.")
    case .label: .required(.localizedText, "The short name, for reports and lists.")
    case .ask: .required(.localizedText, "The question in plain words.")
    case .help: .optional(.localizedText, "An example or a hint.")
    case .choices:
      .optional(
        .list(.mapping("choice"), atLeast: 2), "The values; only for the kinds choice and many.")
    case .when:
      .optional(
        .condition, "When it is asked, by fields above it; always if absent.")
    }
  }
}

/// The keys of one choice of a profile field.
enum ChoiceKey: String, FieldKey {
  case id, label

  static let noun = "choice"
  static let summary = "One value of a profile field."

  var field: Field {
    switch self {
    case .id: .required(.identifier, "What conditions compare with.")
    case .label: .required(.localizedText, "The name that is shown.")
    }
  }
}

extension FieldReader {
  func profileField(_ node: YAMLNode) -> QuestionnaireDraft.Field {
    let fields = Fields<ProfileFieldKey>(node, self)
    let condition = fields[.when].map(condition)
    let id = fields.definedID(.id, as: .profileField)
    if FieldType.reservedConditionKeys.contains(id) {
      file.error(
        fields[.id]?.mark ?? node.mark, "'\(id)' cannot name a profile field",
        remedy: "choose another id; conditions use the word themselves", id: "reserved-id")
    }
    let field = ProfileField(
      id: id, label: fields.text(.label), ask: fields.text(.ask),
      help: fields[.help].map { _ in fields.text(.help) },
      kind: fields.choice(.kind, else: .text),
      choices: fields.nodes(.choices).map { choice($0, of: id) }, condition: condition?.value)
    reportChoices(field, fields)
    return QuestionnaireDraft.Field(value: field, condition: condition)
  }

  private func choice(_ node: YAMLNode, of field: String) -> ProfileField.Choice {
    let fields = Fields<ChoiceKey>(node, self)
    return ProfileField.Choice(
      id: fields.definedID(.id, as: .choice, scope: field), label: fields.text(.label))
  }

  private func reportChoices(_ field: ProfileField, _ fields: Fields<ProfileFieldKey>) {
    guard let kind = fields[.kind], kind.text == field.kind.rawValue else { return }
    let takesChoices = field.kind == .choice || field.kind == .many
    if takesChoices, fields[.choices] == nil {
      file.error(
        kind.mark, "'choices' is missing from this profile field",
        remedy: "list the values, or change 'kind'", id: "missing-key")
    }
    if !takesChoices, let choices = fields[.choices] {
      file.error(
        choices.mark, "'choices' is given, but the kind is '\(field.kind.rawValue)'",
        remedy: "write 'kind: choice' or 'kind: many', or remove 'choices'",
        id: "choices-not-taken")
    }
  }
}

extension FieldType {
  /// The words that compose conditions, so that no profile field may be called so.
  static let reservedConditionKeys = ["any", "all", "not"]
}
