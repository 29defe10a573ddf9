import GapAnalysis

/// A page that is connected, and what has been sent to it.
struct Page {
  let sender: Sender
  let stream: AsyncStream<String>.Continuation
}

extension Room {
  /// Messages a page may be behind; then the oldest go, for each is complete.
  private static let buffer = 16
  /// Milliseconds in which counts of votes are gathered.
  private static let patience: UInt64 = 100
  /// Pages connected at once.
  static let mostPages = 2000

  /// Connects a page: the state now, then everything that changes.
  func connect(_ sender: Sender) async throws(RoomError) -> (
    number: Int, stream: AsyncStream<String>
  ) {
    guard pages.count < Self.mostPages else { throw .refused(.full) }
    let (stream, continuation) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingNewest(Self.buffer))
    dropOldest(of: sender)
    let number = nextPage
    nextPage += 1
    pages[number] = Page(sender: sender, stream: continuation)
    continuation.yield(message("state", state(for: sender)))
    if case .seat(let seat) = sender { _ = try? await act(.online(seat, true)) }
    return (number, stream)
  }

  /// Makes room for one more page of somebody, who cannot take that of others.
  private func dropOldest(of sender: Sender) {
    let most = if case .seat = sender { limits.pagesOfSeat } else { limits.pagesOfRole }
    let mine = pages.filter { $0.value.sender == sender }.keys.sorted()
    guard mine.count >= most, let oldest = mine.first else { return }
    pages.removeValue(forKey: oldest)?.stream.finish()
  }

  func disconnect(_ number: Int) async {
    guard let page = pages.removeValue(forKey: number) else { return }
    page.stream.finish()
    guard case .seat(let seat) = page.sender,
      !pages.values.contains(where: { $0.sender == page.sender })
    else { return }
    _ = try? await act(.online(seat, false))
  }

  /// Ends all streams, so that the program can stop.
  func disconnectAll() {
    for page in pages.values { page.stream.finish() }
  }

  /// Keeps connections open through networks that close silent ones.
  func beat() {
    for page in pages.values { page.stream.yield(": \n\n") }
  }

  /// The state as a page may see it, as JSON.
  func state(for sender: Sender) -> String {
    var shared = known()
    return state(for: sender, view(), &shared)
  }

  /// Shows everybody what is new; who was removed sees nothing more.
  func publish() {
    let gone = pages.filter { isRemoved($0.value.sender) }.keys
    for number in gone { pages.removeValue(forKey: number)?.stream.finish() }
    let view = view()
    var shared = known()
    for page in pages.values {
      page.stream.yield(message("state", state(for: page.sender, view, &shared)))
    }
  }

  private func isRemoved(_ sender: Sender) -> Bool {
    guard case .seat(let seat) = sender else { return false }
    return workshop.seats[seat]?.isRemoved ?? true
  }

  /// Shows how many have voted, at most ten times a second; who conducts sees all of it.
  func publishSoon() {
    guard !isPublishing else { return }
    isPublishing = true
    Task {
      try? await Task.sleep(nanoseconds: Self.patience * 1_000_000)
      publishCounts()
    }
  }

  private func publishCounts() {
    isPublishing = false
    let view = view()
    let count = message("count", json(view.count))
    var shared = known()
    for page in pages.values {
      switch page.sender {
      case .facilitator:
        page.stream.yield(message("state", state(for: page.sender, view, &shared)))
      case .seat(let seat) where workshop.seats[seat]?.kind == .scribe:
        page.stream.yield(message("state", state(for: page.sender, view, &shared)))
      case .projector, .preview, .seat: page.stream.yield(count)
      }
    }
  }

  /// Shows people their own vote on every device it is open on; little, for all vote at once.
  func publishVotes(of seats: Set<Int>) {
    guard !seats.isEmpty else { return }
    let counts = view().count(with: seats.compactMap { workshop.seats[$0] })
    for page in pages.values {
      guard case .seat(let number) = page.sender, let count = counts[number] else { continue }
      page.stream.yield(message("count", json(count)))
    }
  }

  /// Shows people's own pages all that is new about them.
  func publish(to seats: Set<Int>) {
    guard !seats.isEmpty else { return }
    let view = view()
    var shared = known()
    for page in pages.values {
      guard case .seat(let seat) = page.sender, seats.contains(seat) else { continue }
      page.stream.yield(message("state", state(for: page.sender, view, &shared)))
    }
  }

  /// The texts of before, if they are still right.
  private func known() -> SharedTexts {
    let place = SharedTexts.Place(
      workshop: workshop, events: interview.assessment.nextSequence, saved: host.clock(savedAt))
    return texts.flatMap { $0.isRight(at: place) ? $0.again : nil } ?? SharedTexts(place)
  }

  private func keep(_ shared: SharedTexts) { texts = shared }

  /// What all of a kind see is put into words once.
  private func state(
    for sender: Sender, _ view: WorkshopView, _ shared: inout SharedTexts
  ) -> String {
    let (audience, you) = own(sender, view)
    let steady = shared.text(for: audience) {
      var entries = view.steady(with: audience)
      if audience == .facilitator { entries += joinEntries + serverEntries }
      if audience == .projector { entries += joinEntries }
      return entries
    }
    keep(shared)
    return "{\"you\":" + json(you) + "," + shared.fleeting(view) + "," + steady + "}"
  }

  private func own(
    _ sender: Sender, _ view: WorkshopView
  ) -> (WorkshopView.Audience, DataValue) {
    switch sender {
    case .facilitator: (.facilitator, view.you(.facilitator))
    case .projector: (.projector, view.you(.projector))
    case .preview: (.participant, view.you(.participant))
    case .seat(let number):
      workshop.seats[number].map { seat in
        (WorkshopView.Audience(rawValue: seat.kind.rawValue) ?? .participant, view.you(seat))
      } ?? (.observer, view.you(.observer))
    }
  }

  private var serverEntries: [DataEntry] {
    let all = addresses.all.map { address in
      DataValue.mapping([
        DataEntry("address", .text(address.address)),
        DataEntry("interface", .text(address.interface)),
        DataEntry("url", .text("http://\(address.address):\(addresses.port)")),
        DataEntry("chosen", .flag(address == addresses.chosen)),
        DataEntry("virtual", .flag(address.isVirtual)),
      ])
    }
    return [DataEntry("addresses", .list(all)), DataEntry("reached", .whole(reached.count))]
      + (handoverCode.map { [DataEntry("handoverCode", .text($0))] } ?? [])
      + (outside.map { [DataEntry("outside", notice($0))] } ?? [])
      + [DataEntry("wall", wall)]
  }

  private func notice(_ change: OutsideChange) -> DataValue {
    let values = ["count": String(change.count), "time": host.clock(change.at)]
    return view().text { $0(.changedOutside, values) }
  }

  /// The way to the projector's page, for this browser and for a computer of its own.
  private var wall: DataValue {
    let path = "/p#k=\(workshop.session.keys.projector)"
    return .mapping([
      DataEntry("path", .text(path)), DataEntry("url", .text(addresses.url + path)),
    ])
  }

  private func message(_ kind: String, _ data: String) -> String {
    "event: \(kind)\ndata: \(data)\n\n"
  }
}
