import GapAnalysis

extension AnswerSheetParser {
  /// The values of the profile; a field that is left blank is unanswered.
  func profile(_ node: YAMLNode) -> [String: [String]] {
    guard case .mapping(let entries) = node.content else {
      reader.reportType(of: node, "'profile'", mustBe: FieldType.profileValues.words)
      return [:]
    }
    var profile: [String: [String]] = [:]
    for entry in entries where !entry.key.isFree {
      if let field = questionnaire.profileField(entry.key.name) {
        guard !entry.value.isBlank else { continue }
        profile[field.id] = values(entry.value, of: field)
      } else {
        reportUnknown(entry.key)
      }
    }
    return profile
  }

  private func values(_ node: YAMLNode, of field: ProfileField) -> [String] {
    let name = "'\(field.id)'"
    switch field.kind {
    case .text: return [reader.string(node, .text, name: name)]
    case .date: return [reader.string(node, .date, name: name)]
    case .yesNo: return reader.flag(node, name: name).map { [$0 ? "yes" : "no"] } ?? []
    case .choice: return [reader.string(node, .oneOf(field.choices.map(\.id)), name: name)]
    case .many: return manyValues(node, of: field)
    }
  }

  private func manyValues(_ node: YAMLNode, of field: ProfileField) -> [String] {
    let type = FieldType.oneOf(field.choices.map(\.id))
    guard case .sequence(let items) = node.content else {
      reader.reportType(of: node, "'\(field.id)'", mustBe: FieldType.list(type).words)
      return []
    }
    reader.reportRepeats(in: items, name: "'\(field.id)'")
    return items.map { reader.string($0, type, name: "an item of '\(field.id)'") }
  }

  private func reportUnknown(_ key: YAMLKey) {
    let known = questionnaire.profile.map(\.id)
    let meant = reader.file.run.suggestion(for: key.name, among: known)
    reader.file.error(
      key.mark, "profile field \(quoted(key.name)) is not in '\(questionnaire.id)'",
      remedy: meant.map { "did you mean '\($0)'?" }
        ?? "known fields: \(known.joined(separator: ", "))",
      id: "unknown-profile-field")
  }
}
