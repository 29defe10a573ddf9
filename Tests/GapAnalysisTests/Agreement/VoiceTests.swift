import GapAnalysis
import TestSupport
import Testing

@Suite("Voices on a question")
struct VoiceTests {
  private let scope = "scope.defined"

  private func said(_ who: String, _ choice: Choice, people: Int = 1, in source: String = "")
    -> Change
  {
    .voiced(question: scope, Voice(who: who, choice: choice, source: source, people: people))
  }

  private func answer(_ changes: [Change]) -> Answer {
    Assessment(events(changes)).answer(to: scope)
  }

  @Test("never set the answer themselves")
  func noAnswer() {
    let answer = answer([said("Li", .rated(.fully)), said("Wang", .rated(.fully))])
    #expect(answer.choice == nil && answer.voicesAgree && !answer.isUnsettled)
    #expect(answer.voices.map(\.who) == ["Li", "Wang"])
  }

  @Test("of the same person replace one another; without names, counts of one session do")
  func samePerson() {
    let named = answer([said("Li", .rated(.fully)), said("Li", .rated(.not))])
    #expect(named.voices.map(\.choice) == [.rated(.not)])
    let counted = answer([
      said("", .rated(.not), people: 3, in: "one"), said("", .rated(.not), people: 2, in: "one"),
      said("", .rated(.not), people: 4, in: "two"), said("", .rated(.fully), people: 1, in: "one"),
      said("", .rated(.fully), people: 0, in: "one"),
    ])
    #expect(counted.voices.map(\.people) == [2, 4])
  }

  @Test("that differ leave the question to be settled, until somebody decides or answers")
  func settling() {
    let voices = [said("Li", .rated(.partly)), said("Wang", .rated(.fully))]
    #expect(answer(voices).isUnsettled)
    let decided = answer(voices + [.decided(question: scope, Decision(.rated(.partly)))])
    #expect(!decided.isUnsettled && decided.rating == .partly)
    let answered = answer(voices + [.rated(scope, .largely)])
    #expect(!answered.isUnsettled && answered.rating == .largely)
    #expect(
      answer(voices + [.rated(scope, .largely), .answered(question: scope, choice: nil)])
        .isUnsettled)
  }

  @Test("that come after a decision and say otherwise open the question again")
  func lapse() {
    let decided = [
      said("Li", .rated(.partly)), said("Wang", .rated(.fully)),
      .decided(question: scope, Decision(.rated(.partly), reason: "one team only")),
    ]
    #expect(answer(decided + [said("Chen", .rated(.partly))]).rating == .partly)
    #expect(answer(decided + [said("Wang", .rated(.fully))]).rating == .partly)
    #expect(answer(decided + [said("Chen", .rated(.not))]).isUnsettled)
  }

  @Test("about what does not apply agree if the reason is the same, whatever its words")
  func notApplicable() {
    func outside(_ text: String) -> Choice {
      .notApplicable(NotApplicable(.coveredByAnotherParty, text: text))
    }
    #expect(answer([said("Li", outside("group")), said("Wang", outside("集团"))]).voicesAgree)
    let other = Choice.notApplicable(NotApplicable(.conditionDoesNotExist))
    #expect(answer([said("Li", outside("")), said("Wang", other)]).isUnsettled)
  }
}

@Suite("Deciding between voices")
struct DecisionTests {
  private func interview(_ choices: [Choice]) -> Interview {
    let voices = choices.enumerated().map { index, choice in
      Change.voiced(question: "scope.defined", Voice(who: "\(index)", choice: choice))
    }
    return Interview(.small, Assessment(events(voices)))
  }

  @Test(
    "needs a reason away from the proposal, and then any words will do",
    arguments: [
      ([.partly, .fully], .partly, "", nil), ([.partly, .fully], .fully, "", .partly),
      ([.partly, .fully], .fully, "  ", .partly), ([.partly, .fully], .fully, "证据充分", nil),
      ([.not, .largely, .fully], .largely, "", nil),
      ([.not, .largely, .fully], .not, "", .largely),
    ] as [([Rating], Rating, String, Rating?)])
  func reason(said: [Rating], decided: Rating, reason: String, refusedFor proposal: Rating?) throws
  {
    let interview = interview(said.map(Choice.rated))
    let decision = Decision(.rated(decided), reason: reason)
    if let proposal {
      #expect(throws: Refusal.decisionNeedsReason(proposal: .rated(proposal))) {
        try interview.deciding("scope.defined", decision)
      }
    } else {
      #expect(
        try interview.deciding("scope.defined", decision)
          == .decided(question: "scope.defined", decision))
    }
  }

  @Test("is what answering means while the question is to be settled")
  func answering() throws {
    let interview = interview([.rated(.partly), .rated(.fully)])
    #expect(
      try interview.answering("scope.defined", with: .rated(.partly))
        == .decided(question: "scope.defined", Decision(.rated(.partly))))
    #expect(throws: Refusal.decisionNeedsReason(proposal: .rated(.partly))) {
      try interview.answering("scope.defined", with: .rated(.fully))
    }
  }

  @Test("is refused where nobody's voice is kept, and where a requirement would be excluded")
  func refused() {
    #expect(throws: Refusal.nothingToSettle("incident.tool")) {
      try interview([]).deciding("incident.tool", Decision(.rated(.not)))
    }
    #expect(throws: Refusal.mandatoryQuestion) {
      try interview([.rated(.not)]).deciding(
        "scope.defined", Decision(.notApplicable(NotApplicable(.conditionDoesNotExist))))
    }
    #expect(throws: Refusal.unknownQuestion("scope")) {
      try interview([]).deciding("scope", Decision(.rated(.not)))
    }
  }

  @Test("begins with voices that the same rules let in")
  func voicing() throws {
    let interview = interview([])
    let voice = Voice(who: "", choice: .rated(.partly), source: "session 1", people: 7)
    #expect(
      try interview.voicing("scope.defined", voice) == .voiced(question: "scope.defined", voice))
    #expect(throws: Refusal.mandatoryQuestion) {
      try interview.voicing(
        "scope.defined",
        Voice(who: "Li", choice: .notApplicable(NotApplicable(.conditionDoesNotExist))))
    }
    #expect(throws: Refusal.tooLong(limit: Interview.longestName)) {
      try interview.voicing(
        "scope.defined", Voice(who: String(repeating: "x", count: 201), choice: .dontKnow))
    }
  }

  @Test("empties the review list of what is to be settled")
  func review() {
    var interview = interview([.rated(.partly), .rated(.fully)])
    #expect(interview.questions(in: .unsettled).map(\.id) == ["scope.defined"])
    #expect(Review.allCases.first == .unsettled)
    interview.take(.decided(question: "scope.defined", Decision(.rated(.partly))))
    #expect(interview.questions(in: .unsettled).isEmpty)
  }
}
