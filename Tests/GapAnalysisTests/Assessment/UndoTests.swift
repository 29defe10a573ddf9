import GapAnalysis
import TestSupport
import Testing

@Suite("Undo and redo")
struct UndoTests {
  /// One change of every kind a user can make.
  static let everyChange: [Change] = [
    .profileSet(field: "organisation", values: ["Acme"]),
    .profileSet(field: "organisation", values: []),
    .rated("scope.defined", .partly), .rated("scope.defined", .fully),
    .noted(question: "scope.defined", text: "a note"), .noted(question: "scope.defined", text: ""),
    .evidenceListed(question: "scope.defined", evidence: [Evidence(what: "list")]),
    .flagged(question: "scope.defined", isFlagged: true), .skipped(question: "incident.tool"),
    .answered(question: "scope.defined", choice: nil),
    .voiced(question: "scope.defined", Voice(who: "Li Na", choice: .rated(.not))),
    .voiced(question: "scope.defined", Voice(who: "Wang", choice: .rated(.fully))),
    .decided(question: "scope.defined", Decision(.rated(.not))),
    .voiced(question: "scope.defined", Voice(who: "Wang", choice: .rated(.largely))),
    .planned(.plan, .capacity, "3"), .planned(.document("scope-statement"), .state, "draft"),
    .planned(.action("scope.defined"), .owner, "Li"), .planned(.plan, .capacity, nil),
  ]

  @Test("undo takes back every kind of change, one by one, and redo brings each back")
  func everything() {
    var interview = Interview(.small, Assessment())
    var states = [interview.assessment.state]
    for change in Self.everyChange {
      interview.take(change)
      states.append(interview.assessment.state)
    }
    for state in states.dropLast().reversed() {
      interview.takeUndo()
      #expect(interview.assessment.state == state)
    }
    #expect(interview.undoing == nil)
    for state in states.dropFirst() {
      interview.takeRedo()
      #expect(interview.assessment.state == state)
    }
    #expect(interview.redoing == nil)
  }

  @Test("after something new there is nothing to redo, and what was undone before stays undone")
  func interleaved() {
    var interview = Interview(.small, Assessment())
    interview.take(.rated("scope.defined", .not))
    interview.take(.noted(question: "scope.defined", text: "first"))
    interview.takeUndo()
    interview.take(.noted(question: "scope.defined", text: "second"))
    #expect(interview.redoing == nil)
    interview.takeUndo()
    interview.takeUndo()
    #expect(interview.assessment.answer(to: "scope.defined").choice == nil)
    interview.takeRedo()
    #expect(interview.assessment.answer(to: "scope.defined").rating == .not)
    #expect(interview.assessment.answer(to: "scope.defined").note == "")
    interview.takeRedo()
    #expect(interview.assessment.answer(to: "scope.defined").note == "second")
  }

  @Test("the choice of the questionnaire is no change to undo, and survives every undo")
  func questionnaireStays() {
    let reference = Questionnaire.small.reference
    var interview = Interview(
      .small, Assessment(events([.questionnaireChosen(reference), .rated("scope.defined", .not)])))
    interview.takeUndo()
    #expect(interview.undoing == nil)
    #expect(interview.assessment.questionnaire == reference)
    #expect(interview.assessment.answers.isEmpty)
  }

  @Test("the same events give the same state, taken one by one or read from a file")
  func fold() {
    var dice = SystemRandomNumberGenerator()
    var interview = Interview(.small, Assessment())
    for _ in 0..<200 {
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: interview.takeUndo()
      case 1: interview.takeRedo()
      default: interview.take(Self.everyChange.randomElement(using: &dice) ?? Self.everyChange[0])
      }
      #expect(interview.assessment == Assessment(interview.assessment.events))
    }
  }

  @Test("an undo of something that is not the last change changes nothing")
  func strayUndo() {
    let changes: [Change] = [.rated("scope.defined", .not), .rated("incident.tool", .fully)]
    let stray = Assessment(events(changes + [.undone(sequence: 1), .redone(sequence: 2)]))
    #expect(stray.state == Assessment(events(changes)).state)
  }
}

extension Interview {
  fileprivate mutating func takeUndo() { if let change = undoing { take(change) } }
  fileprivate mutating func takeRedo() { if let change = redoing { take(change) } }
}

extension Assessment {
  /// What the user sees of it.
  fileprivate var state: State {
    State(
      profile: profile, answers: answers, planEdits: planEdits, lastTouched: lastTouched)
  }

  fileprivate struct State: Equatable {
    let profile: [String: [String]]
    let answers: [String: Answer]
    let planEdits: [PlanItem: PlanEdits]
    let lastTouched: String?
  }
}
