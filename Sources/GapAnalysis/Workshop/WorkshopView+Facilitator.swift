extension WorkshopView {
  /// What the facilitator sees besides.
  var facilitatorEntries: [DataEntry] {
    scribeEntries + agendaEntries + [
      DataEntry("participants", .list(people)), DataEntry("next", next),
      DataEntry("canUndo", .flag(!session.former.isEmpty)),
      DataEntry("countsConnectedOnly", .flag(session.isCountingConnectedOnly)),
    ]
  }

  /// What a scribe sees besides what everybody sees.
  var scribeEntries: [DataEntry] {
    let notes = session.privateNotes
    return [
      DataEntry("privateNotes", .list(notes.filter { $0.kind != .unclear }.map(data))),
      DataEntry("unclear", .whole(notes.count { $0.kind == .unclear })),
      DataEntry("captured", captured),
    ]
  }

  private func data(_ note: PrivateNote) -> DataValue {
    .mapping(
      [
        DataEntry("text", .text(note.text)), DataEntry("kind", .text(note.kind.rawValue)),
        DataEntry("at", .text(clock(note.at))),
      ] + [DataEntry("seat", note.seat.map(DataValue.whole))].present)
  }

  private var captured: DataValue {
    let captured = session.captured
    let proofs = captured.evidence.map { proof in
      DataValue.mapping([.init("what", .text(proof.what)), .init("where", .text(proof.place))])
    }
    let parked = captured.parked.map { parked in
      DataValue.mapping([
        .init("why", .text(parked.why)), .init("owner", .text(parked.owner)),
        .init("until", .text(parked.until)),
      ])
    }
    return .mapping(
      [
        DataEntry("note", .text(captured.notes.joined(separator: "\n"))),
        DataEntry("evidence", .list(proofs)),
        DataEntry("actions", .list(captured.actions.map(DataValue.text))),
      ] + [DataEntry("parked", parked)].present)
  }

  private var people: [DataValue] {
    let isNamed = session.options.mode == .named
    return workshop.seats.values.filter { !$0.isRemoved }.sorted { $0.number < $1.number }.map {
      seat in
      let voted = isNamed ? DataValue.flag(workshop.vote(of: seat.number) != nil) : nil
      return .mapping(
        [
          DataEntry("seat", .whole(seat.number)), DataEntry("name", .text(seat.name)),
          DataEntry("role", .text(seat.role)), DataEntry("kind", .text(seat.kind.rawValue)),
          DataEntry("online", .flag(workshop.online.contains(seat.number))),
        ] + [DataEntry("voted", voted)].present)
    }
  }

  /// What the space bar does now.
  private var next: DataValue {
    let step: (name: String, phrase: Phrase)? =
      switch workshop.phase {
      case .lobby: ("begin", .workshopBegin)
      case .intro: ("open", .workshopOpen)
      case .open: ("close", .workshopClose)
      case .closed: ("reveal", .workshopReveal)
      case .revealed: ("decide", .workshopDecide)
      case .decided, .parked: ("next", .workshopNext)
      case .pause: ("resume", .workshopResume)
      case .ended: nil
      }
    guard let step else { return .mapping([]) }
    return .mapping([
      DataEntry("step", .text(step.name)), DataEntry("name", text { $0(step.phrase) }),
    ])
  }
}

extension WorkshopView {
  /// Minutes a question takes, where nobody said otherwise.
  private static let minutesOfQuestion = 3

  private var agendaEntries: [DataEntry] {
    let sections = agenda
    let left = sections.reduce(0) { $0 + $1.minutesLeft }
    return [
      DataEntry("agenda", .list(sections.map(data))), DataEntry("minutesLeft", .whole(left)),
      DataEntry("agendaMinutes", .whole(sections.reduce(0) { $0 + $1.minutes })),
    ]
  }

  private struct Part {
    let index: Int
    let section: Clause
    let first: String
    let questions: Int
    let done: Int
    let minutes: Int

    /// What is left of its minutes, by the questions that are open.
    var minutesLeft: Int {
      questions == 0 ? 0 : (minutes * (questions - done) + questions - 1) / questions
    }
  }

  private var agenda: [Part] {
    let bySection = Dictionary(grouping: interview.openToAsk) { questionnaire.section(of: $0) }
    return questionnaire.sections.enumerated().compactMap { index, section in
      guard let questions = bySection[index], let first = questions.first else { return nil }
      let done = questions.count { interview.assessment.answer(to: $0.id).choice != nil }
      return Part(
        index: index, section: section, first: first.id, questions: questions.count, done: done,
        minutes: session.minutes[section.number] ?? questions.count * Self.minutesOfQuestion)
    }
  }

  private func data(_ part: Part) -> DataValue {
    .mapping([
      DataEntry("section", text(part.section.title)), DataEntry("index", .whole(part.index)),
      DataEntry("number", .text(part.section.number)), DataEntry("minutes", .whole(part.minutes)),
      DataEntry("questions", .whole(part.questions)), DataEntry("done", .whole(part.done)),
      DataEntry("first", .text(part.first)),
    ])
  }
}
