import GapAnalysis
import Testing

@Suite("The triage and the full questionnaire")
struct DepthTests {
  private let whole = questionnaire([
    question("a"), question("a.detail", quick: false), question("b", clause: "2.1"),
  ])

  private func interview(_ changes: [Change]) -> Interview {
    Interview(
      whole,
      Assessment(
        changes.enumerated().map { index, change in
          Event(
            sequence: index + 1, at: Timestamp(secondsSince1970: 0), by: "", change: change)
        }))
  }

  @Test("asks everything unless the triage was chosen")
  func choice() {
    #expect(interview([]).openToAsk.map(\.id) == ["a", "a.detail", "b"])
    let triage = interview([.depthChosen(.triage)])
    #expect(triage.openToAsk.map(\.id) == ["a", "b"])
    #expect(triage.questionsBeyond == 1)
  }

  @Test("going deeper keeps every answer and adds the detailed questions")
  func deeper() {
    var interview = interview([
      .depthChosen(.triage), .answered(question: "a", choice: .rated(.fully)),
      .answered(question: "b", choice: .rated(.partly)),
    ])
    #expect(interview.current == .end)
    let shift = interview.take(
      Event(sequence: 4, at: Timestamp(secondsSince1970: 0), by: "", change: .depthChosen(.full)))
    #expect(shift == Shift(appeared: ["a.detail"]))
    #expect(interview.nextOpenQuestion?.id == "a.detail")
    #expect(interview.progress.answered == 2)
  }

  @Test("going back to the triage keeps the detailed answers aside, and undo brings them back")
  func shallower() throws {
    var interview = interview([.answered(question: "a.detail", choice: .rated(.not))])
    let at = Timestamp(secondsSince1970: 0)
    let shift = interview.take(
      Event(sequence: 2, at: at, by: "", change: .depthChosen(.triage)))
    #expect(shift.keptAside == ["a.detail"])
    let undoing = try #require(interview.undoing)
    interview.take(Event(sequence: 3, at: at, by: "", change: undoing))
    #expect(interview.assessment.answer(to: "a.detail").rating == .not)
    #expect(interview.progress.applicable == 3)
  }

  @Test("results of a triage count its questions only, and say how many there are beyond")
  func results() {
    let analysis = Analysis(
      whole,
      Assessment([
        Event(
          sequence: 1, at: Timestamp(secondsSince1970: 0), by: "", change: .depthChosen(.triage))
      ]))
    #expect(analysis.tally.total == 2)
    #expect(analysis.questionsBeyond == 1)
  }
}
