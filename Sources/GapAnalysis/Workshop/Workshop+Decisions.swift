extension Workshop {
  /// Records what the room said and what is decided; the votes themselves go.
  mutating func decide(
    _ decision: WorkshopDecision, _ interview: Interview, _ words: Words
  ) throws(WorkshopRefusal) -> [Change] {
    guard phase == .revealed, let result = position.results.last,
      let question = interview.openToAsk.first(where: { $0.id == position.question })
    else { throw .notNow }
    let answer = interview.assessment.answer(to: question.id)
    let changes = try Self.changes(
      voiced(saidInAllRounds, answer, on: question), decision, question, interview,
      words)
    remember()
    let outcome = Outcome(
      question: question.id, kind: decision.kind, reason: decision.reason,
      label: result.agreement(interview.questionnaire.scoring.agreement).label.rawValue,
      before: answer.choice.map(Vote.Kind.init))
    session.position.phase = .decided
    session.position.decision = outcome
    session.outcomes.removeAll { $0.question == question.id }
    session.outcomes.append(outcome)
    // From here on only counts are stored, and names where that was said before.
    putAsideBallots()
    return changes
  }

  /// Decides anew what was decided before in this session.
  mutating func correct(
    _ id: String, _ decision: WorkshopDecision, _ interview: Interview, _ words: Words
  ) throws(WorkshopRefusal) -> [Change] {
    guard let place = session.outcomes.firstIndex(where: { $0.question == id }),
      let question = interview.openToAsk.first(where: { $0.id == id })
    else { throw .answer(.unknownQuestion(id)) }
    let changes = try Self.changes([], decision, question, interview, words)
    let former = session.outcomes[place]
    session.outcomes[place] = Outcome(
      question: id, kind: decision.kind, reason: decision.reason, label: former.label,
      before: former.before)
    if position.question == id, phase == .decided {
      session.position.decision = session.outcomes[place]
    }
    return changes
  }

  /// Goes back to where the session stood before the last step; votes are kept.
  mutating func undo(_ interview: Interview) throws(WorkshopRefusal) -> [Change] {
    guard let former = session.former.popLast() else { throw .nothingToUndo }
    let left = position
    let kept = setAside[former.question ?? ""] ?? [:]
    if former.question != left.question { putAsideBallots() }
    session.position = former
    session.phaseAfterBreak = nil
    session.breakEndsAt = nil
    session.timer = nil
    if ballots.isEmpty { ballots = kept }
    if left.phase == .parked { return takingBackParking(of: left, interview) }
    guard let decided = left.decision, former.question == decided.question, former.decision == nil
    else { return [] }
    session.outcomes.removeAll { $0.question == decided.question }
    return takingBack(decided, interview)
  }

  /// The note that it was parked stays: it says what was talked about.
  private func takingBackParking(
    of left: WorkshopPosition, _ interview: Interview
  ) -> [Change] {
    guard let id = left.question, let question = interview.questionnaire.question(id) else {
      return []
    }
    let kept = left.results.isEmpty || left.decision != nil
    let answer = interview.assessment.answer(to: id)
    return (kept ? [] : voiced([], answer, on: question)) + [
      .flagged(question: id, isFlagged: false)
    ]
  }

  private func takingBack(_ outcome: Outcome, _ interview: Interview) -> [Change] {
    guard let question = interview.questionnaire.question(outcome.question) else { return [] }
    let answer = interview.assessment.answer(to: question.id)
    let before = outcome.before.map { $0.choice(for: question, reason: nil) }
    return voiced([], answer, on: question) + [.answered(question: question.id, choice: before)]
  }

  /// What the room said in every round that was revealed; only the last one counts.
  var saidInAllRounds: [Voice] {
    position.results.flatMap { result in
      result.voices(
        source: session.options.id, isFormer: result.round != position.results.last?.round)
    }
  }

  /// The changes that make these voices the ones of this session.
  func voiced(_ voices: [Voice], _ answer: Answer, on question: Question) -> [Change] {
    let id = session.options.id
    let old = (answer.voices + answer.formerVoices).filter { $0.session == id }
    let gone = old.filter { voice in !voices.contains(where: voice.isSamePerson) }
    let takenBack = gone.map { voice in
      Voice(
        who: voice.who, choice: voice.choice, source: voice.source, people: 0,
        formerRound: voice.formerRound)
    }
    return (takenBack + voices).map { .voiced(question: question.id, $0) }
  }

  /// All changes of a decision, checked one after the other as they will be recorded.
  private static func changes(
    _ voiced: [Change], _ decision: WorkshopDecision, _ question: Question,
    _ interview: Interview, _ words: Words
  ) throws(WorkshopRefusal) -> [Change] {
    var trial = interview
    for change in voiced {
      trial.take(
        Event(
          sequence: trial.assessment.nextSequence, at: Timestamp(secondsSince1970: 0), by: "",
          change: change))
    }
    let choice = decision.kind.choice(
      for: question, reason: decision.exception, text: decision.reason)
    let notes = [
      decision.note.trimmed,
      decision.kind == .unknown && !decision.checker.trimmed.isEmpty
        ? words(.toCheck, ["who": decision.checker.trimmed]) : "",
    ]
    do throws(Refusal) {
      let decided =
        trial.assessment.answer(to: question.id).voices.isEmpty
        ? try trial.answering(question.id, with: choice)
        : try trial.deciding(question.id, Decision(choice, reason: decision.reason))
      return voiced + [decided] + (try interview.adding(notes, to: question.id))
    } catch {
      throw .answer(error)
    }
  }
}

extension Interview {
  /// The change that adds lines to the note of a question; none where they are all empty.
  func adding(_ lines: [String], to question: String) throws(Refusal) -> [Change] {
    let new = lines.filter { !$0.isEmpty }
    guard !new.isEmpty else { return [] }
    let old = assessment.answer(to: question).note
    return [try noting(question, ((old.isEmpty ? [] : [old]) + new).joined(separator: "\n"))]
  }
}
