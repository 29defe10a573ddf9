extension Workshop {
  /// Writes down a note, a proof or an action, at once and in the assessment itself.
  mutating func capture(
    _ step: WorkshopStep, _ interview: Interview
  ) throws(WorkshopRefusal) -> [Change] {
    guard let question = position.question else { throw .notNow }
    do throws(Refusal) {
      switch step {
      case .note(let text): return try capture(note: text.trimmed, question, interview)
      case .evidence(let what, let place):
        let proof = Captured.Proof(what: what.trimmed, place: place.trimmed)
        guard !proof.what.isEmpty else { return [] }
        let entry = Evidence(what: proof.what, place: proof.place)
        let change = try interview.listing(
          interview.assessment.answer(to: question).evidence + [entry], for: question)
        session.captured.evidence.append(proof)
        return [change]
      case .action(let text): return capture(action: text.trimmed, question, interview)
      default: return []
      }
    } catch {
      throw .answer(error)
    }
  }

  /// Leaves the question for later, with who settles it and until when.
  mutating func park(
    _ parked: Captured.Parked, _ interview: Interview, _ words: Words
  ) throws(WorkshopRefusal) -> [Change] {
    guard let question = position.question, phase != .parked, phase != .pause else { throw .notNow }
    let said = words(
      .parked, ["why": parked.why, "owner": parked.owner, "until": parked.until])
    do throws(Refusal) {
      let note = try interview.adding([said], to: question)
      let voiced = voicesToKeep(interview)
      remember()
      session.position.phase = .parked
      session.timer = nil
      session.captured.parked = parked
      putAsideBallots()
      return voiced + note + [.flagged(question: question, isFlagged: true)]
    } catch {
      throw .answer(error)
    }
  }

  /// What was revealed is kept, although nothing is decided yet.
  private func voicesToKeep(_ interview: Interview) -> [Change] {
    guard phase != .decided, !position.results.isEmpty, let id = position.question,
      let question = interview.questionnaire.question(id)
    else { return [] }
    return voiced(saidInAllRounds, interview.assessment.answer(to: id), on: question)
  }

  private mutating func capture(
    note: String, _ question: String, _ interview: Interview
  ) throws(Refusal) -> [Change] {
    let changes = try interview.adding([note], to: question)
    if !changes.isEmpty { session.captured.notes.append(note) }
    return changes
  }

  private mutating func capture(
    action: String, _ question: String, _ interview: Interview
  ) -> [Change] {
    guard !action.isEmpty else { return [] }
    session.captured.actions.append(action)
    let item = PlanItem.action(question)
    let old = interview.assessment.edits(of: item)[.note] ?? ""
    let text = (old.isEmpty ? [] : [old]) + [action]
    return [.planned(item, .note, text.joined(separator: "\n"))]
  }
}
