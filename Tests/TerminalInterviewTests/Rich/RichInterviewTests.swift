import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("The interview with keys")
struct RichInterviewTests {
  @Test(
    "a digit, half or full width, marks and stores; Enter goes on",
    arguments: [
      ("2", Choice.rated(.partly)), ("２", .rated(.partly)), ("0", .dontKnow), ("０", .dontKnow),
      ("1", .rated(.not)), ("3", .rated(.largely)),
    ])
  func digit(key: String, choice: Choice) throws {
    let session = try RichSession().press(key)
    #expect(session.changes == [.answered(question: "scope.defined", choice: choice)])
    #expect(session.place == .question(id: "scope.defined"))
    session.press("<enter>")
    #expect(session.place == .question(id: "suppliers.internal"))
    #expect(session.changes.count == 1)
  }

  @Test("the arrows only mark; Enter stores what is marked and goes on")
  func arrows() throws {
    let session = try RichSession().press("<down><down>")
    #expect(session.changes == [])
    session.press("<enter>")
    #expect(session.changes == [.answered(question: "scope.defined", choice: .rated(.partly))])
    #expect(session.place == .question(id: "suppliers.internal"))
  }

  @Test("Enter invents nothing where nothing is marked; s leaves the question open, and says so")
  func nothingMarked() throws {
    let session = try RichSession().press("<enter>")
    #expect(session.changes == [])
    #expect(session.place == .question(id: "scope.defined"))
    session.press("s")
    #expect(session.changes == [.skipped(question: "scope.defined")])
    #expect(session.place == .question(id: "suppliers.internal"))
  }

  @Test("an open fact stays open with Enter, whichever kind it is")
  func openFact() throws {
    let session = try RichSession(after: []).press("<enter><enter><enter><enter><enter>")
    #expect(session.changes == [])
    #expect(session.place == .question(id: "scope.defined"))
  }

  @Test("with --fast a digit goes on at once")
  func fast() throws {
    let session = try RichSession(isFast: true).press("22")
    #expect(session.changes.count == 2)
    #expect(session.place == .question(id: "incident.recording"))
  }

