import GapAnalysis

extension FieldReader {
  func questions(_ root: YAMLNode) -> [QuestionnaireDraft.Question] {
    Fields<QuestionFileKey>(root, self).nodes(.questions).map(question)
  }

  private func question(_ node: YAMLNode) -> QuestionnaireDraft.Question {
    let fields = Fields<QuestionKey>(node, self)
    let condition = fields[.when].map(condition)
    let value = Question(
      id: fields.definedID(.id, as: .question), clause: fields.string(.clause),
      ask: fields.text(.ask), why: fields.text(.why), levels: levels(fields[.levels]),
      evidence: fields.texts(.evidence), who: fields.strings(.who),
      kind: fields.choice(.kind, else: .practice), isMandatory: fields.flag(.mandatory),
      isGate: fields.flag(.gate), isQuick: fields.flag(.quick), impact: fields.integer(.impact),
      effort: fields.choice(.effort, else: .medium), consequence: fields.text(.consequence),
      action: fields.text(.action),
      guidance: fields[.guidance].map { _ in fields.text(.guidance) },
      documents: fields.strings(.documents),
      condition: condition?.value, process: fields.string(.process), since: fields.string(.since),
      fingerprint: node.fingerprint)
    return QuestionnaireDraft.Question(
      value: value, location: fields.location(of: .id),
      clauseLocation: fields.location(of: .clause), condition: condition)
  }

  private func levels(_ node: YAMLNode?) -> Question.Levels {
    let fields = Fields<LevelsKey>(node, self, name: "'levels'")
    return Question.Levels(
      not: fields.text(.not), partly: fields.text(.partly), largely: fields.text(.largely),
      fully: fields.text(.fully))
  }
}

extension Fields {
  /// An id, noted as defined here; `scope` is what it must be unique within, if not everything.
  func definedID(_ key: Key, as kind: NameKind, scope: String = "") -> String {
    guard let node = self[key] else { return "" }
    let id = string(key)
    if !id.isEmpty {
      let location = reader.file.location(node.mark)
      reader.names.define(Mention(kind: kind, id: id, location: location, scope: scope))
    }
    return id
  }

  /// Where the value of a key stands; where the mapping begins if the key is absent.
  func location(of key: Key) -> SourceLocation {
    reader.file.location(self[key]?.mark ?? mark)
  }
}
