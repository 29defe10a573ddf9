import GapAnalysis
import TestSupport
import Testing

@Suite("What was done before")
struct HistoryTests {
  @Test("the history of a question holds everything done to it, and what was taken back")
  func history() {
    let assessment = Assessment(
      events([
        .rated("scope.defined", .not), .rated("incident.tool", .not),
        .noted(question: "scope.defined", text: "draft"), .undone(sequence: 3),
        .rated("scope.defined", .partly), .undone(sequence: 5), .redone(sequence: 5),
      ]))
    let history = assessment.history(of: "scope.defined")
    #expect(history.map(\.event.sequence) == [1, 3, 5])
    #expect(history.map(\.isUndone) == [false, true, false])
  }

  @Test("a snapshot keeps the state it was taken in, and is not undone")
  func snapshot() throws {
    let assessment = Assessment(
      events([
        .rated("scope.defined", .not), .snapshotTaken(name: "May"),
        .rated("scope.defined", .fully), .undone(sequence: 3),
      ]))
    let snapshot = try #require(assessment.snapshots.first)
    #expect(snapshot.name == "May")
    #expect(assessment.state(at: snapshot).answer(to: "scope.defined").rating == .not)
    #expect(assessment.nextUndo?.sequence == 1)
  }
}
