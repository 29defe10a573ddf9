import GapAnalysis
import LocalWeb

extension Room {
  /// What the join form has to know; nothing of it is secret.
  var greeting: DataValue {
    let options = workshop.session.options
    let promise: WorkshopPhrase =
      switch options.mode {
      case .anonymous: .promiseAnonymous
      case .role: .promiseRole
      case .named: .promiseNamed
      }
    let view = view()
    return .mapping([
      DataEntry("title", view.text(interview.questionnaire.title)),
      DataEntry("mode", .text(options.mode.rawValue)),
      DataEntry(
        "promise", view.text { $0(promise, ["fewest": String(Workshop.fewestOfRole)]) }),
      DataEntry("roles", .list(options.roles.map(DataValue.text))),
      DataEntry("organisation", .text(interview.assessment.profile["organisation"]?.first ?? "")),
      DataEntry("languages", .list(host.words.map { .text($0.language.rawValue) })),
    ])
  }

  /// The role that a key from a link opens.
  func role(ofKey key: String, from address: String) throws(RoomError) -> String {
    try checkWait(address)
    let keys = workshop.session.keys
    if isSame(key, keys.facilitator) { return "facilitator" }
    if isSame(key, keys.projector) { return "projector" }
    limiter.noteFailure(address, at: host.now())
    throw .wrongKey
  }

  /// Another device becomes the facilitator's, with the code the facilitator sees; once.
  func takeOver(_ code: String, from address: String) throws(RoomError) {
    try checkWait(address)
    guard let handoverCode, isSame(code, handoverCode) else {
      limiter.noteFailure(address, at: host.now())
      throw .wrongKey
    }
    self.handoverCode = nil
    publish()
  }

  /// A phone takes its seat, or gets its old one back.
  func join(_ body: JoinBody, from address: String) async throws(RoomError) -> Seat {
    if let number = try? seat(body.token), let seat = workshop.seats[number] { return seat }
    // A token that is not known any more is no way in, and the page knows what to do.
    guard let pin = body.pin else { throw .unknown }
    try checkWait(address)
    guard isSame(pin, workshop.session.keys.pin) else {
      limiter.noteFailure(address, at: host.now())
      throw .wrongPIN
    }
    if let seat = workshop.seat(ofJoin: body.id) { return seat }
    guard crowd.count(from: address, in: workshop) < limits.silentSeatsOfOneAddress else {
      throw .refused(.crowded)
    }
    crowd.begin(address)
    defer { crowd.end(address) }
    let reply = try await act(.join(token: host.secret(), body))
    guard case .joined(let seat) = reply else { throw .badRequest }
    crowd.take(seat.number, from: address)
    if address != LocalAddress.loopback { reached.insert(address) }
    return seat
  }

  /// What the facilitator does, or a scribe where that is allowed.
  func step(_ body: StepBody, by sender: Sender) async throws(RoomError) -> Int {
    let isScribe =
      if case .seat(let seat) = sender { workshop.seats[seat]?.kind == .scribe } else { false }
    guard sender == .facilitator || isScribe else { throw .notAllowed }
    if body.step == "handover", sender == .facilitator { return offerHandover() }
    if body.step == "address", sender == .facilitator {
      try await move(to: body.place ?? "")
      return workshop.session.version
    }
    if body.step == "noticed", sender == .facilitator { return forgetOutsideChange() }
    guard let step = body.workshopStep(interview.questionnaire) else { throw .badRequest }
    guard sender == .facilitator || step.isForScribes else { throw .notAllowed }
    let reply = try await act(
      .step(step, version: body.version), key: RequestKey(sender: sender, id: body.id))
    guard case .version(let version) = reply else { throw .badRequest }
    return version
  }

  /// Questions that hold some words, or all of them.
  func questions(_ text: String) -> DataValue {
    let found = text.isEmpty ? interview.openToAsk : interview.find(text)
    let view = view()
    return .list(
      found.prefix(300).map { question in
        .mapping([
          DataEntry("id", .text(question.id)), DataEntry("clause", .text(question.clause)),
          DataEntry("ask", view.text(question.ask)),
          DataEntry("done", .flag(interview.assessment.answer(to: question.id).choice != nil)),
        ])
      })
  }

  /// What was decided, a row each, for spreadsheets.
  var table: String { workshop.table(interview, host.words[0]) }

  private func offerHandover() -> Int {
    handoverCode = host.digits(6)
    publish()
    return workshop.session.version
  }

  private func forgetOutsideChange() -> Int {
    outside = nil
    publish()
    return workshop.session.version
  }

  private func checkWait(_ address: String) throws(RoomError) {
    if let seconds = limiter.waiting(address, at: host.now()) { throw .wait(seconds) }
  }
}
