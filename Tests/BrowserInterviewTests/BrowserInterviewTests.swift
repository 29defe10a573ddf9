import GapAnalysis
import TestSupport
import Testing

@testable import BrowserInterview

private let question = "scope.defined"

@Suite("The interview in the browser")
struct BrowserInterviewTests {
  @Test("stores a choice before the page says so, and the same form sent twice once")
  func choosing() async throws {
    let running = try await RunningInterview()
    let form = "choice=partly&seen=\(try await running.seen(question))&once=x"
    let answer = try await running.send("/question/\(question)/answer", form)
    #expect(answer.status == 303)
    #expect(running.file.answers[question]?.choice == .rated(.partly))
    try await running.send("/question/\(question)/answer", form)
    #expect(running.file.events.count == 1)
    let page = try await running.page("/question/\(question)").body
    #expect(page.contains("Saved: 2"))
    #expect(page.contains("Saved 14:32 to acme.gapwise."))
  }

  @Test("refuses a form made before the last change, and loses nothing typed in it")
  func stale() async throws {
    let running = try await RunningInterview()
    let seen = try await running.seen(question)
    try await running.send("/question/\(question)/answer", "choice=not&seen=\(seen)")
    let answer = try await running.send(
      "/question/\(question)/note", "text=two+teams&seen=\(seen)")
    #expect(answer.head.contains("open=note"))
    #expect(running.file.answers[question]?.note == "")
    let page = try await running.page("/question/\(question)").body
    #expect(page.contains("was changed elsewhere"))
    #expect(page.contains("two teams</textarea>"))
    #expect(running.file.drafts["\(question)/note"] == "two teams")
  }

  @Test("keeps a note with its lines and escapes every text")
  func notes() async throws {
    let running = try await RunningInterview()
    let seen = try await running.seen(question)
    try await running.send(
      "/question/\(question)/note", "text=%3Cb%3E%0D%0A%E4%B8%A4%E7%BB%84&seen=\(seen)")
    #expect(running.file.answers[question]?.note == "<b>\n两组")
    let page = try await running.page("/question/\(question)").body
    #expect(page.contains("&lt;b&gt;\n两组</textarea>"))
    #expect(!page.contains("<b>\n"))
  }

  @Test("asks for the proof after fully, takes evidence and takes it away")
  func evidence() async throws {
    let running = try await RunningInterview()
    let path = "/question/\(question)"
    let chosen = try await running.send(
      path + "/answer", "choice=fully&seen=\(try await running.seen(question))")
    #expect(chosen.head.contains("open=evidence"))
    try await running.send(
      path + "/evidence", "where=intranet&seen=\(try await running.seen(question))")
    #expect(running.file.answers[question]?.evidence == [])
    #expect(try await running.page(path).body.contains(#"value="intranet""#))
    try await running.send(
      path + "/evidence", "what=list&where=intranet&seen=\(try await running.seen(question))")
    #expect(
      running.file.answers[question]?.evidence == [Evidence(what: "list", place: "intranet")])
    #expect(running.file.drafts == [:])
    try await running.send(path + "/evidence", "remove=0&seen=\(try await running.seen(question))")
    #expect(running.file.answers[question]?.evidence == [])
  }

  @Test("takes a reason for not applicable only where the standard allows it")
  func exceptions() async throws {
    let running = try await RunningInterview()
    let path = "/question/\(question)"
    let seen = try await running.seen(question)
    let refused = try await running.send(
      path + "/exception", "reason=covered-by-another-party&seen=\(seen)")
    #expect(refused.head.contains("open=na"))
    #expect(running.file.events.isEmpty)
    try await running.send(
      path + "/exception", "reason=not-in-scope-of-assessment&seen=\(seen)")
    #expect(
      running.file.answers[question]?.choice
        == .notApplicable(NotApplicable(.notInScopeOfAssessment)))
  }

  @Test("takes back and brings back the last change")
  func undoing() async throws {
    let running = try await RunningInterview()
    try await running.send(
      "/question/\(question)/answer", "choice=not&seen=\(try await running.seen(question))")
    let undone = try await running.send("/undo", "from=/question/\(question)")
    #expect(undone.head.contains("/question/\(question)"))
    #expect(running.file.answers[question]?.choice == nil)
    try await running.send("/redo", "from=//evil.example")
    #expect(running.file.answers[question]?.choice == .rated(.not))
  }

  @Test("asks which answer counts where another program gave one too", arguments: [true, false])
  func disputes(keepsMine: Bool) async throws {
    let running = try await RunningInterview()
    let seen = try await running.seen(question)
    running.file.writeElsewhere(.answered(question: question, choice: .rated(.fully)))
    let answer = try await running.send(
      "/question/\(question)/answer", "choice=not&seen=\(seen)")
    #expect(answer.head.contains("/trouble"))
    #expect(try await running.page("/sections").head.contains("/trouble"))
    #expect(try await running.page("/trouble").body.contains("Bo"))
    try await running.send("/trouble", "remedy=\(keepsMine ? "mine" : "theirs")")
    #expect(running.file.answers[question]?.choice == .rated(keepsMine ? .not : .fully))
  }

  @Test("says what is not stored and why, and stores it once that is over")
  func trouble() async throws {
    let running = try await RunningInterview()
    let seen = try await running.seen(question)
    running.file.fail(StorageFailure(.diskFull, "no space"))
    try await running.send("/question/\(question)/note", "text=kept&seen=\(seen)")
    #expect(try await running.page("/trouble").body.contains("the disk of"))
    #expect(running.file.events.isEmpty)
    running.file.fail(nil)
    try await running.send("/trouble", "remedy=again")
    #expect(running.file.answers[question]?.note == "kept")
    #expect(running.file.drafts == [:])
  }

  @Test("keeps what is being typed, and nothing else under other names")
  func drafting() async throws {
    let running = try await RunningInterview()
    let kept = try await running.send("/draft", "place=\(question)/note&text=begun")
    #expect(kept.status == 204)
    try await running.send("/draft", "place=other&text=x")
    #expect(running.file.drafts == ["\(question)/note": "begun"])
    #expect(try await running.page("/question/\(question)").body.contains("begun</textarea>"))
  }

  @Test("speaks the other language at once")
  func languages() async throws {
    let running = try await RunningInterview()
    try await running.send("/language", "from=/sections")
    #expect(try await running.page("/sections").body.contains(#"<html lang="zh-CN">"#))
    #expect(try await running.page("/report").body.contains("report in zh"))
  }

  @Test("goes on at once where that is wanted")
  func fast() async throws {
    let running = try await RunningInterview(isFast: true)
    let answer = try await running.send(
      "/question/\(question)/answer", "choice=not&seen=\(try await running.seen(question))")
    #expect(!answer.head.contains("/question/\(question)"))
  }

  @Test("answers every address it knows, and says where there is nothing")
  func addresses() async throws {
    let running = try await RunningInterview()
    for path in [
      "/sections", "/review", "/review/unanswered", "/search?q=scope", "/end", "/report",
      "/question/\(question)?open=why", "/assets/ask.css",
    ] {
      #expect(try await running.page(path).status == 200, "\(path)")
    }
    for path in ["/nowhere", "/question/none", "/fact/none", "/review/none", "/assets/x.css"] {
      #expect(try await running.page(path).status == 404, "\(path)")
    }
    #expect(try await running.page("/").status == 303)
  }
}

