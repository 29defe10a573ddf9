import GapAnalysis
import Testing

@Suite("What another certificate answers")
struct HeldStandardTests {
  private let sample = questionnaire(
    [
      question("a"), question("b", clause: "1.2"),
      question("c", clause: "2.1", when: .profile(field: "suppliers", isOneOf: ["yes"])),
    ],
    crosswalks: [
      crosswalk(
        "quality",
        [
          .init(clause: "1", theirs: ["4"], reuse: .partial),
          .init(clause: "1.2", theirs: ["6.3"], reuse: .same),
          .init(clause: "2.1", theirs: ["8.4"], reuse: .same),
        ]),
      crosswalk("security", [.init(clause: "2.1", theirs: ["A.5.19"], reuse: .partial)]),
    ])

  private func held(_ profile: [String: [String]]) -> [HeldStandard] {
    Analysis(sample, assessment(["a": .rated(.not)], profile: profile)).heldStandards
  }

  @Test(
    "is seen only by those who hold it",
    arguments: [
      ([:], []), (["held": ["none"]], []), (["held": ["quality"]], ["quality"]),
      (["held": ["security", "quality"]], ["quality", "security"]),
    ] as [([String: [String]], [String])])
  func seen(profile: [String: [String]], ids: [String]) {
    #expect(held(profile).map(\.crosswalk.id) == ids)
    let assessment = assessment([:], profile: profile)
    #expect(sample.crosswalks(in: assessment).map(\.id) == ids)
  }

  @Test("is found by a clause's own row, else by that of the clause it is part of")
  func nearestRow() throws {
    let held = try #require(held(["held": ["quality"], "suppliers": ["yes"]]).first)
    #expect(held.rows.map(\.row.clause) == ["1", "1.2", "2.1"])
    #expect(held.rows.map(\.questions) == [["a"], ["b"], ["c"]])
    #expect(held.questions(.same) == ["b", "c"])
    #expect(held.questions(.partial) == ["a"])
  }

  @Test("leaves out questions that do not apply, and rows without any")
  func onlyWhatApplies() throws {
    let held = try #require(held(["held": ["quality"], "suppliers": ["no"]]).first)
    #expect(held.rows.map(\.row.clause) == ["1", "1.2"])
  }

  @Test("counts no clause that exists only here")
  func onlyHere() throws {
    let held = try #require(held(["held": ["security"], "suppliers": ["yes"]]).first)
    #expect(held.questions(.partial) == ["c"])
    #expect(held.questions(.same) == [])
  }
}

private func crosswalk(_ id: String, _ rows: [Crosswalk.Row]) -> Crosswalk {
  Crosswalk(
    id: id, standard: id.uppercased(), title: text(id), note: text("note"),
    condition: .profile(field: "held", isOneOf: [id]), rows: rows)
}
