import GapAnalysis

extension FieldReader {
  func readiness(_ root: YAMLNode) -> QuestionnaireDraft.Readiness {
    let fields = Fields<ReadinessFileKey>(root, self)
    let id = fields.definedID(.id, as: .readiness)
    let condition = fields[.when].map(condition)
    var reader = ReadinessTestReader(reader: self)
    let value = ReadinessRules(
      id: id, title: fields.text(.title), source: fields.text(.source), date: fields.string(.date),
      verification: fields.choice(.verified, else: .no), notice: fields.text(.notice),
      condition: condition?.value,
      conditions: fields.nodes(.conditions).map { reader.condition($0, of: id) },
      materials: fields.nodes(.materials).map { reader.condition($0, of: id) },
      pack: fields.nodes(.pack).map { packItem($0, of: id) })
    return QuestionnaireDraft.Readiness(
      value: value, condition: condition, statements: reader.statements, days: reader.days)
  }

  private func packItem(_ node: YAMLNode, of rules: String) -> PackItem {
    let fields = Fields<PackItemKey>(node, self)
    return PackItem(
      letter: fields.definedID(.letter, as: .packItem, scope: rules), title: fields.text(.title))
  }
}

/// Reads conditions with their tests, and notes what the checks look at.
private struct ReadinessTestReader {
  let reader: FieldReader
  /// The statements on facts.
  private(set) var statements: [ConditionDraft] = []
  /// The fields whose day is counted from.
  private(set) var days: [Placed<String>] = []

  init(reader: FieldReader) { self.reader = reader }

  mutating func condition(_ node: YAMLNode, of rules: String) -> ReadinessCondition {
    let fields = Fields<ReadinessConditionKey>(node, reader)
    return ReadinessCondition(
      id: fields.definedID(.id, as: .readinessCondition, scope: rules), text: fields.text(.text),
      change: fields.text(.change), test: test(fields[.test]))
  }

  private mutating func test(_ node: YAMLNode?) -> ReadinessTest {
    let fields = Fields<ReadinessTestKey>(node, reader, name: "'test'")
    let given = ReadinessTestKey.allCases.filter { fields[$0] != nil }
    if let node, case .mapping = node.content, given.count != 1 {
      reader.file.error(
        node.mark, given.isEmpty ? "'test' is empty" : "'test' has several keys",
        remedy: "write exactly one of "
          + ReadinessTestKey.allCases.map(\.rawValue).joined(separator: ", "),
        id: "not-one-test")
    }
    let tests = given.map { test($0, fields) }
    return tests.first ?? .noFinding([])
  }

  private mutating func test(
    _ key: ReadinessTestKey, _ fields: Fields<ReadinessTestKey>
  ) -> ReadinessTest {
    switch key {
    case .facts: return statement(fields[key])
    case .answered: return .answered(field: fields.string(key))
    case .elapsed: return elapsed(fields[key])
    case .rated: return rated(fields[key])
    case .noFinding: return .noFinding(fields.choices(key) ?? [])
    case .documents: return documents(fields[key])
    }
  }

  private mutating func statement(_ node: YAMLNode?) -> ReadinessTest {
    guard let node else { return .noFinding([]) }
    let draft = reader.condition(node)
    statements.append(draft)
    return .facts(draft.value)
  }

  private mutating func elapsed(_ node: YAMLNode?) -> ReadinessTest {
    let fields = Fields<TimeTestKey>(node, reader, name: "'elapsed'")
    let field = fields.string(.since)
    days.append(Placed(value: field, location: fields.location(of: .since)))
    return .elapsed(field: field, months: fields.integer(.months))
  }

  private func rated(_ node: YAMLNode?) -> ReadinessTest {
    let fields = Fields<RatingTestKey>(node, reader, name: "'rated'")
    return .rated(
      questions: fields.strings(.questions), atLeast: fields.choice(.atLeast, else: .fully))
  }

  private func documents(_ node: YAMLNode?) -> ReadinessTest {
    let fields = Fields<DocumentTestKey>(node, reader, name: "'documents'")
    let (ids, letters) = (fields.strings(.list), fields.strings(.pack))
    if let node, case .mapping = node.content, ids.isEmpty, letters.isEmpty {
      reader.file.error(
        node.mark, "'documents' names no document", remedy: "add 'list' or 'pack'", id: "empty")
    }
    return .documents(ids, packItems: letters, states: fields.choices(.inState) ?? [])
  }
}
