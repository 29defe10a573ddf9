import GapAnalysis

extension FieldReader {
  func clause(_ node: YAMLNode) -> Placed<Clause> {
    let fields = Fields<ClauseKey>(node, self)
    let clause = Clause(
      number: fields.definedID(.number, as: .clause), title: fields.text(.title),
      isAssessable: fields.flag(.assessable))
    return Placed(value: clause, location: fields.location(of: .number))
  }

  func role(_ node: YAMLNode) -> NamedItem {
    let fields = Fields<NamedItemKey>(node, self)
    return NamedItem(id: fields.definedID(.id, as: .role), title: fields.text(.title))
  }

  func principle(_ node: YAMLNode) -> WritingPrinciple {
    let fields = Fields<WritingPrincipleKey>(node, self)
    return WritingPrinciple(
      id: fields.definedID(.id, as: .principle), title: fields.text(.title),
      check: fields.text(.check))
  }

  func process(_ node: YAMLNode) -> Process {
    let fields = Fields<ProcessKey>(node, self)
    return Process(
      id: fields.definedID(.id, as: .process), title: fields.text(.title),
      history: history(fields), clauses: fields.strings(.clauses),
      value: fields.choices(.value) ?? [])
  }

  /// What comes from an earlier process has its number; what is new has none.
  private func history(_ fields: Fields<ProcessKey>) -> Process.History? {
    let became: ProcessKey.Became? = fields.optionalChoice(.became)
    let number = fields.optionalInteger(.classic)
    if let number, became == .kept { return .kept(number: number) }
    if let number, became == .split { return .split(number: number) }
    if fields[.classic] == nil, became == .new { return .new }
    let isReported =
      (number == nil && fields[.classic] != nil) || (became == nil && fields[.became] != nil)
    if let node = fields[.classic] ?? fields[.became], !isReported {
      file.error(
        node.mark, "'classic' and 'became' do not go together",
        remedy: "write 'became: kept' or 'became: split' with 'classic', 'became: new' without",
        id: "process-history")
    }
    return nil
  }

  func terms(_ root: YAMLNode) -> [Term] {
    Fields<GlossaryFileKey>(root, self).nodes(.terms).map(term)
  }

  private func term(_ node: YAMLNode) -> Term {
    let fields = Fields<TermKey>(node, self)
    return Term(
      id: fields.definedID(.id, as: .term), term: fields.text(.term),
      meaning: fields.text(.meaning), avoid: fields[.avoid].map(textsByLanguage) ?? [:])
  }

  private func textsByLanguage(_ node: YAMLNode) -> [Language: [String]] {
    let rows = table(
      node, languages.map(\.rawValue), .list(.text), name: "'avoid'")
    var result: [Language: [String]] = [:]
    for row in rows { result[Language(rawValue: row.name)] = texts(row.node) }
    return result
  }

  private func texts(_ node: YAMLNode) -> [String] {
    guard case .sequence(let items) = node.content else {
      reportType(of: node, "'avoid'", mustBe: FieldType.list(.text).words)
      return []
    }
    return items.map { string($0, .text, name: "an item of 'avoid'") }
  }
}
