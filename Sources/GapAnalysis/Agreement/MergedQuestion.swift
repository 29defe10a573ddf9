/// One question of a merge: the own answer, and what the others bring.
struct MergedQuestion {
  private let own: Contribution
  private let others: [Contribution]
  /// Voices that are not kept here yet.
  private let new: [Voice]

  init(_ own: Contribution, _ others: [Contribution]) {
    self.own = own
    self.others = others
    let heard = own.answer.voices
    let arriving = Self.newest(others.flatMap(\.voices)).filter { voice in
      guard let known = heard.first(where: voice.isSamePerson) else { return true }
      return known != voice && known.order < voice.order
    }
    new =
      arriving.isEmpty
      ? []
      : Self.newest(arriving + own.voicesOfItsOwn)
        .filter { !heard.contains($0) }
  }

  var question: String { own.question }

  /// Who speaks, for the history.
  var names: String {
    let all = heard.voices.map(\.name)
    return unique(all.isEmpty ? [own.name] : all).joined(separator: ", ")
  }

  /// Whether all who are heard say the same.
  var isAgreed: Bool { !heard.voices.isEmpty && heard.voicesAgree }

  /// The changes to record; none where everything is here already.
  var changes: [Change] {
    (new + newFormer).map { Change.voiced(question: question, $0) } + settling + notes + evidence
  }

  /// What was said in earlier rounds of other rooms that have not decided.
  private var newFormer: [Voice] {
    let said = others.filter { !$0.isOmitted && $0.answer.decision == nil }
      .flatMap(\.answer.formerVoices)
    return unique(said.filter { !own.answer.formerVoices.contains($0) })
  }

  /// The own answer once all are heard.
  private var heard: Answer {
    var answer = own.answer
    for voice in new { answer.hear(voice) }
    return answer
  }

  /// Takes what all agree on, or takes away an answer that others contradict.
  private var settling: [Change] {
    let answer = heard
    guard !new.isEmpty, answer.decision == nil else { return [] }
    let common = answer.voicesAgree ? answer.voices.first?.choice : nil
    let stands =
      common.map { answer.choice?.isSame(as: $0) ?? false } ?? (answer.choice == nil)
    return stands && !(own.isOmitted && common != nil)
      ? [] : [.answered(question: question, choice: common)]
  }

  /// Each person's newest voice.
  private static func newest(_ voices: [Voice]) -> [Voice] {
    var result: [Voice] = []
    for voice in voices.sorted(by: { $0.order > $1.order })
    where !result.contains(where: voice.isSamePerson) {
      result.append(voice)
    }
    return result.sorted {
      ($0.who, $0.source, $0.choice.rank, $0.sureness)
        < ($1.who, $1.source, $1.choice.rank, $1.sureness)
    }
  }
}

// MARK: - What else was said

extension MergedQuestion {
  /// All notes one below the other, each with who said it; what stands there already is kept.
  private var notes: [Change] {
    let given = others.filter { !$0.answer.note.isEmpty && $0.answer.note != own.answer.note }
    let lines = unique(given.flatMap(\.attributedNotes)).filter { !own.answer.note.holds($0) }
    guard !lines.isEmpty else { return [] }
    let known = unique(([own] + others).map(\.name))
    let isAttributed = known.contains { own.answer.note.hasPrefix($0 + ": ") }
    let first = isAttributed ? [own.answer.note] : own.attributedNotes
    return [.noted(question: question, text: (first + lines).joined(separator: "\n"))]
  }

  private var evidence: [Change] {
    let all = unique(([own] + others).flatMap(\.answer.evidence))
    return all == unique(own.answer.evidence)
      ? [] : [.evidenceListed(question: question, evidence: all)]
  }
}

extension Contribution {
  /// The note with who wrote it, unless it says so itself.
  fileprivate var attributedNotes: [String] {
    if answer.note.isEmpty { return [] }
    let isAttributed = answer.voices.contains { answer.note.hasPrefix($0.who + ": ") }
    return [isAttributed ? answer.note : "\(name): \(answer.note)"]
  }

  /// What this assessment says itself; the voices kept in it are known.
  fileprivate var voicesOfItsOwn: [Voice] {
    answer.decision == nil ? voices.filter { !answer.voices.contains($0) } : []
  }
}

extension Voice {
  /// The later is the newer; the rest only makes the order certain.
  fileprivate var order: VoiceOrder {
    VoiceOrder(
      seconds: at?.secondsSince1970 ?? .min, source: source, rank: choice.rank, note: note)
  }
}

private struct VoiceOrder: Comparable {
  let seconds: Int
  let source: String
  let rank: Int
  let note: String

  static func < (left: VoiceOrder, right: VoiceOrder) -> Bool {
    (left.seconds, left.source, left.rank, left.note)
      < (right.seconds, right.source, right.rank, right.note)
  }
}

extension String {
  /// Whether the text stands in it as whole lines.
  fileprivate func holds(_ lines: String) -> Bool { "\n\(self)\n".contains("\n\(lines)\n") }
}
