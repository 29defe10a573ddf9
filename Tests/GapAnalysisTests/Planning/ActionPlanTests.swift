import GapAnalysis
import Testing

@Suite("The action plan")
struct ActionPlanTests {
  @Test("has one action for each finding, and none for what is open")
  func items() {
    let plan = plan(
      [question("a"), question("b"), question("c"), question("d")],
      ["a": .rated(.partly), "b": .rated(.fully), "c": .dontKnow])
    #expect(plan.items.map(\.id) == ["A-a"])
  }

  @Test("puts what comes first in front: blockers, major gaps, then the order of the findings")
  func order() {
    let plan = plan(
      [
        question("light", impact: 4), question("absent", impact: 1),
        question("gate", clause: "2.1", gate: true),
      ],
      ["light": .rated(.partly), "absent": .rated(.not), "gate": .rated(.partly)])
    #expect(plan.items.map(\.question.id) == ["gate", "absent", "light"])
    #expect(plan.items.map(\.isFirst) == [true, true, false])
    #expect(plan.whatFirst.actions == ["gate", "absent"])
  }

  @Test("writes a document once, in the first action that leads to it")
  func documents() {
    let plan = plan(
      [
        question("a", effort: .medium, documents: ["doc"]),
        question("b", impact: 4, effort: .small, documents: ["doc"]),
      ],
      ["a": .rated(.not), "b": .rated(.partly)], documents: [document("doc", effort: .large)])
    #expect(plan.items.map(\.writes) == [["doc"], []])
    #expect(plan.items.map(\.days) == [3, 1])
    #expect(plan.items.map(\.dependsOn) == [[], ["a"]])
    #expect(plan.days == 12)
  }

  @Test(
    "counts for a question about a document only the work beyond the writing",
    arguments: [
      // effort of the question, of the document, own days, days of the plan
      (Effort.small, Effort.small, 0.0, 1.0), (.medium, .small, 2, 3), (.small, .large, 0, 8),
    ])
  func noDoubleCounting(own: Effort, writing: Effort, days: Double, all: Double) {
    let plan = plan(
      [question("a", effort: own, documents: ["doc"], kind: .document)], ["a": .rated(.not)],
      documents: [document("doc", effort: writing)])
    #expect(plan.items.map(\.days) == [days])
    #expect(plan.days == all)
  }

  @Test("writes what a document needs before it, whichever action that belongs to")
  func chain() {
    let plan = plan(
      [question("late", documents: ["base"]), question("early", documents: ["top"])],
      ["late": .rated(.largely), "early": .rated(.not)],
      documents: [document("top", dependsOn: ["base"]), document("base")])
    #expect(plan.items.map(\.question.id) == ["early", "late"])
    #expect(plan.items[0].dependsOn == ["late"])
    #expect(plan.schedule[.document("base")]?.end == Day("1970-01-01"))
    #expect(plan.schedule[.document("top")]?.end == Day("1970-01-02"))
    #expect(plan.schedule[.document("top")]?.waitsFor == .document("base"))
  }

  @Test("names the perspectives of the question's process")
  func value() {
    let plan = plan([question("a")], ["a": .rated(.not)])
    #expect(plan.items.map(\.value) == [[.customer, .process]])
  }

  @Test("has no dates and no work where nothing is known: no zero, no hundred per cent")
  func nothing() {
    for choices in [[:], ["a": Choice.dontKnow]] as [KeyValuePairs<String, Choice?>] {
      let analysis = Analysis(questionnaire([question("a")]), assessment(choices))
      #expect(analysis.actionPlan.items == [])
      #expect(analysis.actionPlan.whatFirst.isEmpty)
      #expect(analysis.actionPlan.schedule.end == nil)
      #expect(analysis.actionPlan.schedule.troubles == [])
      #expect(analysis.achievement == nil)
    }
  }
}

