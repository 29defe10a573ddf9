import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Nothing is lost, nothing is invented")
struct NothingLostTests {
  /// Lines that lead to each kind of prompt, with the changes acknowledged by then.
  static let prompts: [(typed: String, changes: [Change])] = [
    ("profile", []),
    ("profile\nAcme", [.profileSet(field: "organisation", values: ["Acme"])]),
    ("", []),
    ("9", []),
    ("go incident.tool\n9\n4", []),
    ("note", []),
    ("evidence", []),
    ("evidence\na list", []),
    ("evidence\na list\nthere\nMarch", []),
    ("4", [.answered(question: "scope.defined", choice: .rated(.fully))]),
    ("go 10\n3", [.answered(question: "improvement.register", choice: .rated(.largely))]),
  ]

  @Test("the end of the input, at any prompt, leaves what was acknowledged", arguments: prompts)
  func endOfInput(typed: String, changes: [Change]) throws {
    let lines = typed.split(separator: "\n").map { LineInput.line(String($0)) }
    let session = try Session(lines, after: profileEvents)
    #expect(session.outcome == .endOfInput)
    #expect(session.changes == changes)
    #expect(session.interview.assessment.events == profileEvents + session.stored)
    #expect(session.transcript.hasSuffix("\nInput ended. " + saved))
  }

  @Test("so does Ctrl-C", arguments: prompts)
  func interrupted(typed: String, changes: [Change]) throws {
    let lines = typed.split(separator: "\n").map { LineInput.line(String($0)) }
    let session = try Session(lines + [.interrupted], after: profileEvents)
    #expect(session.outcome == .interrupted)
    #expect(session.changes == changes)
    #expect(session.transcript.hasSuffix("\nStopped. " + saved))
  }

  @Test(
    "what could not be stored is not taken in; it is said, and the same is asked again",
    arguments: [
      ("3", "Is the scope written down?"), ("4", "Is the scope written down?"),
      ("note two teams", "Is the scope written down?"),
      ("evidence list", "Is the scope written down?"),
      ("flag", "Is the scope written down?"), ("skip", "Is the scope written down?"),
      ("9\n1", "Is the scope written down?"), ("undo", "Is the scope written down?"),
      ("profile\nAcme Group", "What is the organisation called?"),
      ("profile\n-", "What is the organisation called?"),
    ])
  func notStored(typed: String, askedAgain: String) throws {
    let session = try Session(typing: typed, after: profileEvents, failing: [1])
    #expect(session.stored == [])
    #expect(session.interview.assessment.events == profileEvents)
    #expect(
      session.lastReply.hasPrefix("NOT saved: cannot write 'acme.gapwise': disk full. Nothing was"))
    #expect(session.lastReply.contains(askedAgain))
    #expect(!session.lastReply.contains("Saved:"))
  }

  @Test("evidence that could not be stored after its rating leaves the rating, and says so")
  func evidenceNotStored() throws {
    let session = try Session(typing: "4\nminutes", after: profileEvents, failing: [2])
    #expect(session.changes == [.answered(question: "scope.defined", choice: .rated(.fully))])
    #expect(session.interview.current == .question(id: "scope.defined"))
    #expect(session.lastReply.contains("4 Fully, with evidence, current answer."))
  }

  @Test("once the disk has room again the answer is stored")
  func storedLater() throws {
    let session = try Session(typing: "3\n3", after: profileEvents, failing: [1])
    #expect(session.changes == [.answered(question: "scope.defined", choice: .rated(.largely))])
  }

  @Test(
    "a line too long to store is refused with words, at any prompt",
    arguments: ["", "note", "evidence", "9", "profile"])
  func tooLong(prompt: String) throws {
    let long = String(repeating: "字", count: Interview.longestText / 3 + 1)
    let session = try Session([.line(prompt), .line(long), .line("")], after: profileEvents)
    #expect(session.transcript.contains("longer than can be stored (1 MB)"))
    #expect(session.changes == [])
    #expect(session.outcome == .endOfInput)
  }

  @Test("a line just short enough is stored")
  func justShortEnough() throws {
    let text = String(repeating: "x", count: Interview.longestText)
    let session = try Session([.line("note"), .line(text)], after: profileEvents, width: 80)
    #expect(session.changes == [.noted(question: "scope.defined", text: text)])
  }

  private let saved =
    "Everything answered is saved to acme.gapwise. Continue with: gapwise ask acme.gapwise\n"
}
