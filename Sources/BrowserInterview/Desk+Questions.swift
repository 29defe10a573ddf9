import GapAnalysis

extension Desk {
  /// The page of a question, with everything that was said about it.
  func questionPage(_ id: String, _ query: Form) -> Reply {
    guard let question = interview.questionnaire.question(id) else {
      return .missing(messagePage(words(.askNoSuchPlace, ["text": id])))
    }
    guard interview.current == .question(id: id) || interview.jump(to: .question(id: id)) else {
      return .missing(messagePage(words(.askNotNow, ["text": question.ask[words.language]])))
    }
    if let list = Review(rawValue: query["list"]) { returning = list }
    let answer = interview.assessment.answer(to: id)
    var view = View([
      "id": id, "title": question.ask[words.language], "clause": question.clause,
      "clause-title": interview.questionnaire.clause(question.clause)?.title[words.language],
      "place": place(of: question), "seen": mark(of: .question(id)),
      "levels": levels(of: question, answer).shown,
      "said": said(answer).map { View(["line": $0]) }.shown,
      "why": lines(words.background(of: question, in: interview)),
      "history": lines(words.history(of: question, in: interview)),
      "is-flagged": answer.isFlagged, "is-answered": answer.choice != nil,
      "can-go-back": interview.canGoBack, "is-saved": !query["saved"].isEmpty,
      "returns": returning.map { words.name(of: $0) },
    ])
    addNote(&view, id, answer)
    addEvidence(&view, id, answer, isProof: !query["proof"].isEmpty)
    addReasons(&view, question, answer, query)
    addDecision(&view, question, answer, query["choice"])
    let opening = "open-\(query["open"])"
    if PageNames.openings.contains(opening) { view[opening] = true }
    return .page(render("question", view, here: "/question/\(id)"))
  }

  private func lines(_ texts: [String]) -> Any? { texts.map { View(["line": $0]) }.shown }

  private func place(of question: Question) -> String? {
    interview.place(of: question).map { place in
      words(
        .wizardPlace,
        [
          "number": String(place.number), "of": String(place.of),
          "percent": String(interview.progress.percent ?? 0),
        ])
    }
  }

  private func levels(of question: Question, _ answer: Answer) -> [View] {
    let ratings = Rating.allCases.map { rating in
      View([
        "value": rating.rawValue, "key": String(rating.key), "name": words.name(of: rating),
        "means": question.levels[rating][words.language],
        "is-chosen": answer.choice == .rated(rating),
      ])
    }
    let dontKnow = View([
      "value": "dont-know", "key": "0", "name": words(.choiceDontKnow),
      "is-chosen": answer.choice == .dontKnow, "is-other": true,
    ])
    let isException = if case .notApplicable = answer.choice { true } else { false }
    let exception = View([
      "value": "not-applicable", "key": "9", "name": words(.choiceNotApplicable),
      "is-chosen": isException, "is-other": true,
    ])
    return ratings + [dontKnow, exception]
  }

  /// What stands below the levels: what was said besides a level.
  private func said(_ answer: Answer) -> [String] {
    var lines: [String] = []
    if answer.isUnsettled {
      let agreement = interview.questionnaire.scoring.agreement.agreement(of: answer.voices)
      lines += [words(.reviewUnsettled)] + words.lines(of: answer.voices, agreement)
    }
    if let choice = answer.choice, choice.rating == nil, choice != .dontKnow {
      lines.append(
        words(.askCurrentOther, ["answer": words.described(choice).withoutFullStop]))
    }
    if answer.rating == .fully, answer.evidence.isEmpty { lines.append(words(.askNoEvidence)) }
    if answer.isFlagged { lines.append(words(.askFlagged)) }
    return lines
  }

  private func addNote(_ view: inout View, _ id: String, _ answer: Answer) {
    let draft = draft("\(id)/note", stored: answer.note)
    view["note"] = draft ?? answer.note
    view["has-note"] = !answer.note.isEmpty
    if draft != nil {
      view["has-note-draft"] = true
      view["open-note"] = true
    }
  }

