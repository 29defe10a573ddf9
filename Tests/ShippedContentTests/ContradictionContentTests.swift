import GapAnalysis
import QuestionnaireFiles
import TestSupport
import Testing

@Suite("The contradictions of ISO/IEC 20000-1:2018")
struct ContradictionContentTests {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try QuestionnaireReader.read(folder: QuestionnaireContentTests.folder).get()
  }

  @Test("are 30, half of them among triage questions alone")
  func count() {
    #expect(questionnaire.contradictions.count == 30)
    #expect(questionnaire.limited(to: .triage).contradictions.count == 15)
  }

  @Test("can each be answered, and then name all their questions")
  func possible() {
    for contradiction in questionnaire.contradictions {
      let assessment = Assessment(events(answering: contradiction.condition))
      let found = questionnaire.contradictions(in: assessment)
      #expect(
        found.first { $0.contradiction == contradiction }?.questions.map(\.id)
          == contradiction.questions, "\(contradiction.id)")
    }
  }

  @Test("ask in one sentence of each language which answer is right")
  func sentences() {
    for contradiction in questionnaire.contradictions {
      #expect(contradiction.text[.english].hasSuffix("; which is right?"), "\(contradiction.id)")
      #expect(contradiction.text[.chinese].hasSuffix("，哪一个符合实际？"), "\(contradiction.id)")
    }
  }

  /// Every statement of a condition made true.
  private func events(answering condition: Condition) -> [Event] {
    condition.leaves.enumerated().map { index, leaf in
      Event(
        sequence: index + 1, at: Timestamp(secondsSince1970: 0), by: "", change: change(leaf))
    }
  }

  private func change(_ leaf: Condition) -> Change {
    switch leaf {
    case .rating(let question, let ratings):
      .answered(question: question, choice: ratings.first.map(Choice.rated))
    case .profile(let field, let values): .profileSet(field: field, values: values)
    case .all, .any, .not: preconditionFailure("a leaf is a single statement")
    }
  }
}
