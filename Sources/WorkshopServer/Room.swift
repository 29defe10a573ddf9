import Dispatch
import GapAnalysis
import LocalWeb
import QRCodes

/// The session that is running: one after the other, every change is stored and then shown.
actor Room {
  /// How often it is decided anew because another program wrote in between.
  private static let mostTries = 5

  let host: WorkshopHost
  var addresses: WorkshopAddresses
  /// What listens for phones; nil while nothing does.
  var network: Listener?
  var isMoving = false
  let limits: WorkshopLimits
  private(set) var workshop: Workshop
  private(set) var interview: Interview
  private(set) var seatOfToken: [String: Int]
  var limiter = TryLimiter()
  /// The code with which another device takes over; nil while nobody asked for one.
  var handoverCode: String?
  var crowd = Crowd()
  /// Addresses from which phones came.
  var reached: Set<String> = []
  var joinPicture: String?
  var pages: [Int: Page] = [:]
  var nextPage = 1
  var isPublishing = false
  /// What was last shown to all pages of a kind.
  var texts: SharedTexts?
  /// What another program wrote to the file meanwhile; nil once the facilitator has seen it.
  var outside: OutsideChange?

  private var stored: Workshop?
  private(set) var savedAt: Int
  private var waiting: [Waiting] = []
  private var isWorking = false
  private var replies = Replies()
  /// Requests with an id that are being worked on, and who else waits for their answer.
  private var inWork: [RequestKey: [CheckedContinuation<Replies.Reply, Never>]] = [:]
  private let disk = DispatchQueue(label: "gapwise.workshop.disk")

  private struct Waiting {
    let request: RoomRequest
    let key: RequestKey?
    let answer: CheckedContinuation<Replies.Reply, Never>

    var isStep: Bool { if case .step = request { true } else { false } }

    /// Who voted: their own pages show it.
    var voter: Int? { if case .vote(_, let seat, _, _) = request { seat } else { nil } }

    /// Whose pages show more or less from now on.
    var observer: Int? { if case .observe(_, let seat) = request { seat } else { nil } }
  }

  /// - Parameter stored: the same workshop if it is in the file already; nil for a new one.
  init(
    _ workshop: Workshop, stored: Workshop?, _ interview: Interview, _ addresses: WorkshopAddresses,
    _ host: WorkshopHost, _ limits: WorkshopLimits
  ) {
    self.workshop = workshop
    self.limits = limits
    seatOfToken = workshop.seatOfToken
    self.stored = stored
    self.interview = interview
    self.addresses = addresses
    self.host = host
    savedAt = host.now()
    joinPicture = Self.picture(of: addresses)
  }

  /// Does one thing; returns once it is stored.
  ///
  /// - Parameter key: the same one again gets the same answer and does nothing, even before there is one.
  func act(_ request: RoomRequest, key: RequestKey? = nil) async throws(RoomError) -> RoomReply {
    if let key, let reply = replies[key] { return try reply.get() }
    let result = await withCheckedContinuation { answer in
      if let key {
        guard inWork[key] == nil else {
          inWork[key]?.append(answer)
          return
        }
        inWork[key] = []
      }
      waiting.append(Waiting(request: request, key: key, answer: answer))
      if !isWorking {
        isWorking = true
        Task { await work() }
      }
    }
    return try result.get()
  }

  /// What a page sees now.
  func view() -> WorkshopView {
    WorkshopView(
      workshop, interview, words: host.words, now: host.now(), savedAt: savedAt,
      clock: host.clock)
  }

  /// A picture that leads nowhere but to this machine would only mislead phones.
  static func picture(of addresses: WorkshopAddresses) -> String? {
    addresses.chosen == nil ? nil : QRCode(addresses.url)?.svg
  }

  /// What only the facilitator and the projector are told of this server.
  var joinEntries: [DataEntry] {
    let picture = joinPicture.map { [DataEntry("qr", .text($0))] } ?? []
    return [
      DataEntry(
        "join",
        .mapping(
          [
            DataEntry("url", .text(addresses.url)),
            DataEntry("pin", .text(workshop.session.keys.pin)),
            DataEntry("closed", .flag(workshop.isDoorClosed)),
          ] + picture))
    ]
  }

  var status: WorkshopStatus {
    WorkshopStatus(
      connected: workshop.online.count, saved: host.clock(savedAt), phase: workshop.phase)
  }
}

