import GapAnalysis

extension RichInterview {
  /// What can be done once everything was passed, most likely first.
  var endCommands: [Command] {
    let open = interview.progress.applicable - interview.progress.answered
    var commands: [Command] = open > 0 ? [.next, .review, .report] : [.report, .review]
    if interview.questionsBeyond > 0 { commands.append(.deepen) }
    return commands + [.snapshot, .list, .back, .quit]
  }

  /// The menu at the end: what is still open, and what to do with the results.
  var endMenu: Menu {
    let open = interview.questions(in: .unanswered).count
    var introduction = [
      open == 0 ? words(.askEnd) : words(.wizardEndOpen, ["count": String(open)])
    ]
    let others = words.reviews(of: interview).filter { $0.review != .unanswered }.map {
      words(
        .wizardReviewLine,
        ["name": words.name(of: $0.review), "count": String($0.questions.count)])
    }
    if !others.isEmpty { introduction.append(others.joined(separator: words(.textSeparator))) }
    let beyond = interview.questionsBeyond
    if beyond > 0 { introduction.append(words(.wizardEndBeyond, ["count": String(beyond)])) }
    var menu = Menu(
      title: words(.wizardEndTitle), introduction: introduction,
      items: endCommands.map {
        Menu.Item(
          key: Self.letter(for: $0),
          label: $0 == .next ? words(.wizardEndNext) : words.action(of: $0))
      })
    menu.marker = min(card.marker ?? 0, menu.items.count - 1)
    return menu
  }

  mutating func pressAtEnd(_ key: Key) throws(Leaving) {
    var menu = endMenu
    if let index = menu.index(for: key) { return try obeyAtEnd(endCommands[index]) }
    switch key {
    case .enter: try obeyAtEnd(endCommands[menu.marker])
    case .escape: say(.wizardEscape)
    default:
      if menu.move(key) {
        card.marker = menu.marker
      } else if let command = Self.command(for: key) {
        try obeyAtEnd(command)
      }
    }
  }

  /// "Next" leads to the first question that is open.
  private mutating func obeyAtEnd(_ command: Command) throws(Leaving) {
    guard command == .next else { return try obey(command) }
    guard let open = interview.nextOpenQuestion else { return say(.askReviewNothing) }
    jump(to: open)
  }
}
