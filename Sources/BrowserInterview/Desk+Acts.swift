import GapAnalysis

extension Desk {
  /// Does what a form asks for, and tells where to go.
  func act(_ path: [String], _ form: Form) -> String {
    switch path.first ?? "" {
    case "question" where path.count == 3: return actAtQuestion(path[1], path[2], form)
    case "fact" where path.count == 2: return set(path[1], form)
    case "next": return goOn(from: form["from"])
    case "back": return goBack()
    case "undo": return takeBack(form)
    case "redo": return bringBack(form)
    case "language": words = host.words.after(words)
    case "order": changeOrder()
    case "deepen": return deepen()
    case "snapshot": takeSnapshot(form["name"].trimmed)
    case "reports": writeReports(form["folder"].trimmed)
    case "copy": copy(to: form["name"].trimmed)
    case "draft": keepDraft(form)
    case "trouble": return remedy(form)
    default: break
    }
    return Self.local(form["from"])
  }

  /// An address on this server; anything else is the beginning.
  static func local(_ address: String) -> String {
    let isLocal = address.hasPrefix("/") && !address.hasPrefix("//")
    let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    return isLocal && isPlain ? address : "/"
  }

  /// How often a place was changed, with what was taken back: a form that knows another number is old.
  func mark(of place: Divergence.Place) -> String {
    let events = interview.assessment.events
    let undone = events.undone
    let own = events.filter { $0.change.place == place }
    return "\(own.count)-\(own.count { undone.contains($0.sequence) })"
  }

  /// Has a change stored, and only then takes it in and says so.
  ///
  /// - Parameters:
  ///   - origin: where to stay if it is not stored.
  ///   - drafts: what is forgotten once it is.
  func save(
    _ change: Change, saying acknowledgement: String, at origin: String, drafts: [String] = [],
    then next: () -> String
  ) -> String {
    let saving = keeper.save(change, in: &interview)
    let attempt = Attempt(change, acknowledgement, origin, drafts)
    if taken(saving, attempt) { return next() }
    return pending == nil ? origin : "/trouble"
  }

  /// Tells what became of a change; true if it is stored.
  private func taken(_ saving: Keeper.Saving, _ attempt: Attempt) -> Bool {
    switch saving {
    case .saved(let shift, let theirs):
      let sentences =
        [attempt.acknowledgement] + words.described(shift) + [words.takenIn(theirs)]
      say(sentences.inARow, .good)
      saved = host.clock()
      for place in attempt.drafts { keep(place, nil) }
      if case .field(let id) = attempt.change.place { unstored[id] = nil }
      return true
    case .overtaken(let theirs):
      say([words.takenIn(theirs), words(.troubleOvertaken)].inARow, .warning)
    case .disputed(let divergence): pending = attempt.waiting(for: .dispute(divergence))
    case .failed(let failure): pending = attempt.waiting(for: .failure(failure))
    }
    return false
  }

  /// A change on its way to the file.
  struct Attempt {
    let change: Change
    let acknowledgement: String
    let origin: String
    let drafts: [String]

    init(_ change: Change, _ acknowledgement: String, _ origin: String, _ drafts: [String]) {
      self.change = change
      self.acknowledgement = acknowledgement
      self.origin = origin
      self.drafts = drafts
    }

    init(_ pending: Pending) {
      self.init(pending.change, pending.acknowledgement, pending.origin, pending.drafts)
    }

    func waiting(for cause: Pending.Cause) -> Pending {
      Pending(
        cause: cause, change: change, acknowledgement: acknowledgement, origin: origin,
        drafts: drafts)
    }
  }
}

extension Desk {
  /// Goes on to the next step, or back to the list this one was opened from.
  func goOn(from origin: String = "") -> String {
    if let review = returning {
      returning = nil
      guard interview.questions(in: review).isEmpty else { return "/review/\(review.rawValue)" }
      say(words(.wizardListDone), .good)
    }
    if let step = step(at: origin) { interview.jump(to: step) }
    interview.next()
    return address(of: interview.current)
  }

  /// The step an address shows.
  private func step(at address: String) -> Interview.Step? {
    interview.steps.first { self.address(of: $0) == address }
  }

  /// Returns to the step visited before.
  func goBack() -> String {
    if !interview.back() { say(words(.askNoWayBack)) }
    return address(of: interview.current)
  }

  private func takeBack(_ form: Form) -> String {
    guard let event = interview.assessment.nextUndo, let change = interview.undoing else {
      say(words(.askNothingToUndo))
      return Self.local(form["from"])
    }
    return apply(change, to: event, saying: .askUndone, form)
  }

