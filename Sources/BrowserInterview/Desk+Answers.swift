import GapAnalysis

extension Desk {
  /// Does what a form at a question asks for. A form made before the question was changed changes
  /// nothing; what was typed in it stays.
  func actAtQuestion(_ id: String, _ act: String, _ form: Form) -> String {
    guard let question = interview.questionnaire.question(id) else {
      say(words(.askNoSuchPlace, ["text": id]), .warning)
      return "/"
    }
    interview.jump(to: .question(id: id))
    guard form["seen"] == mark(of: .question(id)) else {
      keepTyped(["question", id, act], form)
      say(words(.stale), .warning)
      return "/question/\(id)?open=\(Self.part(act))"
    }
    switch act {
    case "answer": return answer(question, form)
    case "exception": return except(question, form)
    case "decision": return decide(question, form)
    case "note": return note(question, form["text"])
    case "evidence": return prove(question, form)
    case "flag": return flag(question)
    case "clear": return clear(question)
    case "skip": return skip(question)
    default: return "/question/\(id)"
    }
  }

  /// Keeps what was typed in a form that is not stored.
  func keepTyped(_ path: [String], _ form: Form) {
    if path.count == 3, path[0] == "question" { keepTyped(at: path[1], path[2], form) }
    if path.count == 2, path[0] == "fact",
      let field = interview.questionnaire.profileField(path[1])
    {
      unstored[field.id] = Self.values(of: field, form)
    }
  }

  private func keepTyped(at id: String, _ act: String, _ form: Form) {
    guard interview.questionnaire.question(id) != nil else { return }
    switch act {
    case "note": keep("\(id)/note", form["text"].shown)
    case "exception": keep("\(id)/reason", form["text"].shown)
    case "decision": keep("\(id)/decision", form["reason"].shown)
    case "evidence":
      for (place, text) in zip(Self.evidencePlaces(id), Self.evidence(form)) {
        if !text.isEmpty { keep(place, text) }
      }
    default: break
    }
  }

  /// Keeps a text that is being typed; the page sends it by itself.
  func keepDraft(_ form: Form) {
    let place = form["place"]
    let id = place.prefix { $0 != "/" }
    let known =
      ["note", "reason", "decision"].map { "\(id)/\($0)" }
      + Self.evidencePlaces(String(id))
    guard interview.questionnaire.question(String(id)) != nil, known.contains(place),
      form["text"].utf8.count <= Interview.longestText
    else { return }
    let text = form["text"]
    let stored =
      place.hasSuffix("/note") ? interview.assessment.answer(to: String(id)).note : ""
    keep(place, text.isEmpty || text == stored ? nil : text)
  }

  /// The part of the page that a form stands in.
  private static func part(_ act: String) -> String { act == "exception" ? "na" : act }

  /// Where drafts of a question's evidence are kept, as the terminal keeps them.
  static func evidencePlaces(_ id: String) -> [String] { (0..<4).map { "\(id)/evidence/\($0)" } }

  private static func evidence(_ form: Form) -> [String] {
    ["what", "where", "date", "who"].map { form[$0].trimmed }
  }
}

extension Desk {
  private func answer(_ question: Question, _ form: Form) -> String {
    let here = "/question/\(question.id)"
    let choice: Choice
    switch form["choice"] {
    case "dont-know": choice = .dontKnow
    case "not-applicable": return "\(here)?open=na#na"
    case let word:
      guard let rating = Rating(rawValue: word) else { return here }
      choice = .rated(rating)
    }
    return choose(choice, for: question)
  }

  private func except(_ question: Question, _ form: Form) -> String {
    let here = "/question/\(question.id)"
    guard let reason = NotApplicable.Reason(rawValue: form["reason"]) else {
      keep("\(question.id)/reason", form["text"].shown)
      say(words(.wizardReasonTitle), .warning)
      return "\(here)?open=na#na"
    }
    let text = form["text"].trimmed
    return choose(
      .notApplicable(NotApplicable(reason, text: text)), for: question,
      drafts: ["\(question.id)/reason"], typed: ("\(question.id)/reason", text),
      at: "\(here)?open=na&reason=\(reason.rawValue)#na")
  }

