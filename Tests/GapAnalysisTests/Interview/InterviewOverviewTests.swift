import GapAnalysis
import TestSupport
import Testing

@Suite("Finding, counting and reviewing")
struct InterviewOverviewTests {
  private var interview: Interview {
    Interview(
      .small,
      Assessment(
        events([
          .rated("scope.defined", .fully),
          .noted(question: "scope.defined", text: "Approved in May"),
          .answered(question: "suppliers.internal", choice: .dontKnow),
          .rated("incident.recording", .fully),
          .evidenceListed(question: "incident.recording", evidence: [Evidence(what: "list")]),
          .flagged(question: "incident.recording", isFlagged: true),
          .answered(
            question: "incident.tool", choice: .notApplicable(NotApplicable(.coveredByAnotherParty))
          ),
        ])))
  }

  @Test(
    "all words must occur, in id, clause, title, question or note, in any language",
    arguments: [
      ("incident", ["incident.recording", "incident.review", "incident.tool"]),
      ("INCIDENT Tool", ["incident.tool"]), ("工具", ["incident.tool"]),
      ("8.6.1 month", ["incident.review"]),
      ("内部供应商", ["suppliers.internal"]), ("may approved", ["scope.defined"]), ("nothing", []),
      (" ", []),
    ])
  func find(text: String, ids: [String]) { #expect(interview.find(text).map(\.id) == ids) }

  @Test(
    "go leads to a question by its id, or to the first of a clause",
    arguments: [
      ("incident.tool", "incident.tool"), ("Incident.Tool", "incident.tool"),
      ("8", "suppliers.internal"), ("8.6", "incident.recording"), ("8.6.1", "incident.recording"),
      ("1", nil), ("8.61", nil), ("", nil),
    ] as [(String, String?)])
  func destination(text: String, id: String?) { #expect(interview.destination(text)?.id == id) }

  @Test(
    "each list for review holds what it says",
    arguments: [
      (.unanswered, ["incident.review", "improvement.register"]),
      (.toBeChecked, ["suppliers.internal"]), (.evidenceMissing, ["scope.defined"]),
      (.notApplicable, ["incident.tool"]), (.flagged, ["incident.recording"]),
      (.contradictory, []),
    ] as [(Review, [String])])
  func review(review: Review, ids: [String]) {
    #expect(interview.questions(in: review).map(\.id) == ids)
  }

  @Test("answers given to other words are listed until they are given again")
  func reworded() {
    let before = QuestionnaireReference(
      id: "small", version: "0.9.0", fingerprint: "0", wordings: ["scope.defined": 1])
    var interview = Interview(
      .small,
      Assessment(
        events([
          .questionnaireChosen(before), .rated("scope.defined", .not),
          .questionnaireChosen(Questionnaire.small.reference), .rated("incident.tool", .not),
        ])))
    #expect(interview.questions(in: .reworded).map(\.id) == ["scope.defined"])
    interview.take(.rated("scope.defined", .not))
    #expect(interview.questions(in: .reworded) == [])
    interview.take(.undone(sequence: 5))
    #expect(interview.questions(in: .reworded).map(\.id) == ["scope.defined"])
  }

  @Test("what changed since the last snapshot is listed; answered the same again is no change")
  func changed() {
    var interview = interview
    #expect(interview.questions(in: .changed) == [])
    interview.take(.snapshotTaken(name: "May"))
    interview.take(.rated("scope.defined", .largely))
    interview.take(.rated("incident.recording", .fully))
    #expect(interview.questions(in: .changed).map(\.id) == ["scope.defined"])
    interview.take(.rated("scope.defined", .fully))
    #expect(interview.questions(in: .changed) == [])
  }

  @Test("progress counts what applies; 'don't know' is an answer to be checked")
  func progress() throws {
    let all = interview.progress
    #expect([all.applicable, all.answered, all.toBeChecked] == [6, 4, 1])
    #expect(all.percent == 66)
    let sections = Questionnaire.small.sections
    #expect(sections.map(\.number) == ["4", "8.3", "8.6", "10"])
    #expect(interview.progressBySection.map(\.progress.answered) == [1, 1, 2, 0])
    #expect(
      Interview(Questionnaire.small.with(questions: []), Assessment()).progress.percent == nil)
  }

  @Test("a question has its place among those of its section that apply")
  func place() throws {
    var interview = interview
    let tool = try #require(Questionnaire.small.question("incident.tool"))
    #expect(interview.place(of: tool)?.number == 3)
    interview.take(.rated("incident.recording", .not))
    #expect(interview.place(of: tool)?.number == 2)
    #expect(interview.place(of: tool)?.of == 2)
    #expect(interview.place(of: tool)?.section.number == "8.6")
    let review = try #require(Questionnaire.small.question("incident.review"))
    #expect(interview.place(of: review) == nil)
  }
}
