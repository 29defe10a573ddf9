import GapAnalysis

/// What all pages of a kind see, as JSON without its braces: made once for as long as it is right.
struct SharedTexts {
  /// All that the steady parts depend on.
  struct Place {
    let workshop: Workshop
    let events: Int
    let saved: String
  }

  private let place: Place
  private var steady: [WorkshopView.Audience: String] = [:]
  private var fleeting: String?

  init(_ place: Place) { self.place = place }

  func isRight(at now: Place) -> Bool {
    place.events == now.events && place.saved == now.saved
      && now.workshop.isAtSamePlace(as: place.workshop)
  }

  /// The same for the next message: without what every vote changes, or what shows who is there.
  var again: SharedTexts {
    var texts = self
    texts.fleeting = nil
    for audience in [WorkshopView.Audience.facilitator, .scribe] { texts.steady[audience] = nil }
    return texts
  }

  mutating func text(
    for audience: WorkshopView.Audience, _ make: () -> [DataEntry]
  ) -> String {
    if let known = steady[audience] { return known }
    let text = inner(make())
    steady[audience] = text
    return text
  }

  mutating func fleeting(_ view: WorkshopView) -> String {
    if let fleeting { return fleeting }
    let text = inner(view.fleeting)
    fleeting = text
    return text
  }

  private func inner(_ entries: [DataEntry]) -> String {
    String(json(.mapping(entries)).dropFirst().dropLast())
  }
}
