import GapAnalysis
import Testing

@Suite("Conditions")
struct ConditionTests {
  private static let yes = Condition.profile(field: "yes", isOneOf: ["on"])
  private static let no = Condition.profile(field: "no", isOneOf: ["on"])
  private static let unknown = Condition.profile(field: "unknown", isOneOf: ["on"])

  private func truth(_ condition: Condition, _ rating: KnownRating = .unknown) -> Truth {
    condition.evaluate(
      profile: { ["yes": ["on", "more"], "no": ["off"]][$0] }, rating: { _ in rating })
  }

  @Test(
    "what is unknown stays unknown until a known part decides it",
    arguments: [
      (yes, .yes), (no, .no), (unknown, .unknown),
      (.not(yes), .no), (.not(no), .yes), (.not(unknown), .unknown),
      (.all([yes, yes]), .yes), (.all([yes, no]), .no), (.all([yes, unknown]), .unknown),
      (.all([no, unknown]), .no), (.all([unknown, unknown]), .unknown), (.all([]), .yes),
      (.any([no, no]), .no), (.any([yes, no]), .yes), (.any([no, unknown]), .unknown),
      (.any([yes, unknown]), .yes), (.any([unknown, unknown]), .unknown), (.any([]), .no),
      (.not(.all([yes, unknown])), .unknown), (.all([.any([no, yes]), .not(no)]), .yes),
    ] as [(Condition, Truth)])
  func table(condition: Condition, expected: Truth) { #expect(truth(condition) == expected) }

  @Test(
    "a rating is compared if there is one; without one it decides nothing; an absent one is false",
    arguments: [
      (.rated(.largely), .yes), (.rated(.not), .no), (.unknown, .unknown), (.absent, .no),
    ] as [(KnownRating, Truth)])
  func ratings(known: KnownRating, expected: Truth) {
    let condition = Condition.rating(question: "q", isOneOf: [.largely, .fully])
    #expect(truth(condition, known) == expected)
  }

  @Test("its single statements are listed in reading order")
  func leaves() {
    let condition = Condition.all([.not(Self.yes), .any([Self.no, Self.unknown])])
    #expect(condition.leaves == [Self.yes, Self.no, Self.unknown])
  }
}
