import GapAnalysis
import TestSupport

@testable import TerminalInterview

/// A whole session: lines typed in, everything said out, and what was stored.
struct Session {
  let outcome: SessionOutcome
  /// What a terminal shows: the typed lines stand after their prompts, with `> ` before them.
  let transcript: String
  /// What the store acknowledged, in order.
  let stored: [Event]
  /// Where the interview was left.
  let interview: Interview

  init(
    _ typed: [LineInput], language: Language = .english, on questionnaire: Questionnaire = .small,
    after events: [Event] = [], width: Int? = nil, failing: Set<Int> = []
  ) throws {
    let tape = Tape(typed, store: Store(events, failing: failing))
    let console = Console(
      readLine: tape.readLine, write: { tape.transcript += $0 }, width: { width }, isEchoed: true)
    var plain = PlainInterview(
      Interview(questionnaire, Assessment(events)), on: console,
      storage: tape.store.storage,
      words: [try shippedWords(.english), try shippedWords(.chinese)], language: language)
    outcome = plain.run()
    transcript = tape.transcript
    stored = tape.store.added
    interview = plain.interview
  }

  /// The lines of `typed`; what comes after the last one is the end of the input.
  init(
    typing typed: String, language: Language = .english, on questionnaire: Questionnaire = .small,
    after events: [Event] = [], width: Int? = nil, failing: Set<Int> = []
  ) throws {
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
    try self.init(
      lines.map { .line(String($0)) }, language: language, on: questionnaire, after: events,
      width: width, failing: failing)
  }

  /// The changes that were stored in this session.
  var changes: [Change] { stored.map(\.change) }

  func answer(_ question: String) -> Answer { interview.assessment.answer(to: question) }

  /// What was said after the line typed last, up to the next prompt.
  var lastReply: String {
    let lines = transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.lastIndex { $0.contains("> ") }.map { $0 + 1 } ?? 0
    return lines[start...].joined(separator: "\n")
  }
}

/// Answers to the whole profile: with internal suppliers, all six questions may apply.
let profileEvents = events([
  .profileSet(field: "organisation", values: ["Acme"]),
  .profileSet(field: "size", values: ["small"]),
  .profileSet(field: "internal-suppliers", values: ["yes"]),
  .profileSet(field: "target-date", values: ["2027-03-01"]),
])

/// Changes as events, one a minute.
func events(_ changes: [Change]) -> [Event] {
  changes.enumerated().map { offset, change in
    Event(
      sequence: offset + 1, at: Timestamp(secondsSince1970: 1_790_000_000 + 60 * offset),
      by: "Test", change: change)
  }
}

private final class Tape {
  var transcript = ""
  let store: Store
  private var typed: ArraySlice<LineInput>

  init(_ typed: [LineInput], store: Store) {
    self.typed = typed[...]
    self.store = store
  }

  func readLine() -> LineInput {
    let input = typed.popFirst() ?? .end
    if case .line(let line) = input { transcript += "> \(line.prefix(100))\n" }
    return input
  }
}
