import GapAnalysis
import TestSupport

/// A room with an assessment of the small questionnaire, driven step by step.
struct SampleRoom {
  static let start = 1_764_230_400_000

  var workshop: Workshop
  var interview: Interview
  /// Milliseconds since 1970; moved by the test.
  var now = SampleRoom.start
  let words: Words

  init(
    _ people: Int = 0, mode: WorkshopSession.Mode = .anonymous, roles: [String] = [],
    confidence: Bool = false, closesItself: Bool = false, revealsItself: Bool = false,
    names: [String] = []
  ) throws {
    words = try shippedWords(.english)
    workshop = Workshop(
      WorkshopSession(
        WorkshopSession.Options(
          id: "workshop A", mode: mode, roles: roles, asksConfidence: confidence,
          closesItself: closesItself, revealsItself: revealsItself, startedAt: Self.start),
        keys: WorkshopSession.Keys(pin: "4827", facilitator: "f", projector: "p")))
    interview = Interview(.small, Assessment())
    for number in 0..<people {
      let role = roles.isEmpty ? "" : roles[number % roles.count]
      _ = try workshop.join(
        token: "token-\(number + 1)",
        name: number < names.count ? names[number] : "Person \(number + 1)",
        role: role)
    }
  }

  /// Performs steps, each recorded as a store would.
  @discardableResult
  mutating func take(_ steps: WorkshopStep...) throws -> [Change] {
    var all: [Change] = []
    for step in steps {
      let changes = try workshop.perform(step, in: interview, words: words, at: now)
      for change in changes {
        interview.take(
          Event(
            sequence: interview.assessment.nextSequence,
            at: Timestamp(secondsSince1970: now / 1000),
            by: "workshop A", change: change))
      }
      all += changes
    }
    return all
  }

  /// Seat 1, 2, 3 ... vote these letters: `PPLF?-`, a dot for nobody.
  mutating func vote(_ letters: String, confidence: Voice.Confidence? = nil) throws {
    for (index, letter) in letters.enumerated() where letter != "." {
      let kind: Vote.Kind =
        switch letter {
        case "?": .unknown
        case "-": .notApplicable
        default: Rating(letter: String(letter)).flatMap { Vote.Kind(rawValue: $0.rawValue) } ?? .not
        }
      try workshop.vote(
        Vote(kind, confidence: confidence), by: index + 1, on: workshop.position.question ?? "",
        round: workshop.position.round)
    }
  }

  /// Opens, votes, closes and reveals.
  mutating func reveal(_ letters: String, confidence: Voice.Confidence? = nil) throws {
    if workshop.phase == .intro { try take(.open) }
    try vote(letters, confidence: confidence)
    try take(.close, .reveal)
  }

  func view() -> WorkshopView {
    WorkshopView(workshop, interview, words: [words], now: now, savedAt: now, clock: { "\($0)" })
  }

  /// All that an audience gets, as text to search in.
  func seen(by audience: WorkshopView.Audience) -> String {
    "\(view().shared(with: audience))\(view().you(audience))"
  }
}