extension Room {
  /// Takes what waits, as much at once as can be stored at once.
  private func work() async {
    while !waiting.isEmpty {
      let batch = nextBatch()
      for (waiting, result) in zip(batch, await results(of: batch)) { answer(waiting, result) }
      publish(to: Set(batch.compactMap(\.observer)))
      publishVotes(of: Set(batch.compactMap(\.voter)))
    }
    isWorking = false
  }

  /// Decides and stores; decides again on top of what another program wrote in between.
  private func results(of batch: [Waiting]) async -> [Replies.Reply] {
    for _ in 0..<Self.mostTries {
      var draft = workshop
      var changes: [Change] = []
      let results = batch.map { perform($0.request, on: &draft, &changes) }
      switch await store(changes, draft, isStep: batch.contains { $0.isStep }) {
      case .success(true): return results
      case .success(false): continue
      case .failure(let error): return batch.map { _ in .failure(error) }
      }
    }
    return batch.map { _ in .failure(.outdated) }
  }

  /// Requests up to one that may change the assessment: what follows has to see that change.
  private func nextBatch() -> [Waiting] {
    let end = waiting.firstIndex(where: \.isStep)
    let batch = Array(waiting.prefix(end.map { max(1, $0) } ?? waiting.count))
    waiting.removeFirst(batch.count)
    return batch
  }

  private func perform(
    _ request: RoomRequest, on draft: inout Workshop, _ changes: inout [Change]
  ) -> Result<RoomReply, RoomError> {
    let now = host.now()
    do throws(WorkshopRefusal) {
      switch request {
      case .join(let token, let body):
        return .success(
          .joined(
            try draft.join(
              token: token, joinID: body.id, name: body.name ?? "", role: body.role ?? "")))
      case .vote(let vote, let seat, let question, let round):
        try draft.vote(vote, by: seat, on: question, round: round)
        crowd.voted(seat)
        return .success(.saved(host.clock(now)))
      case .say(let kind, let text, let seat, let question):
        try draft.say(kind, text, by: seat, on: question, at: now)
      case .observe(let isObserver, let seat): try draft.setObserver(isObserver, seat: seat)
      case .step(let step, let version):
        guard version == nil || version == draft.session.version else {
          return .failure(.outdated)
        }
        changes += try draft.perform(step, in: interview, words: host.words[0], at: now)
        return .success(.version(draft.session.version))
      case .online(let seat, let isOnline): draft.setOnline(seat, isOnline)
      case .tick(let before): _ = draft.tick(at: now, after: before)
      }
      return .success(.done)
    } catch {
      return .failure(.refused(error))
    }
  }

  /// Stores the new state before anybody sees it.
  ///
  /// - Returns: false if nothing was stored because another program had written; that is taken in.
  private func store(
    _ changes: [Change], _ draft: Workshop, isStep: Bool
  ) async -> Result<Bool, RoomError> {
    let different = draft.changes(since: stored)
    if changes.isEmpty, different.isEmpty {
      show(draft, [], isStep)
      return .success(true)
    }
    let host = host
    let result = await withCheckedContinuation {
      (done: CheckedContinuation<Result<WorkshopStored, RoomError>, Never>) in
      disk.async {
        do {
          done.resume(returning: .success(try host.store(changes, different)))
        } catch {
          done.resume(returning: .failure(.notStored("\(error)")))
        }
      }
    }
    return result.map { outcome in
      switch outcome {
      case .stored(let events):
        stored = draft
        savedAt = host.now()
        show(draft, events, isStep)
        return true
      case .behind(let events):
        takeIn(events)
        return false
      }
    }
  }

  /// Goes on with what another program wrote, and tells the facilitator.
  private func takeIn(_ events: [Event]) {
    for event in events { interview.take(event) }
    outside = OutsideChange(count: (outside?.count ?? 0) + events.count, at: host.now())
    publish()
  }

  private func show(_ draft: Workshop, _ events: [Event], _ isStep: Bool) {
    guard draft != workshop || !events.isEmpty else { return }
    let isForAll = isStep || !draft.isAtSamePlace(as: workshop)
    if draft.seats.count != workshop.seats.count { seatOfToken = draft.seatOfToken }
    workshop = draft
    for event in events { interview.take(event) }
    isForAll ? publish() : publishSoon()
    host.watch(status)
  }

  private func answer(_ waiting: Waiting, _ result: Result<RoomReply, RoomError>) {
    waiting.answer.resume(returning: result)
    guard let key = waiting.key else { return }
    replies.remember(result, of: key)
    for also in inWork.removeValue(forKey: key) ?? [] { also.resume(returning: result) }
  }
}
