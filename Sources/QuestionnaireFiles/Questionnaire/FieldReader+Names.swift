import GapAnalysis

extension FieldReader {
  func clause(_ node: YAMLNode) -> Placed<Clause> {
    let fields = Fields<ClauseKey>(node, self)
    let clause = Clause(
      number: fields.definedID(.number, as: .clause), title: fields.text(.title),
      isAssessable: fields.flag(.assessable))
    return Placed(value: clause, location: fields.location(of: .number))
  }

  /// A role or a process.
  func namedItem(_ node: YAMLNode, as kind: NameKind) -> NamedItem {
    let fields = Fields<NamedItemKey>(node, self)
    return NamedItem(id: fields.definedID(.id, as: kind), title: fields.text(.title))
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