  private func addEvidence(
    _ view: inout View, _ id: String, _ answer: Answer, isProof: Bool
  ) {
    view["evidence"] =
      answer.evidence.enumerated().map { index, entry in
        View(["index": String(index), "entry": words.described(entry)])
      }.shown
    view["evidence-count"] = answer.evidence.isEmpty ? nil : String(answer.evidence.count)
    view["is-proof"] = isProof
    let names = ["draft-what", "draft-where", "draft-date", "draft-who"]
    for (name, place) in zip(names, Self.evidencePlaces(id)) {
      guard let draft = draft(place) else { continue }
      view[name] = draft
      view["open-evidence"] = true
    }
  }

  private func addReasons(
    _ view: inout View, _ question: Question, _ answer: Answer, _ query: Form
  ) {
    var stored: NotApplicable?
    if case .notApplicable(let exception) = answer.choice { stored = exception }
    let draft = draft("\(question.id)/reason", stored: stored?.text ?? "")
    let chosen =
      NotApplicable.Reason(rawValue: query["reason"]) ?? (draft == nil ? stored?.reason : .other)
    let reasons = interview.reasons(for: question)
    view["reasons"] =
      reasons.map { reason in
        View([
          "value": reason.rawValue, "name": words.name(of: reason),
          "is-chosen": reason == chosen,
        ])
      }.shown
    view["is-mandatory"] = question.isMandatory
    view["takes-text"] = reasons.contains(.other)
    view["reason-text"] = draft ?? stored?.text
    view["reason-prompt"] = words(
      .askReasonTextPrompt, ["minimum": String(Interview.shortestReason)])
    view["shows-na"] = stored != nil || draft != nil || query["open"] == "na"
  }

  private func addDecision(
    _ view: inout View, _ question: Question, _ answer: Answer, _ chosen: String
  ) {
    guard answer.isUnsettled else { return }
    let exceptions = interview.reasons(for: question).map {
      Choice.notApplicable(NotApplicable($0))
    }
    view["decision"] =
      View([
        "choices": (Rating.allCases.map(Choice.rated) + [.dontKnow] + exceptions).map { option in
          let word = Self.word(for: option)
          return View([
            "value": word, "name": words.described(option), "is-chosen": word == chosen,
          ])
        }.shown,
        "reason": draft("\(question.id)/decision"),
      ]).entries
  }
}

extension Desk {
  /// The first fact about the organisation; after the last the interview returns here.
  func factsPage() -> Reply {
    interview.visitProfile() ? .go(address(of: interview.current)) : .go("/")
  }

  /// The page of a fact about the organisation.
  func factPage(_ id: String) -> Reply {
    guard let field = interview.questionnaire.profileField(id),
      interview.current == .profile(field: id) || interview.jump(to: .profile(field: id))
    else { return .missing(messagePage(words(.askNoSuchPlace, ["text": id]))) }
    let stored = interview.assessment.profile[id] ?? []
    let shown = unstored[id] ?? stored
    let fields = interview.profileToAsk
    let place = words(
      .wizardFact,
      [
        "number": String((fields.firstIndex { $0.id == id } ?? 0) + 1),
        "of": String(fields.count),
      ])
    let isText = field.possibleValues == nil
    let view = View([
      "id": id, "title": field.ask[words.language], "label": field.label[words.language],
      "place": place, "help": field.help?[words.language], "seen": mark(of: .field(id)),
      "is-text": isText, "is-date": field.kind == .date,
      "is-many": field.kind == .many, "is-draft": shown != stored,
      "value": isText ? shown.first : nil,
      "choices": words.options(of: field).enumerated().map { index, option in
        View([
          "value": option.value, "name": option.label, "key": String(index + 1),
          "is-chosen": shown.contains(option.value),
        ])
      }.shown,
      "can-go-back": interview.canGoBack,
    ])
    return .page(render("fact", view, here: "/fact/\(id)"))
  }
}
