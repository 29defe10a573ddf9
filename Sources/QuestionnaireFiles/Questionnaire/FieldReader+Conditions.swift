import GapAnalysis

extension FieldReader {
  /// Reads `when:`. Several keys are *and*; `any`, `all` and `not` compose.
  func condition(_ node: YAMLNode) -> ConditionDraft {
    var leaves: [ConditionDraft.Leaf] = []
    let value = condition(node, name: "'when'", &leaves)
    return ConditionDraft(value: value, location: file.location(node.mark), leaves: leaves)
  }

  private func condition(
    _ node: YAMLNode, name: String, _ leaves: inout [ConditionDraft.Leaf]
  ) -> Condition {
    guard case .mapping(let entries) = node.content else {
      reportType(of: node, name, mustBe: "a condition such as { external-suppliers: yes }")
      return .all([])
    }
    let parts = entries.filter { !$0.key.isFree }.map { part($0, &leaves) }
    if parts.isEmpty {
      file.error(
        node.mark, "\(name) is empty", remedy: "name a profile field or a question", id: "empty")
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func part(
    _ entry: YAMLEntry, _ leaves: inout [ConditionDraft.Leaf]
  ) -> Condition {
    switch entry.key.name {
    case "any": .any(conditions(entry, &leaves))
    case "all": .all(conditions(entry, &leaves))
    case "not": .not(condition(entry.value, name: "'not'", &leaves))
    default: statement(entry, &leaves)
    }
  }

  private func conditions(
    _ entry: YAMLEntry, _ leaves: inout [ConditionDraft.Leaf]
  ) -> [Condition] {
    let name = quoted(entry.key.name)
    guard case .sequence(let items) = entry.value.content else {
      reportType(of: entry.value, name, mustBe: "a list of conditions")
      return []
    }
    if items.isEmpty {
      file.error(entry.value.mark, "\(name) is empty", remedy: "list conditions", id: "empty")
    }
    return items.map { condition($0, name: "an item of \(name)", &leaves) }
  }

  /// A key with a dot is a question, any other a profile field.
  private func statement(
    _ entry: YAMLEntry, _ leaves: inout [ConditionDraft.Leaf]
  ) -> Condition {
    let id = entry.key.name
    let isQuestion = id.utf8.contains(UInt8(ascii: "."))
    let leaf = ConditionDraft.Leaf(
      kind: isQuestion ? .question : .profileField, id: id,
      location: file.location(entry.key.mark), values: values(of: entry))
    names.refer(Mention(kind: leaf.kind, id: id, location: leaf.location))
    leaves.append(leaf)
    let values = leaf.values.map(\.value)
    return isQuestion
      ? .rating(question: id, isOneOf: values.compactMap(Rating.init(rawValue:)))
      : .profile(field: id, isOneOf: values)
  }

  private func values(of entry: YAMLEntry) -> [Placed<String>] {
    let name = quoted(entry.key.name)
    let items: [YAMLNode]
    if case .sequence(let listed) = entry.value.content {
      items = listed
      reportRepeats(in: items, name: name)
    } else {
      items = [entry.value]
    }
    if items.isEmpty {
      file.error(entry.value.mark, "\(name) is empty", remedy: "list values", id: "empty")
    }
    return items.compactMap { item in
      guard let text = item.text else {
        reportType(of: item, name, mustBe: "a value or a list of values")
        return nil
      }
      return Placed(value: text, location: file.location(item.mark))
    }
  }
}
