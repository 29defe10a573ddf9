import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

/// What a person does about it, in either skin.
@Suite("Trouble with the file")
struct TroubleTests {
  private let answered = Change.answered(question: "scope.defined", choice: .rated(.partly))
  private let elsewhere = Change.answered(question: "scope.defined", choice: .rated(.largely))

  private func plain(_ store: Store, _ lines: [String]) throws -> String {
    var transcript = ""
    var rest = lines[...]
    var skin = PlainInterview(
      Interview(.small, Assessment(profileEvents)),
      on: Console(
        readLine: { rest.popFirst().map { .line($0) } ?? .end }, write: { transcript += $0 },
        isEchoed: true),
      storage: store.storage, words: [try shippedWords(.english)], language: .english)
    _ = skin.run()
    #expect(skin.interview.assessment.events == store.events)
    return transcript
  }

  @Test("keys: a file that is gone is written again with everything, then with what waits")
  func goneWithKeys() throws {
    let session = try RichSession()
    session.store.isGone = true
    session.press("2")
    #expect(session.screen.contains("“acme.gapwise” was moved or deleted"))
    session.press("3<esc>w")
    #expect(session.store.events.map(\.change) == profileEvents.map(\.change) + [answered])
    #expect(session.screen.contains("Saved: 2 Partly."))
  }

  @Test("lines: the same")
  func goneOnLines() throws {
    let store = Store(profileEvents)
    store.isGone = true
    let transcript = try plain(store, ["2", "1"])
    #expect(store.added.map(\.change) == [answered])
    #expect(transcript.contains("“acme.gapwise” was moved or deleted."))
  }

  @Test("keys and lines: it can be written under another name, and goes on there")
  func elsewhereWithBoth() throws {
    let session = try RichSession()
    session.store.isGone = true
    session.press("2o<esc>2obeta<enter>")
    #expect(session.store.name == "beta")
    #expect(session.changes == [answered])
    let store = Store(profileEvents)
    store.isGone = true
    _ = try plain(store, ["2", "2", "beta"])
    #expect(store.name == "beta")
    #expect(store.added.map(\.change) == [answered])
  }

  @Test("another program's answers to other questions come in by themselves, and it is said")
  func takenIn() throws {
    let other = Change.answered(question: "incident.tool", choice: .rated(.not))
    let session = try RichSession()
    session.store.recordElsewhere(other, by: "Li Na")
    session.press("2")
    #expect(session.changes == [other, answered])
    #expect(session.said.contains("1 change by Li Na taken in"))
    let store = Store(profileEvents)
    store.recordElsewhere(other, by: "")
    let transcript = try plain(store, ["2"])
    #expect(store.added.map(\.change) == [other, answered])
    #expect(transcript.contains("1 change by somebody taken in"))
  }

  @Test(
    "the same answer changed twice is asked about; both stay in the history", arguments: [1, 2])
  func disputed(choice: Int) throws {
    let session = try RichSession()
    session.store.recordElsewhere(elsewhere, by: "Li Na")
    session.press("2")
    #expect(
      session.screen.contains("4.3 “Is the scope written down?”: here 2 Partly; there 3 Largely"))
    session.press("<esc>1\(choice == 1 ? "m" : "o")")
    #expect(session.changes == (choice == 1 ? [elsewhere, answered] : [elsewhere]))
    #expect(session.skin.interview.assessment.events == session.store.events)
    let store = Store(profileEvents)
    store.recordElsewhere(elsewhere, by: "Li Na")
    _ = try plain(store, ["2", "\(choice)"])
    #expect(store.added.map(\.change) == (choice == 1 ? [elsewhere, answered] : [elsewhere]))
  }

  @Test("an older copy in the place of the file: what was stored here is stored again")
  func replaced() throws {
    let session = try RichSession().press("2<enter>3")
    session.store.replace(with: profileEvents)
    session.press("<enter>1")
    #expect(
      session.changes == [
        answered, .answered(question: "suppliers.internal", choice: .rated(.largely)),
        .answered(question: "incident.recording", choice: .rated(.not)),
      ])
    #expect(session.skin.interview.assessment.events == session.store.events)
  }

  @Test("an undo that another program overtook is not done blindly")
  func overtakenUndo() throws {
    let session = try RichSession().press("2")
    session.store.recordElsewhere(elsewhere, by: "Li Na")
    session.press("u")
    #expect(session.changes == [answered, elsewhere])
    #expect(session.said.contains("Nothing else was changed"))
  }

  @Test("a full disk: try again, go on without, or quit; nothing is called saved before it is")
  func full() throws {
    let retried = try RichSession(failing: [1]).press("2")
    #expect(retried.screen.hasPrefix("NOT saved"))
    #expect(retried.press("t").changes == [answered])
    let dropped = try RichSession(failing: [1]).press("2g")
    #expect(dropped.changes == [])
    #expect(!dropped.screen.contains("2*"))
    let left = try RichSession(failing: [1]).press("2q")
    #expect(left.outcome == .unsaved)
  }

  @Test("a note that could not be stored is still there to be saved again")
  func noteNotStored() throws {
    let session = try RichSession(failing: [1]).press("ctwo teams<enter>g")
    #expect(session.screen.contains("> two teams"))
    session.press("<enter>")
    #expect(session.changes == [.noted(question: "scope.defined", text: "two teams")])
  }
}
