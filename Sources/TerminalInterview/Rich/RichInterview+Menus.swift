import GapAnalysis

extension RichInterview {
  /// Lays a menu over the step.
  mutating func show(_ purpose: MenuPurpose) {
    overlays.append(.menu(menu(for: purpose), purpose))
  }

  /// The menu for a purpose, in the language spoken now.
  func menu(for purpose: MenuPurpose) -> Menu {
    switch purpose {
    case .commands(let commands): commandMenu(commands)
    case .reasons(let question, _): reasonMenu(question)
    case .sections: sectionMenu
    case .reviews(let reviews): reviewMenu(reviews)
    case .reviewed(let review, let questions): questionMenu(review, questions)
    case .reworded(let count): rewordedMenu(count)
    case .trouble(let failure, _, _): troubleMenu(failure)
    case .dispute(let divergence, _, _): disputeMenu(divergence)
    }
  }

  mutating func press(_ key: Key, _ menu: Menu, _ purpose: MenuPurpose) throws(Leaving) {
    var menu = menu
    if let index = menu.index(for: key) { return try choose(index, for: purpose) }
    switch key {
    case .enter, .right: if !menu.items.isEmpty { try choose(menu.marker, for: purpose) }
    case .escape, .left, .character("q"):
      guard purpose.canBeLeft else { return }
      overlays.removeLast()
    case .character("/"), .character("、"):
      if case .sections = purpose { overlays[overlays.count - 1] = .search(Search()) }
    case .character("r"):
      if case .sections = purpose {
        overlays.removeLast()
        showReviews()
      }
    default:
      if menu.move(key) { overlays[overlays.count - 1] = .menu(menu, purpose) }
    }
  }

  /// Everything that can be done now, with its key.
  mutating func showCommands() {
    let isAtQuestion = interview.currentQuestion != nil
    let all = Command.inMenu.filter { isAtQuestion || !$0.needsQuestion }
    show(.commands(all.filter { $0 != .deepen || interview.questionsBeyond > 0 }))
  }

  mutating func showSections() {
    show(.sections)
    guard case .menu(var menu, let purpose) = overlays.last,
      let section = interview.currentQuestion.flatMap(interview.section),
      let place = sectionLines.firstIndex(where: { $0.section == section })
    else { return }
    menu.marker = place
    overlays[overlays.count - 1] = .menu(menu, purpose)
  }

  mutating func showReviews() {
    let reviews = words.reviews(of: interview).map(\.review)
    reviews.isEmpty ? say(.askReviewNothing) : show(.reviews(reviews))
  }

  /// The questions on a list; what is left of it after one was dealt with.
  mutating func showReviewed(_ review: Review) {
    let questions = interview.questions(in: review)
    card = Card(interview, words)
    questions.isEmpty ? say(.wizardListDone) : show(.reviewed(review, questions))
  }
}

extension RichInterview {
  private mutating func choose(_ index: Int, for purpose: MenuPurpose) throws(Leaving) {
    switch purpose {
    case .commands(let commands):
      overlays.removeLast()
      try obey(commands[index])
    case .reasons(let id, let goesOn):
      guard let question = interview.questionnaire.question(id) else { return }
      take(interview.reasons(for: question)[index], for: question, goesOn: goesOn)
    case .sections: openSection(sectionLines[index].section)
    case .reviews(let reviews): showReviewed(reviews[index])
    case .reviewed(let review, let questions):
      overlays = []
      returning = review
      jump(to: questions[index])
    case .reworded:
      overlays.removeLast()
      if index == 0 { showReviewed(.reworded) }
    case .trouble(let failure, let change, let said):
      try remedy(failure.remedies[index], change, said)
    case .dispute(let divergence, let change, let said):
      settle(divergence, keepingMine: index == 0, change, said)
    }
  }

  /// Opens the first question of a section that is open, else its first.
  private mutating func openSection(_ section: Clause) {
    let members = interview.openToAsk.filter { interview.section(of: $0) == section }
    let open = members.first { interview.assessment.answer(to: $0.id).choice == nil }
    guard let question = open ?? members.first else { return }
    overlays = []
    jump(to: question)
  }

  private var sectionLines: [(section: Clause, line: String)] { words.sections(of: interview) }

  private func commandMenu(_ commands: [Command]) -> Menu {
    Menu(
      title: words(.wizardCommandsTitle),
      items: commands.map {
        Menu.Item(key: Self.letter(for: $0), label: words.action(of: $0))
      })
  }

  private func reasonMenu(_ id: String) -> Menu {
    guard let question = interview.questionnaire.question(id) else {
      return Menu(title: "", items: [])
    }
    return Menu(
      title: words(.wizardReasonTitle),
      introduction: question.isMandatory ? [words(.askMandatory)] : [],
      items: interview.reasons(for: question).map { Menu.Item(label: words.name(of: $0)) })
  }

  private var sectionMenu: Menu {
    let progress = interview.progress
    let heading = words(
      .askListHeading,
      ["answered": String(progress.answered), "applicable": String(progress.applicable)])
    let left = interview.minutesLeft.map { words(.wizardTimeLeft, ["minutes": String($0)]) }
    return Menu(
      title: [heading, left].compactMap(\.self).inARow,
      items: sectionLines.map { Menu.Item(key: "", label: $0.line) })
  }

  private func reviewMenu(_ reviews: [Review]) -> Menu {
    Menu(
      title: words(.askReviewHeading),
      items: reviews.map { review in
        let count = String(interview.questions(in: review).count)
        return Menu.Item(
          label: words(.wizardReviewLine, ["name": words.name(of: review), "count": count]))
      })
  }

  private func questionMenu(_ review: Review, _ questions: [Question]) -> Menu {
    Menu(
      title: words.name(of: review),
      introduction: review == .contradictory ? words.contradictions(of: interview) : [],
      items: questions.map { question in
        let choice = interview.assessment.answer(to: question.id).choice
        return Menu.Item(
          label: "\(question.clause)  \(question.ask[words.language])",
          detail: choice.map(words.described) ?? words(.choiceNone))
      })
  }

  private func rewordedMenu(_ count: Int) -> Menu {
    Menu(
      title: words(.wizardRewordedTitle),
      introduction: [words(.wizardReworded, ["count": String(count)])],
      items: [
        Menu.Item(label: words(.wizardReviewNow)), Menu.Item(label: words(.wizardReviewLater)),
      ])
  }

  private func troubleMenu(_ failure: StorageFailure) -> Menu {
    Menu(
      title: words(.troubleHeading),
      introduction: [
        words(.troubleNotSaved, ["reason": words.described(failure, keeper.storage.name())])
      ],
      items: failure.remedies.map { Menu.Item(key: $0.key, label: words($0.phrase)) })
  }

  private func disputeMenu(_ divergence: Divergence) -> Menu {
    Menu(
      title: words(.troubleDispute),
      introduction: words.described(divergence, in: interview.questionnaire),
      items: [
        Menu.Item(key: "m", label: words(.troubleMine)),
        Menu.Item(key: "o", label: words(.troubleTheirs)),
      ])
  }
}
