import GapAnalysis
import Testing

@Suite("Answers that do not go together")
struct ContradictionTests {
  private static let counted: [Rating] = [.largely, .fully]

  private func contradiction(_ id: String, _ condition: Condition) -> Contradiction {
    Contradiction(id: id, condition: condition, text: text(id))
  }

  private func whole(_ contradictions: Contradiction...) -> Questionnaire {
    questionnaire(
      [
        question("list"), question("trend"),
        question("detail", quick: false, when: .rating(question: "trend", isOneOf: Self.counted)),
      ], contradictions: contradictions)
  }

  private let unlisted = Condition.all([
    .rating(question: "list", isOneOf: [.not]),
    .any([
      .rating(question: "trend", isOneOf: counted), .rating(question: "detail", isOneOf: [.fully]),
    ]),
  ])

  private func found(
    _ condition: Condition, _ choices: KeyValuePairs<String, Choice?>,
    profile: [String: [String]] = [:]
  ) -> [[String]] {
    whole(contradiction("c", condition))
      .contradictions(in: assessment(choices, profile: profile)).map { $0.questions.map(\.id) }
  }

  @Test("hold where both ratings are given, and name the questions that make it so")
  func holds() {
    #expect(
      found(unlisted, ["trend": .rated(.fully), "list": .rated(.not)]) == [["list", "trend"]])
    #expect(
      found(
        unlisted,
        ["list": .rated(.not), "trend": .rated(.largely), "detail": .rated(.fully)])
        == [["list", "trend", "detail"]])
  }

  @Test("are not guessed from what is open, not known or not applicable")
  func unknown() {
    #expect(found(unlisted, ["list": .rated(.not)]) == [])
    #expect(found(unlisted, ["list": .rated(.not), "trend": .dontKnow]) == [])
    let absent = Choice.notApplicable(NotApplicable(.coveredByAnotherParty))
    #expect(found(unlisted, ["list": absent, "trend": .rated(.fully)]) == [])
  }

  @Test("pass over a question that does not apply, whatever was answered before")
  func notTriggered() {
    let details = Condition.all([
      .rating(question: "list", isOneOf: [.not]), .rating(question: "detail", isOneOf: [.fully]),
    ])
    let answers: KeyValuePairs<String, Choice?> = [
      "list": .rated(.not), "detail": .rated(.fully), "trend": .rated(.not),
    ]
    #expect(found(details, answers) == [])
  }

  @Test("take two ratings, also where a condition says what is not the case")
  func negated() {
    let negated = Condition.all([
      .rating(question: "list", isOneOf: [.fully]),
      .not(.rating(question: "trend", isOneOf: [.fully])),
    ])
    let absent = Choice.notApplicable(NotApplicable(.coveredByAnotherParty))
    #expect(found(negated, ["list": .rated(.fully), "trend": absent]) == [])
    #expect(
      found(negated, ["list": .rated(.fully), "trend": .rated(.partly)]) == [["list", "trend"]])
  }

  @Test("can depend on the profile")
  func profile() {
    let supplied = Condition.all([.profile(field: "suppliers", isOneOf: ["yes"]), unlisted])
    let answers: KeyValuePairs<String, Choice?> = ["list": .rated(.not), "trend": .rated(.fully)]
    #expect(found(supplied, answers) == [])
    #expect(found(supplied, answers, profile: ["suppliers": ["yes"]]) == [["list", "trend"]])
  }

  @Test("have a list in the review, each question once and in the order asked")
  func review() {
    let whole = whole(
      contradiction(
        "c",
        .all([
          .rating(question: "trend", isOneOf: [.fully]), .rating(question: "list", isOneOf: [.not]),
        ])),
      contradiction("d", unlisted))
    var interview = Interview(
      whole, assessment(["list": .rated(.not), "trend": .rated(.fully)]))
    #expect(interview.contradictions.map(\.contradiction.id) == ["c", "d"])
    #expect(interview.questions(in: .contradictory).map(\.id) == ["list", "trend"])
    interview = Interview(whole, assessment(["list": .rated(.fully), "trend": .rated(.fully)]))
    #expect(interview.questions(in: .contradictory) == [])
  }

  @Test("stay in the triage only if all their questions do")
  func triage() {
    let short = Condition.all([
      .rating(question: "list", isOneOf: [.not]), .rating(question: "trend", isOneOf: [.fully]),
    ])
    let whole = whole(contradiction("short", short), contradiction("long", unlisted))
    #expect(whole.limited(to: .triage).contradictions.map(\.id) == ["short"])
    #expect(whole.limited(to: .full).contradictions.map(\.id) == ["short", "long"])
  }
}
