import GapAnalysis
import TestSupport
import Testing

@Suite("What applies")
struct ApplicabilityTests {
  private let followUp = Condition.rating(
    question: "incident.recording", isOneOf: [.largely, .fully])

  @Test(
    "a follow-up applies unless the rating before it says otherwise",
    arguments: [
      (nil, true), (.dontKnow, true), (.rated(.fully), true), (.rated(.largely), true),
      (.rated(.partly), false), (.rated(.not), false),
      (.notApplicable(NotApplicable(.notInScopeOfAssessment)), false),
    ] as [(Choice?, Bool)])
  func followUpApplies(choice: Choice?, applies: Bool) {
    let assessment = Assessment(events([.answered(question: "incident.recording", choice: choice)]))
    let interview = Interview(.small, assessment)
    let expected: Applicability = applies ? .applies : .notTriggered(followUp)
    #expect(interview.applicability[3] == expected)
  }

  @Test("an answer kept aside comes back with its note and evidence")
  func keptAside() {
    var interview = Interview(.small, Assessment())
    let kept: [Change] = [
      .rated("suppliers.internal", .fully), .noted(question: "suppliers.internal", text: "see D4"),
      .evidenceListed(question: "suppliers.internal", evidence: [Evidence(what: "D4")]),
    ]
    for change in kept { interview.take(change) }
    let answer = interview.assessment.answers["suppliers.internal"]

    let left = interview.take(.profileSet(field: "internal-suppliers", values: ["no"]))
    #expect(left == Shift(keptAside: ["suppliers.internal"]))
    #expect(interview.progress.answered == 0)
    #expect(interview.progress.applicable == 5)
    #expect(interview.find("D4").isEmpty)

    let returned = interview.take(.profileSet(field: "internal-suppliers", values: ["yes"]))
    #expect(returned == Shift(appeared: ["suppliers.internal"]))
    #expect(interview.assessment.answers["suppliers.internal"] == answer)
    #expect(interview.progress.answered == 1)
  }

  @Test("an open question that ceases to apply is no kept answer")
  func nothingToKeep() {
    var interview = Interview(.small, Assessment())
    let shift = interview.take(.profileSet(field: "internal-suppliers", values: ["no"]))
    #expect(shift == Shift())
  }

  @Test("the answer to a question that does not apply counts as absent for what depends on it")
  func chain() {
    let questions = Questionnaire.small.questions
    let gated = questions[2].with(condition: .profile(field: "size", isOneOf: ["small"]))
    let questionnaire = Questionnaire.small.with(
      questions: [questions[0], gated, questions[3]],
      documents: [Questionnaire.small.documents[0].with(condition: followUp)])
    var interview = Interview(questionnaire, Assessment())
    interview.take(.rated("incident.recording", .fully))
    #expect(interview.openToAsk.count == 3)
    let document = questionnaire.documents[0]
    #expect(questionnaire.applicability(of: document, in: interview.assessment) == .applies)

    interview.take(.profileSet(field: "size", values: ["micro"]))
    #expect(interview.openToAsk.map(\.id) == ["scope.defined"])
    #expect(
      questionnaire.applicability(of: document, in: interview.assessment)
        == .notTriggered(followUp))
  }
}

extension Question {
  /// The same question under another condition.
  fileprivate func with(condition: Condition) -> Question {
    Question(
      id: id, clause: clause, ask: ask, why: why, levels: levels, evidence: evidence, who: who,
      kind: kind, isMandatory: isMandatory, isGate: isGate, isQuick: isQuick, impact: impact,
      effort: effort, consequence: consequence, action: action, documents: documents,
      condition: condition, process: process, since: since, fingerprint: fingerprint)
  }
}

extension DocumentRequirement {
  /// The same document under another condition.
  fileprivate func with(condition: Condition) -> DocumentRequirement {
    DocumentRequirement(
      id: id, code: code, title: title, kind: kind, basis: basis, level: level, clauses: clauses,
      owner: owner, approver: approver, dependsOn: dependsOn, effort: effort,
      reviewMonths: reviewMonths, points: points, condition: condition)
  }
}
