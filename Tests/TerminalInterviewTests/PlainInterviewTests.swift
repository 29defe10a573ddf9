import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Answering line by line")
struct PlainInterviewTests {
  @Test(
    "a number saves the answer and goes on",
    arguments: [
      ("1", .rated(.not)), ("２", .rated(.partly)), ("3", .rated(.largely)), ("4\n", .rated(.fully)),
      ("0", .dontKnow), ("9\n1", .notApplicable(NotApplicable(.notInScopeOfAssessment))),
    ] as [(String, Choice)])
  func choices(typed: String, choice: Choice) throws {
    let session = try Session(typing: typed, after: profileEvents)
    #expect(session.changes == [.answered(question: "scope.defined", choice: choice)])
    #expect(session.interview.current == .question(id: "suppliers.internal"))
  }

  @Test("Enter keeps an answer and goes on; without an answer it does not pass over the question")
  func enter() throws {
    let session = try Session(typing: "\n2\nback\n\n", after: profileEvents)
    #expect(session.changes == [.answered(question: "scope.defined", choice: .rated(.partly))])
    #expect(session.interview.current == .question(id: "suppliers.internal"))
    #expect(session.lastReply.contains("Please type 1 to 4, 0 or 9; or help."))
  }

  @Test("skip leaves a question open on purpose; an answer it does not touch")
  func skip() throws {
    let session = try Session(typing: "skip\n2\ngo 8.3\nskip", after: profileEvents)
    #expect(
      session.changes == [
        .skipped(question: "scope.defined"),
        .answered(question: "suppliers.internal", choice: .rated(.partly)),
      ])
    #expect(session.interview.current == .question(id: "incident.recording"))
  }

  @Test(
    "a requirement is not applicable for one reason only; anything else has four",
    arguments: [
      ("scope.defined", "9\n2\n4\n1", .notInScopeOfAssessment, ""),
      ("incident.tool", "9\n1", .conditionDoesNotExist, ""),
      ("incident.tool", "9\n２", .coveredByAnotherParty, ""),
      (
        "incident.tool", "9\n4\ntoo short\nthe group's own tool", .other,
        "the group's own tool"
      ),
    ] as [(String, String, NotApplicable.Reason, String)])
  func reasons(
    question: String, typed: String, reason: NotApplicable.Reason, text: String
  ) throws {
    let session = try Session(typing: "go \(question)\n\(typed)", after: profileEvents)
    let choice = Choice.notApplicable(NotApplicable(reason, text: text))
    #expect(session.changes == [.answered(question: question, choice: choice)])
  }

  @Test(
    "who thinks better of a reason, a note or evidence changes nothing",
    arguments: [
      "9\n", "9\nback", "9\n返回", "9\n4\n", "9\n4\nback", "note\n", "note\nback", "note\n-",
      "evidence\n", "evidence\n-", "evidence\nback", "evidence\na list\nback",
      "evidence\na list\nthere\n返回", "-", "undo",
    ])
  func unchanged(typed: String) throws {
    let before = events(
      profileEvents.map(\.change).dropLast(4) + [
        .questionnaireChosen(Questionnaire.small.reference)
      ])
    let session = try Session(typing: "go incident.tool\n\(typed)\nx", after: before)
    #expect(session.changes == [])
    #expect(session.interview.current == .question(id: "incident.tool"))
  }

  @Test("fully without evidence asks for it once; Enter means none yet")
  func evidenceForFully() throws {
    let session = try Session(typing: "4\n\nback\n4\nminutes of May\nback\n4", after: profileEvents)
    let fully = Change.answered(question: "scope.defined", choice: .rated(.fully))
    let evidence = Change.evidenceListed(
      question: "scope.defined", evidence: [Evidence(what: "minutes of May")])
    #expect(session.changes == [fully, fully, evidence, fully])
  }

  @Test("evidence has what, where, when and who; more of it is added, a dash removes all")
  func evidence() throws {
    let session = try Session(
      typing: "evidence\nlist\n/records\n\nDesk\n证据：会议纪要\nevidence\n-", after: profileEvents)
    let list = Evidence(what: "list", place: "/records", who: "Desk")
    let minutes = Evidence(what: "会议纪要")
    #expect(
      session.changes
        == [[list], [list, minutes], []].map {
          .evidenceListed(question: "scope.defined", evidence: $0)
        })
  }

  @Test("a note is kept as typed, full width and all; a single letter is no command in it")
  func notes() throws {
    let session = try Session(
      typing: "note  Ａ组：two  spaces \nnote\nq\n备注－\nnote\n备注", after: profileEvents)
    #expect(
      session.changes
        == ["Ａ组：two  spaces", "q", "", "备注"].map { .noted(question: "scope.defined", text: $0) })
  }

  @Test("a program that was stopped and goes on shows its prompt again")
  func resumed() throws {
    let once = try Session([.line("?")], after: profileEvents)
    let twice = try Session([.resumed, .line("?")], after: profileEvents)
    #expect(once.transcript != twice.transcript)
    #expect(twice.transcript.hasSuffix(once.transcript.suffix(40)))
    #expect(twice.changes.isEmpty)
  }

  @Test("undo and redo say what they changed, and go back beyond this session")
  func undo() throws {
    let session = try Session(
      typing: "2\nundo\nundo\nundo\nredo\nundo\nundo\nundo\nundo\nredo", after: profileEvents)
    #expect(
      session.transcript.contains("Saved: taken back (answer to 4.3 “Is the scope written down?”).")
    )
    #expect(session.transcript.contains("Saved: taken back (Target date)."))
    #expect(session.transcript.contains("Saved: brought back (Internal suppliers)."))
    #expect(session.transcript.contains("There is nothing to take back."))
    #expect(session.lastReply.contains("Saved: brought back (Organisation)."))
    #expect(session.interview.assessment.profile == ["organisation": ["Acme"]])
  }

  @Test("undoing the answer a question depends on leaves that question")
  func undoOfTheCondition() throws {
    let before =
      profileEvents.map(\.change) + [
        .answered(question: "incident.recording", choice: .rated(.not)),
        .answered(question: "incident.recording", choice: .rated(.fully)),
      ]
    let session = try Session(typing: "undo", after: events(before))
    #expect(session.interview.current == .question(id: "incident.tool"))
  }

  @Test("the profile can be looked up from anywhere, and the interview goes on where it was")
  func profile() throws {
    let session = try Session(
      typing: "go 8.6\nprofile\nAcme Group\n\n\nno\n\n3", after: profileEvents)
    #expect(session.interview.assessment.profile["organisation"] == ["Acme Group"])
    #expect(session.answer("incident.recording").rating == .largely)
    #expect(session.interview.current == .question(id: "incident.review"))
  }

  @Test(
    "at a field for text a line is the text, unless it is clearly a command",
    arguments: [
      ("Note Printing Australia", "Note Printing Australia"), ("find it", "find it"), ("S", "S"),
      ("备注科技", "备注科技"), ("go Ahead Ltd", "go Ahead Ltd"), ("4", "4"), ("yes", "yes"),
      ("review", nil), ("go 8.6", nil), ("前往8.6", nil), ("lang zh", nil), ("note", nil), ("-", nil),
      ("?", nil),
    ] as [(String, String?)])
  func textField(typed: String, value: String?) throws {
    let session = try Session(typing: typed)
    #expect(session.interview.assessment.profile["organisation"] == value.map { [$0] })
  }

  @Test("a profile field is cleared with a dash")
  func clearedField() throws {
    let session = try Session(typing: "profile\n－\n-", after: profileEvents)
    #expect(
      session.changes
        == ["organisation", "size"].map { .profileSet(field: $0, values: []) })
  }

  @Test("a change tells how many questions appeared and how many answers are kept aside")
  func shifts() throws {
    let before = events([
      .profileSet(field: "internal-suppliers", values: ["yes"]),
      .answered(question: "suppliers.internal", choice: .rated(.fully)),
      .answered(question: "incident.recording", choice: .rated(.not)),
    ])
    let session = try Session(typing: "go 8.6\n3\nprofile\n\n\n\nno", after: before)
    #expect(session.transcript.contains("1 question now applies in addition."))
    #expect(
      session.lastReply.contains("1 answer is kept aside because its question does not apply now."))
  }

  @Test("at the end the session is finished if nothing is open, else it can go to what is")
  func end() throws {
    let all = Questionnaire.small.questions.map {
      Change.answered(question: $0.id, choice: .rated(.partly))
    }
    let finished = try Session(typing: "\n", after: events(all))
    #expect(finished.outcome == .finished)
    #expect(finished.transcript.contains("gapwise report acme.gapwise"))

    let open = try Session(
      typing: "3\nnonsense\n3\nnext\n\nnext", after: events(all.dropLast(4) + all.suffix(1)))
    #expect(open.interview.current == .question(id: "incident.tool"))
    #expect(open.outcome == .endOfInput)
    #expect(try Session(typing: "go 10\n3\n", after: profileEvents).outcome == .paused)
  }

  @Test("the end of the input after everything is answered is no loss")
  func endOfInputAtTheEnd() throws {
    let all = Questionnaire.small.questions.dropLast().map {
      Change.answered(question: $0.id, choice: .dontKnow)
    }
    #expect(try Session(typing: "3", after: events(all)).outcome == .finished)
  }
}
