import GapAnalysis
import TestSupport
import Testing

@Suite("Two histories of one assessment")
struct DivergenceTests {
  private let common: [Change] = [.rated("scope.defined", .not)]

  private func divergence(
    mine: [Change] = [], pending: Change? = nil, theirs: [Change]
  ) -> Divergence {
    Divergence(
      mine: events(common + mine), pending: pending, theirs: events(common + theirs))
  }

  @Test("what the other one does not touch is undisputed")
  func undisputed() {
    let divergence = divergence(
      pending: .rated("incident.tool", .partly), theirs: [.rated("incident.recording", .fully)])
    #expect(divergence.undisputed == [.rated("incident.tool", .partly)])
    #expect(divergence.conflicts == [])
    #expect(divergence.theirs.map(\.change) == [.rated("incident.recording", .fully)])
  }

  @Test("what both touched is a conflict, question by question and fact by fact")
  func conflicts() {
    let divergence = divergence(
      mine: [.rated("incident.tool", .not), .profileSet(field: "size", values: ["micro"])],
      pending: .rated("scope.defined", .fully),
      theirs: [
        .noted(question: "scope.defined", text: "draft"), .rated("incident.review", .not),
        .profileSet(field: "size", values: ["small"]),
      ])
    #expect(divergence.undisputed == [.rated("incident.tool", .not)])
    #expect(
      divergence.conflicts.map(\.place) == [.field("size"), .question("scope.defined")])
  }

  @Test("what was undone here is not done again there")
  func undone() {
    let divergence = divergence(
      mine: [.rated("incident.tool", .not), .undone(sequence: 2)],
      theirs: [.rated("incident.review", .not)])
    #expect(divergence.undisputed == [])
  }

  @Test("the same history is no divergence")
  func same() {
    let divergence = divergence(
      mine: [.rated("incident.tool", .not)], theirs: [.rated("incident.tool", .not)])
    #expect(divergence.theirs == [])
    #expect(divergence.undisputed == [] && divergence.conflicts == [])
  }
}
