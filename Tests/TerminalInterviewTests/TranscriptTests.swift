import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Whole sessions, as a terminal shows them")
struct TranscriptTests {
  @Test("a first session in English, from the profile to the end")
  func firstSessionInEnglish() throws {
    let session = try Session(
      typing: """
        Acme Ltd.
        2
        1, 3

        yes
        2027-02-30
        2027-03-01
        why
        2
        back
        3
        note two teams use different sheets
        skip
        4
        ticket list of March
        9
        1
        9
        2
        9
        maybe

        0
        review

        """)
    try expectSnapshot(session.transcript, named: "first-session.en.txt")
    #expect(session.outcome == .paused)
  }

  @Test("a first session in Chinese, typed with an input method")
  func firstSessionInChinese() throws {
    let session = try Session(
      typing: """
        安和科技
        ２
        １、３
        是
        ２０２７－０３－０１
        原因
        ２
        返回
        ３
        备注两个团队用不同工具
        跳过
        ４
        三月工单清单
        ９
        １
        ９
        ４
        太短
        所有团队都由集团统一管理工具
        ０
        复核
        目录
        查找 工具
        、协议
        前往８。６
        语言 en
        quit
        """, language: .chinese)
    try expectSnapshot(session.transcript, named: "first-session.zh.txt")
    #expect(session.outcome == .paused)
  }

  @Test("a session that goes on, with every word that looks around", arguments: ["en", "zh"])
  func lookingAround(language: String) throws {
    let session = try Session(
      typing: """
        help
        list
        review
        find tool
        /agreement
        find nothing like this
        find
        go
        go 99
        go 8.6
        flag
        undo
        redo
        evidence
        sample of ten
        /records/2026
        March

        evidence incident report
        note -
        note
        ten of ten found
        -
        lang
        lang fr
        profile



        no

        undo
        back
        quit
        """, language: Language(rawValue: language),
      after: events(
        profileEvents.map(\.change) + [
          .answered(question: "scope.defined", choice: .rated(.fully)),
          .answered(question: "suppliers.internal", choice: .dontKnow),
          .answered(question: "incident.recording", choice: .rated(.largely)),
        ]))
    try expectSnapshot(session.transcript, named: "looking-around.\(language).txt")
  }

  @Test("the same words fit a narrow terminal", arguments: [20, 40])
  func narrow(width: Int) throws {
    let session = try Session(
      typing: "why\n9\n1\n2\nreview\nlist", language: width == 20 ? .chinese : .english,
      after: profileEvents, width: width)
    try expectSnapshot(session.transcript, named: "narrow.\(width).txt")
  }

  @Test("every place of a phrase is filled in")
  func everyPlaceIsFilled() throws {
    for name in ["first-session.en", "first-session.zh", "looking-around.en", "looking-around.zh"] {
      let text = try snapshot("\(name).txt")
      #expect(!text.contains("{"), "\(name)")
      let bare = Words.requiredKeys.filter { $0.contains(".") && text.contains($0) }
      #expect(bare == [], "\(name)")
    }
  }
}
