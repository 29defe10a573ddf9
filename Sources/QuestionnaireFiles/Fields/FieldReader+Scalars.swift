import GapAnalysis

extension FieldReader {
  /// A scalar as it is written, checked against its type; references are noted for later checks.
  func string(_ node: YAMLNode, _ type: FieldType, name: @autoclosure () -> String) -> String {
    guard let text = node.text else {
      reportType(of: node, name(), mustBe: type.words)
      return ""
    }
    switch type {
    case .reference(let kind):
      names.refer(Mention(kind: kind, id: text, location: file.location(node.mark)))
    case .oneOf(let allowed):
      if !allowed.contains(text) { reportUnknownValue(text, node, allowed, name: name()) }
    case .text:
      if text.allSatisfy(\.isWhitespace) {
        file.error(node.mark, "\(name()) is empty", remedy: "write \(type.words)", id: "empty")
      }
    default:
      if !type.fits(text) { reportForm(text, node, type, name: name()) }
    }
    return text
  }

  func flag(_ node: YAMLNode, name: @autoclosure () -> String) -> Bool? {
    switch node.text {
    case "true", "yes": return true
    case "false", "no": return false
    case let text?: reportForm(text, node, .yesNo, name: name())
    case nil: reportType(of: node, name(), mustBe: FieldType.yesNo.words)
    }
    return nil
  }

  func integer(_ node: YAMLNode, in range: ClosedRange<Int>, name: @autoclosure () -> String)
    -> Int?
  {
    let type = FieldType.integer(range)
    guard let text = node.text else {
      reportType(of: node, name(), mustBe: type.words)
      return nil
    }
    guard let number = Int(text) else {
      reportForm(text, node, type, name: name())
      return nil
    }
    guard range.contains(number) else {
      file.error(
        node.mark, "\(name()) must be \(type.words)\(notThis(text))", id: "out-of-range")
      return nil
    }
    return number
  }

  /// A number that is not negative, as a decimal or as a fraction.
  func number(_ node: YAMLNode, name: @autoclosure () -> String) -> Double {
    guard let text = node.text else {
      reportType(of: node, name(), mustBe: FieldType.number.words)
      return 0
    }
    guard let number = Double(fraction: text) else {
      reportForm(text, node, .number, name: name())
      return 0
    }
    return number
  }

  func choice<Value: RawRepresentable<String>>(
    _ node: YAMLNode, among allowed: [String], name: @autoclosure () -> String
  ) -> Value? {
    guard let text = node.text else {
      reportType(of: node, name(), mustBe: FieldType.oneOf(allowed).words)
      return nil
    }
    if allowed.contains(text), let value = Value(rawValue: text) { return value }
    reportUnknownValue(text, node, allowed, name: name())
    return nil
  }

  func reportUnknownValue(
    _ text: String, _ node: YAMLNode, _ allowed: [String], name: @autoclosure () -> String
  ) {
    let meant = file.run.suggestion(for: text, among: allowed)
    file.error(
      node.mark,
      repeatsValues
        ? "\(quoted(text)) is not a value of \(name())" : "\(name()) has an unknown value",
      remedy: meant.map { "did you mean '\($0)'?" } ?? "write \(FieldType.oneOf(allowed).words)",
      id: "unknown-value")
  }

  private func reportForm(
    _ text: String, _ node: YAMLNode, _ type: FieldType, name: @autoclosure () -> String
  ) {
    file.error(
      node.mark, "\(name()) must be \(type.words)\(notThis(text))", remedy: type.formRule,
      id: "wrong-form")
  }

  private func notThis(_ text: String) -> String {
    repeatsValues ? ", not \(quoted(text))" : ""
  }
}