@Suite("What first")
struct WhatFirstTests {
  @Test(
    "takes of a pile only as many as bring it below three, the cheapest first",
    arguments: [
      // efforts of partly met requirements of one clause, those chosen
      ([Effort.large, .small, .medium], ["q1"]), ([.small, .small, .small], ["q0"]),
      ([.large, .small, .medium, .large], ["q1", "q2"]), ([.small, .small], []),
    ] as [([Effort], [String])])
  func pile(efforts: [Effort], chosen: [String]) {
    let questions = efforts.enumerated().map { question("q\($0)", effort: $1) }
    let plan = Analysis(
      questionnaire(questions),
      Assessment(
        events(questions.map { .rated($0.id, .partly) }))
    ).actionPlan
    #expect(plan.whatFirst.actions.sorted() == chosen)
    #expect(plan.whatFirst.byClause["1.1"]?.map(\.id).sorted() ?? [] == chosen.map { "A-" + $0 })
  }

  @Test("counts a requirement that is done anyway as out of the pile")
  func overlap() {
    // The gate is a blocker, not a minor gap, so two partly met requirements are no pile.
    let plan = plan(
      [question("gate", gate: true), question("a"), question("b")],
      ["gate": .rated(.partly), "a": .rated(.partly), "b": .rated(.partly)])
    #expect(plan.whatFirst.actions == ["gate"])
  }

  @Test("takes documents that are written anyway as free when it looks for the cheapest")
  func marginal() {
    let plan = plan(
      [
        question("gate", clause: "2.1", gate: true, documents: ["doc"]),
        question("a", effort: .medium), question("b", effort: .small, documents: ["doc"]),
        question("c", effort: .medium),
      ],
      [
        "gate": .rated(.partly), "a": .rated(.partly), "b": .rated(.partly),
        "c": .rated(.partly),
      ], documents: [document("doc", effort: .large)])
    #expect(plan.whatFirst.actions == ["gate", "b"])
    #expect(plan.whatFirst.documents == ["doc"])
    #expect(plan.whatFirst.days == 10)
  }

  @Test("writes a mandatory document that is missing, with the cheapest action that leads to it")
  func missingDocument() {
    let plan = plan(
      [
        question("x", mandatory: false, effort: .large, documents: ["doc"]),
        question("y", mandatory: false, effort: .small, documents: ["doc"]),
      ],
      ["x": .rated(.not), "y": .rated(.not)], documents: [document("doc")])
    #expect(plan.whatFirst.actions == ["y"])
    #expect(plan.whatFirst.documents == ["doc"])
    #expect(plan.whatFirst.byClause == ["1.1": [.document("doc")]])
  }

  @Test("ends when the last of it does, however much comes after")
  func date() {
    let plan = plan(
      [question("gate", gate: true, effort: .medium), question("x", effort: .large)],
      ["gate": .rated(.not), "x": .rated(.partly)])
    #expect(plan.whatFirst.date == Day("1970-01-05"))
    #expect(plan.schedule.end == Day("1970-01-15"))
  }

  @Test("is what is left: after it there is neither blocker nor major gap")
  func enough() {
    let questions = (0..<7).map {
      question("q\($0)", clause: $0 < 5 ? "1.1" : "1.2", gate: $0 == 6)
    }
    let ratings: [Rating] = [.partly, .partly, .partly, .partly, .not, .partly, .partly]
    var changes = zip(questions, ratings).map { Change.rated($0.id, $1) }
    let before = Analysis(questionnaire(questions), Assessment(events(changes)))
    #expect(before.verdict.auditWouldFail == ["1.1", "1.2"])
    changes += before.actionPlan.whatFirst.actions.map { .rated($0, .fully) }
    let after = Analysis(questionnaire(questions), Assessment(events(changes)))
    #expect(after.verdict.auditWouldFail == [])
    #expect(before.actionPlan.whatFirst.actions.count == 4)
  }
}

private func plan(
  _ questions: [Question], _ choices: KeyValuePairs<String, Choice?>,
  documents: [DocumentRequirement] = []
) -> ActionPlan {
  Analysis(questionnaire(questions, documents: documents), assessment(choices)).actionPlan
}
