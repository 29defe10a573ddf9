import GapAnalysis
import Testing

@Suite("The document plan")
struct DocumentPlanTests {
  private func item(_ choice: Choice?, _ more: Choice? = nil) -> DocumentPlan.Item? {
    let questions =
      [question("a", documents: ["doc"])]
      + (more == nil ? [] : [question("b", documents: ["doc"])])
    let analysis = Analysis(
      questionnaire(questions, documents: [document("doc", effort: .medium)]),
      assessment(["a": choice, "b": more]))
    return analysis.documentPlan.items.first
  }

  @Test(
    "derives a document's state and action from the rating of its question",
    arguments: [
      (Choice.rated(.not), DocumentState.missing, DocumentAction.create, 3.0),
      (.rated(.partly), .draft, .revise, 3.0), (.rated(.largely), .outdated, .revise, 3.0),
      (.rated(.fully), .inForce, .keep, 0.0), (.dontKnow, .unknown, .check, 0.0),
    ])
  func states(choice: Choice, state: DocumentState, action: DocumentAction, days: Double) {
    #expect(item(choice)?.state == state)
    #expect(item(choice)?.action == action)
    #expect(item(choice)?.days == days)
  }

  @Test("takes the worst of several answers; one open answer leaves a better state unknown")
  func severalQuestions() {
    #expect(item(.rated(.fully), .rated(.partly))?.state == .draft)
    #expect(item(.rated(.not), .rated(.largely))?.state == .draft)
    #expect(item(.rated(.not), .rated(.not))?.state == .missing)
    #expect(item(.rated(.fully), .dontKnow)?.state == .unknown)
    #expect(item(.rated(.not), .dontKnow)?.state == .missing)
  }

  @Test("says why a document is not needed")
  func notNeeded() {
    let condition = Condition.profile(field: "suppliers", isOneOf: ["yes"])
    let analysis = Analysis(
      questionnaire(
        [question("a", documents: ["doc"], when: condition)],
        documents: [document("doc", basis: .conditional, when: condition)]),
      assessment(["a": .rated(.not)], profile: ["suppliers": ["no"]]))
    #expect(analysis.documentPlan.items[0].state == .notNeeded)
    #expect(analysis.documentPlan.items[0].notNeededBecause == condition)
    #expect(analysis.documentPlan.missingMandatory == [])
  }

  @Test("counts a recommended document as missing nowhere")
  func recommended() {
    let analysis = Analysis(
      questionnaire(
        [question("a", documents: ["must", "may"])],
        documents: [document("must"), document("may", basis: .recommended)]),
      assessment(["a": .rated(.not)]))
    #expect(analysis.documentPlan.missingMandatory == ["must"])
    #expect(analysis.verdict.missingDocuments == ["must"])
  }

  @Test("puts what others depend on first, then gates, then higher levels, then impact")
  func order() {
    let analysis = Analysis(
      questionnaire(
        [
          question("a", gate: true, documents: ["gated"]),
          question("b", impact: 4, documents: ["heavy"]), question("c", documents: ["light"]),
        ],
        documents: [
          document("light"), document("heavy"), document("record", level: 4, dependsOn: ["first"]),
          document("gated", dependsOn: ["first"]), document("first", level: 3),
        ]),
      Assessment())
    let order = analysis.documentPlan.items.map(\.document.id)
    #expect(order == ["heavy", "light", "first", "gated", "record"])
  }

  @Test("respects every dependency and holds every document once, whatever the order of the list")
  func dependencies() throws {
    let documents = (0..<12).map { index in
      document(
        "d\(index)", level: 4 - index % 4,
        dependsOn: (index + 1..<12).filter { ($0 * index) % 3 == 1 }.map { "d\($0)" })
    }
    for shift in 0..<12 {
      let list = Array(documents[shift...] + documents[..<shift])
      let plan = Analysis(questionnaire([], documents: list), Assessment()).documentPlan
      let order = plan.items.map(\.document.id)
      #expect(Set(order).count == 12 && order.count == 12)
      for item in plan.items {
        let place = try #require(order.firstIndex(of: item.document.id))
        for needed in item.document.dependsOn {
          let neededPlace = try #require(order.firstIndex(of: needed))
          #expect(neededPlace < place)
        }
      }
    }
  }

  @Test("marks clauses no document serves")
  func crossReference() {
    let rows = questionnaire(
      [], documents: [document("a", clauses: ["1"]), document("b", clauses: ["2.1"])]
    ).crossReference.rows
    #expect(rows.map(\.clause.number) == ["1.1", "1.2", "2.1"])
    #expect(rows.map { $0.documents.map(\.id) } == [["a"], ["a"], ["b"]])
    let bare = questionnaire([], documents: []).crossReference.rows
    #expect(bare.map(\.isHole) == [true, true, true])
  }
}
