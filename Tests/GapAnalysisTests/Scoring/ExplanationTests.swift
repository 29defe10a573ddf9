import GapAnalysis
import TestSupport
import Testing

@Suite("Why")
struct ExplanationTests {
  private static let questions = questionnaire(
    [
      question("a", documents: ["doc"]), question("b"), question("c"),
      question("d", clause: "2.1", when: .profile(field: "suppliers", isOneOf: ["yes"])),
    ], documents: [document("doc")])

  private func analysis(
    _ choices: KeyValuePairs<String, Choice?>, evidenceFor proven: Set<String> = []
  ) -> Analysis {
    Analysis(
      Self.questions, assessment(choices, evidenceFor: proven, profile: ["suppliers": ["no"]]))
  }

  @Test(
    "of a question: the rule of the questionnaire, or what is built in",
    arguments: [
      // answer, with evidence, words
      (Choice.rated(.not), false, "rule requirement-absent of the questionnaire"),
      (.rated(.largely), false, "rule requirement-incomplete of the questionnaire"),
      (.rated(.fully), true, "rated fully, with evidence"),
      (.rated(.fully), false, "rated fully, but no evidence is listed"),
      (.dontKnow, false, "somebody has to find out; that is no gap"),
      (nil, false, "not answered; it counts neither way"),
    ] as [(Choice?, Bool, String)])
  func oneQuestion(choice: Choice?, hasEvidence: Bool, words: String) throws {
    let analysis = analysis(["b": choice], evidenceFor: hasEvidence ? ["b"] : [])
    let sentences = analysis.sentences(
      try analysis.explanation(of: "b"), try shippedWords(.english))
    #expect(sentences[1] == words)
  }

  @Test("of a clause: the questions that came to it, a pile, or a missing document")
  func oneClause() throws {
    let table: [(KeyValuePairs<String, Choice?>, [ClauseCause])] = [
      (
        ["b": .rated(.not), "c": .rated(.partly), "a": .rated(.fully)],
        [.questions(["b"])]
      ),
      (
        ["a": .rated(.partly), "b": .rated(.partly), "c": .rated(.partly)],
        [.pileUp(clause: "1.1", questions: ["a", "b", "c"])]
      ),
      (["a": .rated(.not)], [.questions(["a"]), .missingDocuments(["doc"])]),
      (["a": .rated(.fully)], []),
    ]
    for (choices, causes) in table {
      guard case .clause(_, let found) = try analysis(choices).explanation(of: "1.1") else {
        Issue.record("not explained as a clause")
        continue
      }
      #expect(found == causes)
    }
  }

  @Test("gives achievement with its denominator, and none where nothing is rated")
  func achievement() throws {
    let words = try shippedWords(.english)
    let rated = analysis(["a": .rated(.fully), "b": .rated(.not), "c": .dontKnow])
    let sentences = rated.sentences(try rated.explanation(of: "1"), words)
    #expect(
      sentences.contains(
        "Achievement: P (Partly), 50 %, the weighted mean of 2 rated questions out of 3 that apply."
      ))
    let open = analysis(["a": .dontKnow])
    #expect(
      open.sentences(try open.explanation(of: "1.1"), words).contains(
        "Achievement: none, because none of the 3 questions that apply is rated."))
  }

  @Test("of what does not apply: the condition that is not so")
  func notTriggered() throws {
    let analysis = analysis([:])
    let sentences = analysis.sentences(
      try analysis.explanation(of: "d"), try shippedWords(.chinese))
    #expect(sentences[1].hasPrefix("不适用，因为以下情况不成立："))
  }

  @Test("of an action and a document, by id and by code")
  func others() throws {
    let analysis = analysis(["a": .rated(.not)])
    #expect(try analysis.explanation(of: "A-a").id == "A-a")
    #expect(try analysis.explanation(of: "F-a").id == "A-a")
    #expect(try analysis.explanation(of: "DOC").id == "doc")
    for language in [Language.english, .chinese] {
      let words = try shippedWords(language)
      for name in ["A-a", "doc", "1.1", "a"] {
        let sentences = analysis.sentences(try analysis.explanation(of: name), words)
        #expect(sentences.count > 1)
        #expect(!sentences.contains { $0.contains("{") || $0.isEmpty }, "\(sentences)")
      }
    }
  }

  @Test("of nothing there is: the name most likely meant")
  func unknown() {
    let analysis = analysis(["a": .rated(.not)])
    #expect(throws: UnknownName(name: "dok", meant: "doc")) {
      try analysis.explanation(of: "dok")
    }
    #expect(throws: UnknownName(name: "nothing like it", meant: nil)) {
      try analysis.explanation(of: "nothing like it")
    }
  }
}
