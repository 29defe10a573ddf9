import GapAnalysis
import Testing

@Suite("Conformity")
struct ConformityTests {
  private func conformity(_ question: Question, _ choice: Choice?, evidence: Bool = false)
    -> Conformity
  {
    Analysis(
      questionnaire([question]),
      assessment([question.id: choice], evidenceFor: evidence ? [question.id] : [])
    ).results[0].conformity
  }

  @Test(
    "of a requirement follows from its rating",
    arguments: [
      (Rating.not, Conformity.majorGap), (.partly, .minorGap), (.largely, .minorGap),
      (.fully, .evidenceMissing),
    ])
  func requirement(rating: Rating, expected: Conformity) {
    #expect(conformity(question("a"), .rated(rating)) == expected)
  }

  @Test(
    "of a gate blocks certification when it is not or only partly met",
    arguments: [
      (Rating.not, Conformity.blocker), (.partly, .blocker), (.largely, .minorGap),
      (.fully, .evidenceMissing),
    ])
  func gate(rating: Rating, expected: Conformity) {
    #expect(conformity(question("a", gate: true), .rated(rating)) == expected)
  }

  @Test(
    "of a recommendation is never worse than an improvement",
    arguments: [Rating.not, .partly, .largely])
  func recommendation(rating: Rating) {
    #expect(conformity(question("a", mandatory: false), .rated(rating)) == .improvement)
  }

  @Test("is met only with evidence")
  func evidence() {
    #expect(conformity(question("a"), .rated(.fully), evidence: true) == .met)
    #expect(conformity(question("a"), .rated(.fully)) == .evidenceMissing)
  }

  @Test(
    "of an unanswered question is not assessed, of 'don't know' to be checked: neither is a gap")
  func openQuestions() {
    #expect(conformity(question("a"), nil) == .notAssessed)
    #expect(conformity(question("a"), .dontKnow) == .toBeChecked)
    #expect(!Conformity.notAssessed.isFinding && !Conformity.toBeChecked.isFinding)
  }

  @Test("of a question outside this assessment is not assessed, with the reason kept")
  func outside() {
    let exception = NotApplicable(.notInScopeOfAssessment)
    let result = Analysis(
      questionnaire([question("a")]), assessment(["a": .notApplicable(exception)])
    ).results[0]
    #expect(result.conformity == .notAssessed)
    #expect(result.reason == .notApplicable(exception))
  }

  @Test("of a question whose condition is false is not triggered, whatever was answered before")
  func notTriggered() {
    let condition = Condition.profile(field: "suppliers", isOneOf: ["yes"])
    let result = Analysis(
      questionnaire([question("a", when: condition)]),
      assessment(["a": .rated(.not)], profile: ["suppliers": ["no"]])
    ).results[0]
    #expect(result.conformity == .notTriggered)
    #expect(result.reason == .conditionIsFalse(condition))
  }

  @Test("of a question whose condition cannot be decided yet is judged: no duty is passed over")
  func undecided() {
    let condition = Condition.profile(field: "suppliers", isOneOf: ["yes"])
    let analysis = Analysis(
      questionnaire([question("a", when: condition)]), assessment(["a": .rated(.not)]))
    #expect(analysis.results[0].conformity == .majorGap)
  }

  @Test("of a clause is that of its worst question, whatever the order")
  func worstWins() {
    let choices: [[Rating]] = [[.fully, .not], [.not, .fully]]
    for ratings in choices {
      let analysis = Analysis(
        questionnaire([question("a"), question("b")]),
        assessment(["a": .rated(ratings[0]), "b": .rated(ratings[1])]))
      #expect(analysis.result(ofClause: "1.1")?.conformity == .majorGap)
      #expect(analysis.result(ofClause: "1")?.conformity == .majorGap)
    }
  }

  @Test(
    "of a clause with three partly met requirements is a major gap; fewer in one clause are not")
  func minorGapsPileUp() {
    func worst(_ clauses: [String], _ third: Rating = .partly) -> Conformity? {
      let questions = zip(["a", "b", "c"], clauses).map { question($0, clause: $1) }
      return Analysis(
        questionnaire(questions),
        assessment(["a": .rated(.partly), "b": .rated(.partly), "c": .rated(third)])
      ).result(ofClause: "1")?.conformity
    }
    #expect(worst(["1.1", "1.1", "1.1"]) == .majorGap)
    #expect(worst(["1.1", "1.1"]) == .minorGap)
    #expect(worst(["1.1", "1.1", "1.2"]) == .minorGap)
    #expect(worst(["1.1", "1.1", "1.1"], .largely) == .minorGap)
  }

  @Test("of a clause without any triggered question is not triggered")
  func emptyClause() {
    let analysis = Analysis(questionnaire([question("a")]), assessment(["a": .rated(.fully)]))
    #expect(analysis.result(ofClause: "2.1")?.conformity == .notTriggered)
    #expect(analysis.result(ofClause: "2.1")?.achievement == nil)
  }
}
