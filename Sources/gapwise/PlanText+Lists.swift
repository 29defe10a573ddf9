import GapAnalysis

extension PlanText {
  /// The actions in the order to do them, with what belongs to each.
  func actions(onlyFirst: Bool) -> [String] {
    analysis.actionPlan.items.enumerated().filter { !onlyFirst || $1.isFirst }
      .flatMap { place, item in
        let line = line(item, place + 1)
        return [item.isFirst ? words(.actionFirst, ["line": line]) : line]
          + details(item).map { "   " + $0 }
      }
  }

  private func line(_ item: ActionPlan.Item, _ place: Int) -> String {
    let dates = analysis.actionPlan.dates(of: item)
    return words(
      .actionLine,
      [
        "place": "\(place)", "id": item.id, "start": day(dates?.start), "end": day(dates?.end),
        "days": decimal(item.days), "owner": owner(item), "status": status(item.edits),
        "action": item.question.action[words.language],
      ])
  }

  private func owner(_ item: ActionPlan.Item) -> String {
    item.edits[.owner]
      ?? item.ownerRole.map { analysis.questionnaire.roleName($0)[words.language] }
      ?? words(.actionNoOwner)
  }

  private func status(_ edits: PlanEdits) -> String {
    let name = words.name(of: edits.status)
    guard let percent = edits.number(.percent), edits.status != .done else { return name }
    return words(.actionProgress, ["status": name, "percent": decimal(percent)])
  }

  private func details(_ item: ActionPlan.Item) -> [String] {
    var lines: [String] = []
    if !item.writes.isEmpty {
      let names = item.writes.map { analysis.documentName($0, words) }
      lines.append(words(.actionWrites, ["documents": words.list(names)]))
    }
    if !item.dependsOn.isEmpty {
      lines.append(
        words(.actionDependsOn, ["actions": words.list(item.dependsOn.map { "A-" + $0 })]))
    }
    if !item.value.isEmpty {
      lines.append(words(.actionValue, ["value": words.list(item.value.map(words.name))]))
    }
    if let note = item.edits[.note] { lines.append(words(.actionNote, ["text": note])) }
    return lines
  }

  /// The documents in the order to do them.
  func documents(onlyToDo: Bool) -> [String] {
    analysis.documentPlan.items.filter { !onlyToDo || $0.isWork }.map { item in
      let entry = analysis.actionPlan.schedule[item.item]
      let state = words.name(of: item.state)
      let role = analysis.questionnaire.roleName(item.document.owner)[words.language]
      return words(
        item.isWork ? .documentLineLine : .documentLineNoWork,
        [
          "code": item.document.code, "id": item.document.id,
          "title": item.document.title[words.language],
          "state": item.isStateByHand ? words(.documentLineByHand, ["state": state]) : state,
          "action": words.name(of: item.action), "start": day(entry?.start),
          "end": day(entry?.end), "days": decimal(item.days),
          "owner": item.edits[.owner] ?? role,
        ])
    }
  }
}