  private func bringBack(_ form: Form) -> String {
    guard let event = interview.assessment.nextRedo, let change = interview.redoing else {
      say(words(.askNothingToRedo))
      return Self.local(form["from"])
    }
    return apply(change, to: event, saying: .askRedone, form)
  }

  private func apply(
    _ change: Change, to event: Event, saying phrase: Phrase, _ form: Form
  ) -> String {
    let what = words.described(event.change, in: interview.questionnaire) { $0.start }
    let origin = Self.local(form["from"])
    return save(change, saying: words(phrase, ["change": what]), at: origin) { origin }
  }

  private func changeOrder() {
    interview.order = interview.order == .clause ? .impact : .clause
    say(words(interview.order == .clause ? .askOrderByClause : .askOrderByImpact))
  }

  private func deepen() -> String {
    guard interview.assessment.depth == .triage else {
      say(words(.askDeepAlready))
      return "/sections"
    }
    return save(.depthChosen(.full), saying: words(.askDeepened), at: "/end") {
      if let open = interview.nextOpenQuestion { interview.jump(to: .question(id: open.id)) }
      return address(of: interview.current)
    }
  }

  private func takeSnapshot(_ name: String) {
    do throws(Refusal) {
      let change = try interview.takingSnapshot(name)
      _ = save(change, saying: words(.askSavedSnapshot, ["name": name]), at: "/end") { "/end" }
    } catch {
      say(words.described(error), .warning)
    }
  }

  private func writeReports(_ folder: String) {
    guard !folder.isEmpty else { return say(words(.wizardNameMissing), .warning) }
    switch host.writeReports(folder, words.language) {
    case .success(let paths):
      say(words(.wizardReportsWritten, ["paths": words.list(paths)]), .good)
    case .failure(let failure): say(failure.description, .bad)
    }
  }

  private func copy(to name: String) {
    guard !name.isEmpty else { return say(words(.wizardNameMissing), .warning) }
    do throws(StorageFailure) {
      try keeper.rewrite(name, for: interview)
      saved = host.clock()
      say(words(.askCopied, ["file": keeper.storage.name()]), .good)
    } catch {
      say(error.description, .bad)
    }
  }
}

extension Desk {
  /// Does what was chosen about a change that is not stored.
  private func remedy(_ form: Form) -> String {
    guard let pending else { return "/" }
    self.pending = nil
    let attempt = Attempt(pending)
    switch (form["remedy"], pending.cause) {
    case ("mine", .dispute(let divergence)): return settle(divergence, true, attempt)
    case ("theirs", .dispute(let divergence)): return settle(divergence, false, attempt)
    case ("again", .failure): return retry(attempt)
    case ("write-again", .failure): return rewrite(nil, attempt)
    case ("elsewhere", .failure(let failure)):
      let name = form["name"].trimmed
      if name.isEmpty {
        say(words(.wizardNameMissing), .warning)
        self.pending = attempt.waiting(for: .failure(failure))
        return "/trouble"
      }
      return rewrite(name, attempt)
    case ("go-on", .failure):
      say(words(.askUnchanged))
      return attempt.origin
    default:
      self.pending = pending
      return "/trouble"
    }
  }

  private func retry(_ attempt: Attempt) -> String {
    save(
      attempt.change, saying: attempt.acknowledgement, at: attempt.origin, drafts: attempt.drafts
    ) { attempt.origin }
  }

  /// Writes everything to a file, then the change that waits for it.
  private func rewrite(_ name: String?, _ attempt: Attempt) -> String {
    do throws(StorageFailure) {
      try keeper.rewrite(name, for: interview)
    } catch {
      // The file may be back, and then only has to be read again.
      guard name == nil else {
        pending = attempt.waiting(for: .failure(error))
        return "/trouble"
      }
    }
    return retry(attempt)
  }

  private func settle(_ divergence: Divergence, _ keepsMine: Bool, _ attempt: Attempt) -> String {
    let saving = keeper.settle(divergence, keepingMine: keepsMine, in: &interview)
    let said = keepsMine ? attempt.acknowledgement : words(.troubleTheirsKept)
    let settled = Attempt(
      attempt.change, said, attempt.origin, keepsMine ? attempt.drafts : [])
    _ = taken(saving, settled)
    return pending == nil ? attempt.origin : "/trouble"
  }
}

extension [Words] {
  /// The catalogue after this one, in a circle.
  fileprivate func after(_ words: Words) -> Words {
    let place = firstIndex { $0.language == words.language } ?? -1
    return isEmpty ? words : self[(place + 1) % count]
  }
}

extension String {
  /// As much of a text as tells it from its neighbours.
  var start: String {
    let limit = 60
    return count > limit ? prefix(limit) + "…" : self
  }
}
