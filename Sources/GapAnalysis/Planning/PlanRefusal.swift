/// Why a decision about the plan is not accepted. One validator for every skin; each puts it into its
/// own words.
package enum PlanRefusal: Error, Sendable, Equatable {
  case unknownDocument(String, meant: String?)
  case unknownAction(String, meant: String?)
  /// The question exists, but nothing has to be done about it.
  case noFinding(question: String)
  /// The item does not take this field.
  case wrongField(PlanField)
  case notADay(String)
  /// Earlier than the plan begins.
  case beforeStart(Day, start: Day)
  /// Not a number in the range.
  case notANumber(String, ClosedRange<Double>)
  case notAChoice(String, [String])
  /// A document is not written into itself, nor into one that is itself written into another.
  case cannotMerge(into: String)
  /// Longer than the limit, in bytes.
  case tooLong(limit: Int)
}

extension PlanField {
  /// Person-days one document or action may take: a year's work of one person at most.
  package static let possibleDays = 0.0...250.0
  /// Person-days per week: from a few hours to a hundred people.
  package static let possibleCapacity = 0.25...500.0
  /// Longest value, in bytes.
  package static let longestValue = 1 << 16
}

extension Analysis {
  /// The item with this id: an action by `A-` and its question, or by the question alone.
  package func action(named name: String) throws(PlanRefusal) -> PlanItem {
    let id = PlanItem.question(ofAction: name)
    // What was decided before may be taken back when nothing is to do any more.
    if actionPlan[id] != nil || assessment.planEdits[.action(id)] != nil { return .action(id) }
    guard questionnaire.question(id) == nil else { throw .noFinding(question: id) }
    let known = actionPlan.items.map(\.question.id)
    throw .unknownAction(name, meant: nearestMatch(to: id, among: known).map { "A-" + $0 })
  }

  /// The item of a document, by its id or its code.
  package func document(named name: String) throws(PlanRefusal) -> PlanItem {
    if questionnaire.document(name) != nil { return .document(name) }
    if let coded = questionnaire.documents.first(where: { $0.code == name }) {
      return .document(coded.id)
    }
    throw .unknownDocument(
      name, meant: nearestMatch(to: name, among: questionnaire.documents.map(\.id)))
  }

  /// The change that decides something about the plan; an empty value takes the decision back.
  package func deciding(
    _ item: PlanItem, _ field: PlanField, _ value: String
  ) throws(PlanRefusal) -> Change {
    guard item.fields.contains(field) else { throw .wrongField(field) }
    let words = value.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return .planned(item, field, nil) }
    guard value.utf8.count <= PlanField.longestValue else {
      throw .tooLong(limit: PlanField.longestValue)
    }
    let text = words.joined(separator: " ")
    switch field {
    case .owner, .author, .reviewer, .approver: break
    case .note: return .planned(item, field, value)
    case .start where item == .plan: _ = try day(text)
    case .start, .due: try checkNotBeforeStart(try day(text))
    case .days: try check(text, in: PlanField.possibleDays)
    case .capacity: try check(text, in: PlanField.possibleCapacity)
    case .percent: try check(text, in: 0...100)
    case .state: try check(text, among: DocumentState.allCases.map(\.rawValue))
    case .status: try check(text, among: ActionStatus.allCases.map(\.rawValue))
    case .weekdays:
      for word in words { try check(String(word), among: Weekday.allCases.map(\.rawValue)) }
    case .holidays, .workdays: for word in words { _ = try day(String(word)) }
    case .mergeInto: try checkMerge(of: item, into: text)
    }
    return .planned(item, field, text)
  }
}

extension Analysis {
  private func day(_ text: String) throws(PlanRefusal) -> Day {
    guard let day = Day(text) else { throw .notADay(text) }
    return day
  }

  private func checkNotBeforeStart(_ day: Day) throws(PlanRefusal) {
    guard let start = actionPlan.settings.start, day < start else { return }
    throw .beforeStart(day, start: start)
  }

  private func check(_ text: String, in range: ClosedRange<Double>) throws(PlanRefusal) {
    guard let number = Double(text), number.isFinite, range.contains(number) else {
      throw .notANumber(text, range)
    }
  }

  private func check(_ text: String, among choices: [String]) throws(PlanRefusal) {
    guard choices.contains(text) else { throw .notAChoice(text, choices) }
  }

  private func checkMerge(of item: PlanItem, into target: String) throws(PlanRefusal) {
    guard case .document(let other) = try document(named: target), other == target,
      item.id != target, assessment.edits(of: .document(target))[.mergeInto] == nil,
      !assessment.planEdits.values.contains(where: { $0[.mergeInto] == item.id })
    else { throw .cannotMerge(into: target) }
  }
}
