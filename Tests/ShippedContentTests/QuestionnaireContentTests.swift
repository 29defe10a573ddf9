import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite("The questionnaire of ISO/IEC 20000-1:2018")
struct QuestionnaireContentTests {
  static let folder = Program.root + "/Questionnaires/iso-iec-20000-1-2018"
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try QuestionnaireReader.read(folder: Self.folder).get()
  }

  @Test("has no problems, and a review finds none in how it is written")
  func clean() {
    #expect(QuestionnaireReader.review(folder: Self.folder).problems.map(\.description) == [])
  }

  @Test("asks one triage question in each of the 58 assessable subclauses")
  func triage() {
    let assessable = questionnaire.clauses.filter(\.isAssessable).map(\.number)
    #expect(assessable.count == 58)
    let quick = questionnaire.questions.filter(\.isQuick).map(\.clause)
    #expect(quick.sorted() == assessable.sorted())
  }

  @Test("asks in the order of the standard")
  func order() throws {
    let places = try questionnaire.questions.map { question in
      try #require(questionnaire.clauses.firstIndex { $0.number == question.clause })
    }
    #expect(places == places.sorted())
  }

  @Test("leads to every document the standard asks for")
  func documentsReached() {
    let reached = Set(questionnaire.questions.flatMap(\.documents))
    let required = questionnaire.documents.filter { $0.basis != .recommended }
    #expect(required.count == 56)
    #expect(required.filter { !reached.contains($0.id) }.map(\.id) == [])
  }

  @Test("stops certification only at scope, policy, plan, internal audit and management review")
  func gates() {
    let gates = questionnaire.questions.filter(\.isGate).map(\.clause)
    #expect(gates == ["4.3", "5.2.1", "6.3", "9.2", "9.3"])
  }

  @Test("gives every question four different level texts in each language, two to four proofs")
  func levels() {
    for question in questionnaire.questions {
      for language in questionnaire.languages {
        let texts = Rating.allCases.map { question.levels[$0][language] }
        #expect(Set(texts).count == 4, "\(question.id) \(language.rawValue)")
      }
      #expect((2...4).contains(question.evidence.count), "\(question.id)")
    }
  }
}
