import GapAnalysis

extension FieldReader {
  func documents(_ root: YAMLNode) -> [QuestionnaireDraft.Document] {
    Fields<DocumentFileKey>(root, self).nodes(.documents).map(document)
  }

  private func document(_ node: YAMLNode) -> QuestionnaireDraft.Document {
    let fields = Fields<DocumentKey>(node, self)
    let condition = fields[.when].map(condition)
    let value = DocumentRequirement(
      id: fields.definedID(.id, as: .document), code: fields.string(.code),
      title: fields.text(.title), kind: fields.choice(.kind, else: .document),
      basis: fields.choice(.basis, else: .recommended), level: fields.integer(.level),
      clauses: fields.strings(.clauses), owner: fields.string(.owner),
      approver: fields.string(.approver), dependsOn: fields.strings(.dependsOn),
      effort: fields.choice(.effort, else: .medium), reviewMonths: fields.integer(.reviewMonths),
      points: fields.texts(.points), columns: fields.texts(.columns),
      mergeGroup: fields.optionalString(.mergeGroup),
      applicationPack: fields.strings(.applicationPack), condition: condition?.value)
    reportBasis(value, fields)
    reportColumns(value, fields)
    return QuestionnaireDraft.Document(
      value: value, location: fields.location(of: .id),
      dependencyLocation: fields.location(of: fields[.dependsOn] == nil ? .id : .dependsOn),
      condition: condition)
  }

  /// A condition and the basis `conditional` go together.
  private func reportBasis(_ document: DocumentRequirement, _ fields: Fields<DocumentKey>) {
    guard let basis = fields[.basis], basis.text == document.basis.rawValue else { return }
    if document.basis == .conditional, document.condition == nil {
      file.error(
        basis.mark, "'when' is missing from this conditional document",
        remedy: "say when it is needed, or change 'basis'", id: "missing-key")
    }
    if document.basis != .conditional, let when = fields[.when] {
      file.error(
        when.mark, "'when' is given, but the basis is '\(document.basis.rawValue)'",
        remedy: "write 'basis: conditional', or remove 'when'", id: "basis-not-conditional")
    }
  }

  /// Only a register has columns.
  private func reportColumns(_ document: DocumentRequirement, _ fields: Fields<DocumentKey>) {
    guard let columns = fields[.columns], let kind = fields[.kind], document.kind != .register,
      kind.text == document.kind.rawValue
    else { return }
    file.error(
      columns.mark, "'columns' are given, but the kind is '\(document.kind.rawValue)'",
      remedy: "write 'kind: register', or remove 'columns'", id: "kind-not-register")
  }
}