  private func decide(_ question: Question, _ form: Form) -> String {
    let place = "\(question.id)/decision"
    let reason = form["reason"].trimmed
    guard let choice = Self.choice(form["choice"], because: reason) else {
      keep(place, reason.shown)
      say(words(.nothingChosen), .warning)
      return "/question/\(question.id)?open=decision#decision"
    }
    do throws(Refusal) {
      let change = try interview.deciding(question.id, Decision(choice, reason: reason))
      var drafts = [place]
      if case .notApplicable = choice { drafts.append("\(question.id)/reason") }
      return take(
        change, choosing: choice, for: question, drafts: drafts,
        at: Self.decision(on: question, for: choice))
    } catch {
      keep(place, reason.shown)
      say(words.described(error), .warning)
      return Self.decision(on: question, for: choice)
    }
  }

  /// What a word of the form for decisions stands for; nil for any other word.
  private static func choice(_ word: String, because reason: String) -> Choice? {
    if word == Choice.dontKnow.word { return .dontKnow }
    return Rating(rawValue: word).map(Choice.rated)
      ?? NotApplicable.Reason(rawValue: word).map {
        .notApplicable(NotApplicable($0, text: $0 == .other ? reason : ""))
      }
  }

  /// The form that decides, with a choice made.
  private static func decision(on question: Question, for choice: Choice) -> String {
    "/question/\(question.id)?open=decision&choice=\(word(for: choice))#decision"
  }

  /// The word of the form for decisions.
  static func word(for choice: Choice) -> String {
    if case .notApplicable(let exception) = choice {
      exception.reason.rawValue
    } else {
      choice.word
    }
  }

  /// Stores a choice. What was typed for it stays where it is not accepted.
  private func choose(
    _ choice: Choice, for question: Question, drafts: [String] = [],
    typed: (place: String, text: String)? = nil, at origin: String? = nil
  ) -> String {
    let origin = origin ?? "/question/\(question.id)"
    do throws(Refusal) {
      let change = try interview.answering(question.id, with: choice)
      return take(change, choosing: choice, for: question, drafts: drafts, at: origin)
    } catch {
      if let typed { keep(typed.place, typed.text.shown) }
      say(words.described(error), .warning)
      if case .decisionNeedsReason = error {
        // It may well be the reason that is asked for now.
        if let text = typed?.text.shown { keep("\(question.id)/decision", text) }
        return Self.decision(on: question, for: choice)
      }
      return origin
    }
  }

  /// Stores a change that chooses; after "fully" without evidence the proof is asked for, once.
  private func take(
    _ change: Change, choosing choice: Choice, for question: Question, drafts: [String],
    at origin: String
  ) -> String {
    let here = "/question/\(question.id)"
    let values = ["key": String(choice.key), "answer": words.name(of: choice)]
    return save(change, saying: words(.askSavedChoice, values), at: origin, drafts: drafts) {
      if choice == .rated(.fully), interview.assessment.answer(to: question.id).evidence.isEmpty {
        return "\(here)?open=evidence&proof=1#evidence"
      }
      return options.isFast ? goOn(from: here) : "\(here)?saved=1"
    }
  }

  private func note(_ question: Question, _ text: String) -> String {
    let here = "/question/\(question.id)"
    let place = "\(question.id)/note"
    let note = text.allSatisfy(\.isWhitespace) ? "" : text
    guard note != interview.assessment.answer(to: question.id).note else {
      keep(place, nil)
      say(words(.askUnchanged))
      return here
    }
    // Until it is stored it must not get lost.
    keep(place, note.shown)
    do throws(Refusal) {
      let change = try interview.noting(question.id, note)
      let said = words(note.isEmpty ? .askCleared : .askSavedNote)
      return save(change, saying: said, at: here + "?open=note", drafts: [place]) {
        here + "?saved=1"
      }
    } catch {
      say(words.described(error), .warning)
      return here + "?open=note"
    }
  }

