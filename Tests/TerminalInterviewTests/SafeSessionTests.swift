import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("What a session writes")
struct SafeSessionTests {
  /// Every word that prints something, over hostile content.
  private static let everything =
    "why\nnote x\nlist\nreview\nfind evil\n/\u{1B}[2J\ngo \u{1B}]0;t\u{7}\n9\n\n4\nlist\nprofile\n\n\n\n\n\n\nhelp"

  @Test(
    "codes in the questionnaire or in answers never reach the terminal", arguments: ["en", "zh"])
  func noCodes(language: String) throws {
    let session = try Session(
      typing: Self.everything, language: Language(rawValue: language), on: hostile,
      after: hostileEvents)
    // Typed lines are echoed by the test's terminal, not by us.
    let said = session.transcript.split(separator: "\n").filter { !$0.contains("> ") }
    for line in said {
      #expect(line == SafeText.printable(String(line)), "\(line)")
    }
    #expect(said.contains { $0.contains("evil") })
  }

  @Test(
    "no line is wider than the terminal", arguments: [20, 40, 80],
    [Language.english, .chinese])
  func width(columns: Int, language: Language) throws {
    let session = try Session(
      typing: Self.everything, language: language, after: profileEvents, width: columns)
    for line in session.transcript.split(separator: "\n", omittingEmptySubsequences: false) {
      // Before the typed line stands the prompt.
      let said = line.components(before: "> ")
      #expect(CellWidth.standard.of(said) <= columns, "\(said)")
    }
  }

  @Test("without an echo, as from a pipe, the typed lines are shown, made safe")
  func withoutEcho() throws {
    var lines = ["2\u{1B}[31m", "quit"].makeIterator()
    var written = ""
    let store = Store(profileEvents)
    var plain = PlainInterview(
      Interview(.small, Assessment(profileEvents)),
      on: Console(
        readLine: { lines.next().map { .line($0) } ?? .end }, write: { written += $0 },
        isEchoed: false),
      storage: store.storage, words: [try shippedWords(.english)], language: .chinese)
    #expect(plain.run() == .paused)
    #expect(written.contains("Answer, or a word: 2\nSaved: 2 Partly.\n"))
    #expect(written.contains("Answer, or a word: quit\nSaved to acme.gapwise."))
  }

  private var hostile: Questionnaire {
    let evil = "evil \u{1B}[31m\u{202E}\u{9B}2J\u{7}\r\nnext"
    let text = LocalizedText(en: evil, zh: evil)
    let field = ProfileField(id: "organisation", label: text, ask: text, help: text, kind: .text)
    let model = Questionnaire.small.questions[0]
    let question = Question(
      id: "evil.question", clause: "4.3", ask: text, why: text,
      levels: Question.Levels(not: text, partly: text, largely: text, fully: text),
      evidence: [text], who: [evil], kind: .practice, isMandatory: false, isGate: false,
      isQuick: false, impact: 1, effort: .small, consequence: text, action: text,
      documents: [evil], condition: nil, process: model.process, since: evil, fingerprint: 1)
    return Questionnaire.small.with(profile: [field], questions: [question])
  }

  private var hostileEvents: [Event] {
    let evil = "evil \u{1B}]0;title\u{7}\nnew line\u{2066}"
    return events([
      .profileSet(field: "organisation", values: [evil]),
      .noted(question: "evil.question", text: evil),
      .evidenceListed(
        question: "evil.question",
        evidence: [Evidence(what: evil, place: evil, date: evil, who: evil)]),
      .answered(
        question: "evil.question", choice: .notApplicable(NotApplicable(.other, text: evil))),
    ])
  }
}

extension StringProtocol {
  fileprivate func components(before mark: String) -> String {
    guard let range = firstRange(of: mark) else { return String(self) }
    return String(self[..<range.lowerBound])
  }
}
