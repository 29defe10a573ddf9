import GapAnalysis

extension Blueprint<Wave> {
  static let wave = Blueprint(
    "wave",
    [
      .text("span", "Its days, counted from the start of the plan.") { $1.pen.say($0.span) },
      .text("until", "The day it ends; empty for what comes later or has no date.") {
        $1.day($0.until)
      },
      .text("actions", "How many actions end in it.") { $1.pen.number($0.actions.count) },
      .text("first", "How many of them are needed first; empty if none.") {
        $1.pen.positive($0.first)
      },
      .text("documents", "How many documents are finished in it.") {
        $1.pen.number($0.documents.count)
      },
      .text("days", "Person-days of both.") { $1.pen.verbatim(decimal($0.days)) },
    ])
}

extension Wave {
  fileprivate var span: (phrase: ReportPhrase, values: [String: String]) {
    guard let from else { return (.waveUndated, [:]) }
    guard let through else { return (.waveLater, ["from": "\(from)"]) }
    return (.waveSpan, ["from": "\(from)", "to": "\(through)"])
  }
}

extension Pen {
  fileprivate func say(_ said: (phrase: ReportPhrase, values: [String: String])) -> Escaped {
    say(said.phrase, said.values)
  }
}