  @Test("after fully the evidence is asked for once; Escape leaves it open")
  func proof() throws {
    let session = try RichSession().press("4<esc><enter>")
    #expect(session.changes == [.answered(question: "scope.defined", choice: .rated(.fully))])
    #expect(session.place == .question(id: "suppliers.internal"))
    session.press("b4minutes<enter>/srv/minutes.pdf<enter>2026-03<enter>Li Na<enter>")
    #expect(
      session.store.added.last?.change
        == .evidenceListed(
          question: "scope.defined",
          evidence: [
            Evidence(what: "minutes", place: "/srv/minutes.pdf", date: "2026-03", who: "Li Na")
          ]))
  }

  @Test("Enter alone says that there is no proof yet; a proof without a name is not taken")
  func noProof() throws {
    let session = try RichSession().press("4<enter>")
    #expect(session.changes.count == 1)
    #expect(session.skin.overlays.isEmpty)
    session.press("e<tab>/srv<enter><enter><enter>")
    #expect(session.changes.count == 1)
    #expect(session.screen.contains("Please say what it is."))
  }

  @Test("what was typed of a fact is kept when going back, and a digit does not skip a fact")
  func factsAreKept() throws {
    let session = try RichSession(after: []).press("Acme<enter>2<backtab>Ltd<backtab>")
    #expect(
      session.changes == [
        .profileSet(field: "organisation", values: ["Acme"]),
        .profileSet(field: "size", values: ["small"]),
        .profileSet(field: "organisation", values: ["AcmeLtd"]),
      ])
    #expect(session.screen.contains("This is where you started"))
    session.press("<enter>1")
    #expect(session.place == .profile(field: "size"))
    session.press("<enter>")
    #expect(session.place == .profile(field: "other-standards"))
  }

  @Test("a requirement takes one reason for not applicable; others take four")
  func notApplicable() throws {
    let session = try RichSession().press("91")
    #expect(
      session.changes == [
        .answered(
          question: "scope.defined",
          choice: .notApplicable(NotApplicable(.notInScopeOfAssessment)))
      ])
    session.press("/tool<enter>94no<enter>")
    #expect(session.changes.count == 1)
    #expect(session.screen.contains("at least 10 characters"))
    session.press(" such tool here<enter>")
    #expect(
      session.changes.last
        == .answered(
          question: "incident.tool",
          choice: .notApplicable(NotApplicable(.other, text: "no such tool here"))))
  }

  @Test("leaving a text that is not saved says that it is kept, and it is there again")
  func draftKept() throws {
    let session = try RichSession().press("chalf a thought<esc>")
    #expect(session.screen.contains("Not saved yet. What you wrote is there"))
    session.press("c")
    #expect(session.screen.contains("> half a thought"))
    session.press("<ctrl-u><esc>")
    #expect(session.screen.contains("Nothing changed."))
  }

  @Test("undo and redo reach back before this session, and tell what they were about")
  func undo() throws {
    let session = try RichSession().press("3<enter>")
    session.press("u")
    #expect(session.screen.contains("taken back (answer to 4.3 “Is the scope written down?”)"))
    #expect(session.skin.interview.assessment.answer(to: "scope.defined").choice == nil)
    session.press("<ctrl-r>")
    #expect(session.skin.interview.assessment.answer(to: "scope.defined").rating == .largely)
    session.press("uuuuuuu")
    #expect(session.screen.contains("There is nothing to take back."))
    #expect(session.skin.interview.assessment.profile.isEmpty)
  }

  @Test("from a list for review, going on returns to the list until it is empty")
  func reviewList() throws {
    let session = try RichSession().press("f/tool<enter>f")
    session.press("r2<enter>")
    #expect(session.place == .question(id: "scope.defined"))
    session.press("fn")
    #expect(session.screen.hasPrefix("Flagged\n"))
    #expect(session.screen.contains("8.6.1  Is one tool used by all teams?"))
    session.press("<enter>fn")
    #expect(session.screen.contains("Nothing is left on this list."))
  }

  @Test("Ctrl-C twice quits with its own outcome; another key, or three seconds, takes it back")
  func interrupt() throws {
    let session = try RichSession().press("<ctrl-c>")
    #expect(session.screen.contains("Press Ctrl-C again to quit"))
    session.press("2<ctrl-c>")
    #expect(session.outcome == nil)
    session.time += 3000
    session.handle(.timedOut)
    #expect(!session.screen.contains("Press Ctrl-C again"))
    session.press("<ctrl-c>")
    #expect(session.outcome == nil)
    session.press("<ctrl-c>")
    #expect(session.outcome == .interrupted)
  }

  @Test("Ctrl-C in a text keeps what was typed, and it is there again")
  func draft() throws {
    let store = Store(profileEvents)
    let session = try RichSession(store: store).press("chalf a thought<ctrl-c><ctrl-c>")
    #expect(session.outcome == .interrupted)
    #expect(session.changes == [])
    #expect(store.drafts == ["scope.defined/note": "half a thought"])
    let later = try RichSession(store: store).press("c")
    #expect(later.screen.contains("> half a thought"))
    #expect(later.screen.contains("What you had begun to write is here again."))
    later.press(", whole<enter>")
    #expect(
      later.changes == [.noted(question: "scope.defined", text: "half a thought, whole")])
    #expect(store.drafts == [:])
  }

  @Test("a text being typed is kept every two seconds")
  func draftIsKept() throws {
    let session = try RichSession().press("ca")
    session.time += 1999
    session.press("b")
    #expect(session.store.drafts == [:])
    session.time += 1
    session.press("c")
    #expect(session.store.drafts == ["scope.defined/note": "abc"])
    session.press("d")
    session.time += 2000
    session.handle(.timedOut)
    #expect(session.store.drafts == ["scope.defined/note": "abcd"])
  }

  @Test("the end of the input stops with everything stored; nothing is taken by default")
  func endOfInput() throws {
    let session = try RichSession().press("<down>")
    session.handle(.ended)
    #expect(session.outcome == .endOfInput)
    #expect(session.changes == [])
  }

  @Test("the language changes anywhere; what is being typed stays")
  func language() throws {
    let session = try RichSession().press("ctwo teams<f2>")
    #expect(session.screen.hasPrefix("备注\n"))
    #expect(session.screen.contains("> two teams"))
    session.press("<enter>")
    #expect(session.changes == [.noted(question: "scope.defined", text: "two teams")])
    #expect(session.screen.contains("范围是否形成文件？"))
  }

  @Test("every command can be reached with arrows, digits, Enter, Escape and function keys alone")
  func withoutLetters() throws {
    for command in Command.inMenu where ![.deepen, .edit].contains(command) {
      let session = try RichSession().press("<f3>")
      guard case .menu(_, .commands(let commands)) = session.skin.overlays.last else {
        Issue.record("F3 opens no menu")
        return
      }
      let place = try #require(commands.firstIndex(of: command), "\(command)")
      let before = session.screen
      session.press(String(repeating: "<down>", count: place) + "<enter>")
      #expect(session.screen != before || session.outcome != nil, "\(command)")
    }
  }

  @Test("the note can be written in an editor; comments and a failing editor change nothing")
  func editor() throws {
    var given = ""
    var results: [EditorResult] = [.failed("vi"), .text("")]
    let services = Services(edit: { text in
      given = text
      return results.removeFirst()
    })
    let session = try RichSession(services: services).press("c old<ctrl-e>")
    #expect(given.hasPrefix("# Is the scope written down?\n"))
    #expect(session.screen.contains("vi ended with an error; the text is as it was."))
    results = [.text(given + "new # line\n# kept\n"), .text("# only comments\n")]
    session.press("<ctrl-e>")
    session.press("<ctrl-e><enter>")
    #expect(
      session.changes == [.noted(question: "scope.defined", text: "old\nnew # line\n# kept")])
  }

  @Test("reports are written from the end, and their paths are said")
  func reports() throws {
    var folders: [String] = []
    let services = Services(writeReports: { folder, _ in
      folders.append(folder)
      return folder == "bad" ? .failure(StorageFailure(.other, "cannot write")) : .success(["a"])
    })
    let session = try RichSession(services: services).press("R<ctrl-u>bad<enter>")
    #expect(session.screen.contains("cannot write"))
    session.press("<ctrl-u>out<enter>")
    #expect(folders == ["bad", "out"])
    #expect(session.screen.contains("Written: a"))
  }

  @Test("what matters most can come first: gates, then impact; what is answered is not asked again")
  func order() throws {
    let session = try RichSession().press("o1<enter>")
    #expect(session.place == .question(id: "incident.recording"))
    session.press("1<enter>")
    #expect(session.place == .question(id: "suppliers.internal"))
    session.press("ob")
    #expect(session.place == .question(id: "incident.recording"))
    session.press("<enter>")
    #expect(session.place == .question(id: "incident.tool"))
  }

  @Test("a snapshot has a name of its own")
  func snapshot() throws {
    let session = try RichSession().press("SMay<enter>SMay<enter>")
    #expect(session.changes == [.snapshotTaken(name: "May")])
    #expect(session.screen.contains("There is a snapshot “May” already."))
  }

  @Test("a row of what was answered stays above; nothing stays of what was only looked at")
  func finishedRows() throws {
    let session = try RichSession().press("2<enter><right>b")
    #expect(session.finished == ["4.3  2 Partly  Is the scope written down?"])
  }
}

@Suite("Several people's answers, with keys")
struct RichVoicesTests {
  private let voices = events(
    profileEvents.map(\.change)
      + [("Li Na", Rating.fully), ("Wang", .fully), ("Zhao", .not)].map { who, rating in
        .voiced(question: "scope.defined", Voice(who: who, choice: .rated(rating)))
      })

  @Test("are shown where they differ; a decision against them asks for its reason")
  func decision() throws {
    let session = try RichSession(after: voices)
    #expect(session.said.contains("Zhao: Not in place"))
    session.press("1")
    #expect(session.changes == [])
    session.press("the list is two years old<enter>")
    #expect(
      session.changes == [
        .decided(
          question: "scope.defined",
          Decision(.rated(.not), reason: "the list is two years old"))
      ])
    #expect(session.said.contains("Saved: 1 Not in place."))
  }

  @Test(
    "a question too long for the terminal still shows what can be answered",
    arguments: [Language.english, .chinese])
  func lowTerminal(language: Language) throws {
    let names = language == .english ? ["4 Fully", "9 Not applicable"] : ["4 完全实施", "9 不适用"]
    let session = try RichSession(language: language, columns: 40, rows: 8)
    for name in names { #expect(session.screen.contains(name), "\(session.screen)") }
  }
}