  private func prove(_ question: Question, _ form: Form) -> String {
    let texts = Self.evidence(form)
    var all = interview.assessment.answer(to: question.id).evidence
    let here = "/question/\(question.id)"
    if let place = Int(form["remove"]) {
      guard all.indices.contains(place) else { return here }
      all.remove(at: place)
      return list(all, for: question, drafts: [])
    }
    guard texts.contains(where: { !$0.isEmpty }) else {
      say(words(.askUnchanged))
      return here
    }
    for (place, text) in zip(Self.evidencePlaces(question.id), texts) { keep(place, text.shown) }
    guard !texts[0].isEmpty else {
      say(words(.wizardEvidenceMissing), .warning)
      return here + "?open=evidence#evidence"
    }
    all.append(Evidence(what: texts[0], place: texts[1], date: texts[2], who: texts[3]))
    return list(all, for: question, drafts: Self.evidencePlaces(question.id))
  }

  private func list(
    _ evidence: [Evidence], for question: Question, drafts: [String]
  ) -> String {
    let here = "/question/\(question.id)?open=evidence"
    do throws(Refusal) {
      let change = try interview.listing(evidence, for: question.id)
      let count = ["count": String(evidence.count)]
      return save(change, saying: words(.askSavedEvidence, count), at: here, drafts: drafts) {
        here + "&saved=1"
      }
    } catch {
      say(words.described(error), .warning)
      return here
    }
  }

  private func flag(_ question: Question) -> String {
    let isFlagged = !interview.assessment.answer(to: question.id).isFlagged
    let here = "/question/\(question.id)"
    return save(
      .flagged(question: question.id, isFlagged: isFlagged),
      saying: words(isFlagged ? .askSavedFlag : .askSavedUnflag), at: here
    ) { here }
  }

  private func clear(_ question: Question) -> String {
    let here = "/question/\(question.id)"
    guard interview.assessment.answer(to: question.id).choice != nil else {
      say(words(.askUnchanged))
      return here
    }
    return save(
      .answered(question: question.id, choice: nil), saying: words(.askCleared), at: here
    ) { here }
  }

  private func skip(_ question: Question) -> String {
    let here = "/question/\(question.id)"
    guard interview.assessment.answer(to: question.id).choice == nil else {
      return goOn(from: here)
    }
    return save(.skipped(question: question.id), saying: words(.askSavedSkip), at: here) {
      goOn(from: here)
    }
  }
}

extension Desk {
  /// Stores what was said about the organisation, and goes on.
  func set(_ id: String, _ form: Form) -> String {
    guard let field = interview.questionnaire.profileField(id) else { return "/" }
    let here = "/fact/\(id)"
    interview.jump(to: .profile(field: id))
    let values = Self.values(of: field, form)
    guard form["seen"] == mark(of: .field(id)) else {
      if field.possibleValues == nil { unstored[id] = values }
      say(words(.stale), .warning)
      return here
    }
    let leave = { [self] in form["then"] == "back" ? goBack() : goOn(from: here) }
    guard values != interview.assessment.profile[id] ?? [] else {
      unstored[id] = nil
      return leave()
    }
    do throws(Refusal) {
      let change = try interview.setting(id, to: values)
      let said =
        values.isEmpty
        ? words(.askCleared)
        : words(.askSavedProfile, ["value": words.described(values, of: field)])
      return save(change, saying: said, at: here, then: leave)
    } catch {
      unstored[id] = values
      say(words.described(error), .warning)
      return here
    }
  }

  private static func values(of field: ProfileField, _ form: Form) -> [String] {
    form.all("value").map(\.trimmed).filter { !$0.isEmpty }
      .map { field.kind == .date ? $0.folded : $0 }
  }
}
