extension Words {
  /// What each voice says, a line each, then how far they agree and what follows.
  package func lines(of voices: [Voice], _ agreement: Agreement) -> [String] {
    voices.map(line(of:)) + [summary(agreement)]
  }

  /// What a voice chose, with how sure it is.
  package func choice(of voice: Voice) -> String {
    let choice = name(of: voice.choice)
    return voice.confidence.map {
      self(.settleConfidence, ["choice": choice, "confidence": name(of: $0)])
    } ?? choice
  }

  /// How far voices agree, and what that proposes.
  package func summary(_ agreement: Agreement) -> String {
    let label = name(of: agreement.label)
    guard let proposal = agreement.proposal else {
      return self(.settleAgreement, ["agreement": label])
    }
    return self(.settleProposal, ["agreement": label, "proposal": name(of: proposal)])
  }

  /// How far voices agree, without advice, and how many said what.
  package func counts(_ agreement: Agreement) -> String {
    let rated = Rating.allCases.map { (agreement.votes[$0] ?? 0, name(of: Choice.rated($0))) }
    let others = [
      (agreement.dontKnow, name(of: Choice.dontKnow)),
      (agreement.notApplicable, self(.choiceNotApplicable)),
    ]
    let said = (rated + others).filter { $0.0 > 0 }.map { "\($0.0) × \($0.1)" }
    return self(
      .settleCounts,
      ["agreement": shortName(of: agreement.label), "counts": list(said)])
  }

  /// The name of a label, whose words are `name: what to do`.
  package func shortName(of label: Agreement.Label) -> String {
    String(name(of: label).prefix { !Self.colons.contains($0) })
  }

  /// What to do about a label.
  func advice(on label: Agreement.Label) -> String {
    String(name(of: label).drop { !Self.colons.contains($0) }.dropFirst()).trimmed
  }

  private static let colons: [Character] = [":", "："]

  /// Who said what, in one line.
  package func line(of voice: Voice) -> String {
    let who = voice.who.isEmpty ? self(.settleUnnamed, ["people": "\(voice.people)"]) : voice.who
    return self(
      voice.note.isEmpty ? .settleVoice : .settleVoiceNote,
      ["who": who, "choice": choice(of: voice), "note": voice.note])
  }
}
