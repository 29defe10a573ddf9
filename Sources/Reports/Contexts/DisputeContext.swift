import GapAnalysis

/// A question several people answered so differently that it has to be talked about.
struct Dispute: Sendable {
  /// How many people chose one mark.
  struct Bar: Sendable {
    let mark: Mark
    let count: Int
    let x: Double
    let height: Double
  }

  let answer: AnswerSource
  let agreement: Agreement
  let bars: [Bar]

  /// The drawing area of one question.
  static let (width, height) = (190.0, 66.0)
  static let highest = 44.0
  static let barWidth = 30.0

  /// - Returns: nil unless the voices are split, one is far off, or most do not know.
  init?(_ answer: AnswerSource, _ rules: AgreementRules) {
    let agreement = rules.agreement(of: answer.answer.voices)
    guard answer.hasSeveralVoices,
      [.split, .outlier, .mostlyUnknown].contains(agreement.label)
    else { return nil }
    self.answer = answer
    self.agreement = agreement
    let counts =
      Rating.allCases.map { (Mark.rated($0), agreement.votes[$0] ?? 0) }
      + [(.dontKnow, agreement.dontKnow), (.notApplicable, agreement.notApplicable)]
    let most = Double(max(1, counts.map(\.1).max() ?? 1))
    bars = counts.enumerated().map { index, entry in
      Bar(
        mark: entry.0, count: entry.1, x: Double(index) * 32,
        height: Double(entry.1) / most * Self.highest)
    }
  }
}

extension Report {
  /// How many questions several people answered.
  var severalVoices: Int { answers.count { $0.hasSeveralVoices } }
}

extension AnswerSource {
  fileprivate var hasSeveralVoices: Bool { answer.voices.reduce(0) { $0 + $1.people } > 1 }
}

extension Blueprint<Dispute> {
  static let dispute = Blueprint(
    "dispute",
    question { $0.answer } + [
      .text("label", "How far the voices agree, and what to do.") { dispute, page in
        page.pen.each { $0.name(of: dispute.agreement.label) }
      },
      .text("letter", "What was decided.") { $1.pen.verbatim($0.answer.mark.letter) },
      .text("mark-class", "The letter as a style class.") {
        $1.pen.verbatim($0.answer.mark.styleClass)
      },
      .text("width", "Width of the drawing area.") { $1.pen.verbatim(decimal(Dispute.width)) },
      .text("height", "Height of the drawing area.") { $1.pen.verbatim(decimal(Dispute.height)) },
      .text("description", "The bars in words, without marks of language.") { dispute, page in
        page.pen.plain { dispute.description($0) }
      },
      .list("bars", "How many chose what, in the order of the scale.", of: .voteBar) { dispute, _ in
        dispute.bars
      },
    ])
}

extension Blueprint<Dispute.Bar> {
  static let voteBar = Blueprint(
    "vote-bar",
    [
      .text("mark", "`N`, `P`, `L`, `F`, `?` or `–`.") { $1.pen.verbatim($0.mark.letter) },
      .text("entry", "Mark and number; empty if there are none.") {
        $0.count > 0 ? $1.pen.verbatim("\($0.mark.letter) \($0.count)") : .empty
      },
      .text("shade", "The mark as a style class; empty if there are none.") {
        $0.count > 0 ? $1.pen.verbatim($0.mark.styleClass) : .empty
      },
      .text("count", "How many people.") { $1.pen.number($0.count) },
      .text("x", "Left edge.") { $1.pen.verbatim(decimal($0.x)) },
      .text("y", "Top edge.") { $1.pen.verbatim(decimal(Dispute.highest - $0.height + 2)) },
      .text("width", "Width.") { $1.pen.verbatim(decimal(Dispute.barWidth)) },
      .text("height", "Height.") { $1.pen.verbatim(decimal($0.height)) },
      .text("middle-x", "Where the text is centred.") {
        $1.pen.verbatim(decimal($0.x + Dispute.barWidth / 2))
      },
    ])
}

extension Dispute {
  fileprivate func description(_ words: Words) -> String {
    let counts = bars.filter { $0.count > 0 }.map { bar in
      words.text(
        ReportPhrase.chartCount.key,
        ["name": bar.mark.name(words), "count": "\(bar.count)"])
    }
    return "\(answer.question.id): \(words.list(counts))"
  }
}

extension Blueprint {
  /// Where a question stands and what it asks.
  static func question(_ answer: @escaping @Sendable (Source) -> AnswerSource) -> [Part] {
    [
      .text("id", "Id of the question.") { $1.pen.verbatim(answer($0).question.id) },
      .text("anchor", "Id of its place in the appendix.") {
        $1.pen.verbatim("Q-" + answer($0).question.id)
      },
      .text("clause", "Number of its clause.") { $1.pen.verbatim(answer($0).question.clause) },
      .text("ask", "The question.") { $1.pen.content(answer($0).question.ask) },
    ]
  }
}
