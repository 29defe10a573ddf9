/// What one kind of page may see of a workshop, as data for the page.
///
/// Before a round is revealed no view holds a vote; a phone adds its own (``WorkshopView/you(_:)``).
package struct WorkshopView: Sendable {
  package enum Audience: String, Sendable, CaseIterable {
    case participant, observer, scribe, facilitator, projector

    /// Whether notes, private ones too, are for these eyes.
    var keepsNotes: Bool { self == .facilitator || self == .scribe }
  }

  let workshop: Workshop
  let interview: Interview
  /// In the languages of the pages.
  let words: [Words]
  /// Milliseconds since 1970.
  let now: Int
  /// The time of day of a moment, as people in the room read it: `14:32`.
  let clock: @Sendable (Int) -> String
  /// When something was stored last, in milliseconds since 1970.
  let savedAt: Int

  package init(
    _ workshop: Workshop, _ interview: Interview, words: [Words], now: Int, savedAt: Int,
    clock: @escaping @Sendable (Int) -> String
  ) {
    self.workshop = workshop
    self.interview = interview
    self.words = words
    self.now = now
    self.savedAt = savedAt
    self.clock = clock
  }

  var session: WorkshopSession { workshop.session }
  var position: WorkshopPosition { session.position }
  var questionnaire: Questionnaire { interview.questionnaire }
  var question: Question? { position.question.flatMap(questionnaire.question) }
}

extension WorkshopView {
  /// Everything but what is only about the one who looks.
  package func shared(with audience: Audience) -> [DataEntry] {
    fleeting + steady(with: audience)
  }

  /// What changes with every vote and every second.
  package var fleeting: [DataEntry] {
    var entries = [versionEntry] + counts
    if let timer = session.timer { entries.append(DataEntry("timer", data(of: timer))) }
    if let end = session.breakEndsAt {
      entries.append(
        DataEntry("break", .mapping([.init("endsAt", .whole(end)), .init("now", .whole(now))])))
    }
    return entries
  }

  /// What stays as it is while people join and vote, except for facilitator and scribe.
  package func steady(with audience: Audience) -> [DataEntry] {
    var entries = common
    if let question, showsQuestion { entries.append(DataEntry("question", data(of: question))) }
    if isRevealed {
      entries.append(DataEntry("results", .list(position.results.map { data(of: $0) })))
    }
    if let decision = position.decision {
      entries.append(DataEntry("decision", data(of: decision, for: audience)))
    }
    switch audience {
    case .facilitator: entries += facilitatorEntries
    case .scribe: entries += scribeEntries
    case .participant, .observer, .projector: break
    }
    if session.isReviewing, audience != .participant || workshop.phase == .ended {
      entries.append(DataEntry("preliminary", preliminary))
    }
    return entries
  }

  /// What is only about one seat: who it is, and what it voted itself.
  package func you(_ seat: Seat) -> DataValue {
    let vote = workshop.vote(of: seat.number)
    let first = position.round > 1 ? workshop.vote(of: seat.number, round: 1) : nil
    return .mapping(
      [
        DataEntry("role", .text(seat.kind.rawValue)), DataEntry("seat", .whole(seat.number)),
        DataEntry("name", .text(seat.name)), DataEntry("saved", .text(clock(savedAt))),
      ] + [DataEntry("vote", vote.map(data)), DataEntry("firstVote", first.map(data))].present)
  }

  /// What is about a page that is nobody's seat.
  package func you(_ audience: Audience) -> DataValue {
    .mapping([
      DataEntry("role", .text(audience.rawValue)), DataEntry("saved", .text(clock(savedAt))),
    ])
  }

  /// How many have voted, for the lines that change most.
  package var count: DataValue { .mapping([versionEntry] + counts) }

  /// The same for some seats, by number, each with what it voted itself.
  package func count(with seats: [Seat]) -> [Int: DataValue] {
    // Counting goes through the whole room, so it is done once.
    let shared = [versionEntry] + counts
    return Dictionary(
      uniqueKeysWithValues: seats.map {
        ($0.number, .mapping([DataEntry("you", you($0))] + shared))
      })
  }

  private var isRevealed: Bool {
    switch workshop.phase {
    case .lobby, .intro, .ended: false
    case .open, .closed, .revealed, .decided, .parked, .pause: !position.results.isEmpty
    }
  }

  private var showsQuestion: Bool {
    switch workshop.phase {
    case .lobby, .pause, .ended: false
    default: true
    }
  }

  private var versionEntry: DataEntry { DataEntry("version", .whole(session.version)) }

  private var counts: [DataEntry] {
    [
      DataEntry("voted", .whole(workshop.votedCount)),
      DataEntry("voters", .whole(workshop.voters.count)),
      DataEntry("connected", .whole(workshop.online.count)),
    ]
  }

  private var common: [DataEntry] {
    [
      DataEntry("phase", .text(workshop.phase.rawValue)),
      DataEntry("session", sessionData), DataEntry("place", place),
      DataEntry("round", .whole(position.round)),
      DataEntry("maximumRounds", .whole(Workshop.maximumRounds)),
      DataEntry("projector", projector),
    ]
  }

  private var sessionData: DataValue {
    .mapping([
      DataEntry("organisation", .text(interview.assessment.profile["organisation"]?.first ?? "")),
      DataEntry("title", text(questionnaire.title)),
      DataEntry("mode", .text(session.options.mode.rawValue)),
      DataEntry("started", .text(clock(session.options.startedAt))),
      DataEntry("saved", .text(clock(savedAt))),
      DataEntry("confidence", .flag(session.options.asksConfidence)),
    ])
  }

  private var projector: DataValue {
    .mapping([
      DataEntry("blank", .flag(session.projector.isBlank)),
      DataEntry("showJoin", .flag(session.projector.showsJoin)),
      DataEntry("showWhy", .flag(session.projector.showsWhy)),
      DataEntry("showCount", .flag(session.projector.showsCount)),
    ])
  }

  private var place: DataValue {
    let all = interview.openToAsk
    let index = question.flatMap { question in all.firstIndex { $0.id == question.id } }
    let section = question.flatMap(questionnaire.section)
    let named = section.map { text(questionnaire.sections[$0].title) }
    return .mapping(
      [
        DataEntry("question", .whole((index ?? -1) + 1)), DataEntry("questions", .whole(all.count)),
        DataEntry("sectionIndex", .whole((section ?? -1) + 1)),
        DataEntry("sections", .whole(questionnaire.sections.count)),
        DataEntry("decided", .whole(session.outcomes.count)),
      ] + [DataEntry("section", named)].present)
  }

  private func data(of timer: WorkshopTimer) -> DataValue {
    .mapping([
      DataEntry("endsAt", .whole(timer.endsAt)), DataEntry("now", .whole(now)),
      DataEntry("paused", .flag(timer.pausedWith != nil)),
      DataEntry("interrupted", .flag(timer.pausedWith != nil && timer.isInterrupted == true)),
      DataEntry("secondsLeft", .whole(timer.secondsLeft(at: now))),
    ])
  }

  private func data(_ vote: Vote) -> DataValue {
    .mapping(
      [DataEntry("choice", .text(vote.kind.rawValue))]
        + [DataEntry("confidence", vote.confidence.map { .text($0.rawValue) })].present)
  }
}

extension DataEntry {
  /// An entry that is there only with a value.
  init?(_ key: String, _ value: DataValue?) {
    guard let value else { return nil }
    self.init(key, value)
  }
}

extension [DataEntry?] {
  /// Those that are there.
  var present: [DataEntry] { compactMap(\.self) }
}
