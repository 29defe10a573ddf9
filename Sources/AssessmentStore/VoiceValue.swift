import GapAnalysis

/// A voice as JSON: `{"choice": {"rating": "partly"}, "who": "Li Na", ...}`; what is empty is left
/// out.
struct VoiceValue: Codable {
  let choice: ChoiceValue
  var who: String?
  var confidence: String?
  var note: String?
  var source: String?
  var people: Int?
  var round: Int?
  var at: String?

  init(_ voice: Voice) {
    choice = ChoiceValue(voice.choice)
    who = voice.who.isEmpty ? nil : voice.who
    confidence = voice.confidence?.rawValue
    note = voice.note.isEmpty ? nil : voice.note
    source = voice.source.isEmpty ? nil : voice.source
    people = voice.people == 1 ? nil : voice.people
    round = voice.formerRound
    at = voice.at?.description
  }

  /// Nil where a part makes no sense.
  var voice: Voice? {
    let known = confidence.map(Voice.Confidence.init(rawValue:))
    let moment = at.map(Timestamp.init)
    guard let choice = choice.choice, known != .some(nil), moment != .some(nil),
      (0...1_000_000).contains(people ?? 1), (1...99).contains(round ?? 1)
    else { return nil }
    return Voice(
      who: who ?? "", choice: choice, confidence: known ?? nil, note: note ?? "",
      source: source ?? "", people: people ?? 1, formerRound: round, at: moment ?? nil)
  }
}

/// A decision as JSON: `{"choice": {"rating": "partly"}, "reason": "..."}`.
struct DecisionValue: Codable {
  let choice: ChoiceValue
  var reason: String?

  init(_ decision: Decision) {
    choice = ChoiceValue(decision.choice)
    reason = decision.reason.isEmpty ? nil : decision.reason
  }

  var decision: Decision? { choice.choice.map { Decision($0, reason: reason ?? "") } }
}