@Suite("Whoever is not this person")
struct EntranceTests {
  @Test("sees only how to get in")
  func closed() async throws {
    let running = try await RunningInterview()
    let page = try await running.client.get("/question/\(question)")
    #expect(page.body.contains(#"name="key""#))
    #expect(!page.body.contains("acme"))
    #expect(try await running.send("/undo", "", ["Cookie": ""]).status == 403)
  }

  @Test("is refused when sent by another page")
  func foreign() async throws {
    let running = try await RunningInterview()
    #expect(try await running.send("/undo", "", ["Origin": "http://evil.example"]).status == 403)
    #expect(try await running.send("/undo", "", ["Origin": ""]).status == 403)
    #expect(try await running.client.get("/", ["Host": "evil.example"]).status == 421)
    let text = try await running.send("/undo", "", ["Content-Type": "text/plain"])
    #expect(text.status == 403)
  }

  @Test("is let in by the key, and once by the code")
  func keys() async throws {
    let running = try await RunningInterview()
    let key = try await running.send("/enter", "key=\(RunningInterview.keys.key)")
    #expect(key.status == 303)
    #expect(key.head.contains("HttpOnly; SameSite=Strict"))
    #expect(try await running.send("/enter", "key=1234+5678").status == 303)
    #expect(try await running.send("/enter", "key=12345678").status == 401)
  }

  @Test("cannot guess the code, nor send more than can be stored")
  func bounds() async throws {
    let running = try await RunningInterview()
    for _ in 0..<5 { #expect(try await running.send("/enter", "key=00000000").status == 401) }
    #expect(try await running.send("/enter", "key=12345678").status == 401)
    let long = String(repeating: "a", count: 4_000_000)
    let answer = try await running.send("/question/\(question)/note", "text=\(long)&seen=0-0")
    #expect(answer.status == 413)
    #expect(running.file.events.isEmpty)
  }
}

@Suite("The fields of a form")
struct FormTests {
  @Test(
    "are read as the browser wrote them",
    arguments: [
      ("a=1+2", "1 2"), ("a=%E4%B8%AD", "中"), ("a=%", "%"), ("a=%4", "%4"), ("b=1", ""),
      ("a=x%0D%0Ay", "x\ny"), ("a==", "="), ("a", ""),
    ])
  func fields(text: String, value: String) { #expect(Form(text)["a"] == value) }
}
