import GapAnalysis
import TestSupport
import Testing

@testable import TerminalInterview

@Suite("Whatever is pressed")
struct RichPropertyTests {
  /// What a person may mean to do, with how to do it in each skin.
  private struct Act {
    let keys: String
    let lines: [String]
  }

  private static let acts: [Act] = [
    Act(keys: "1n", lines: ["1"]), Act(keys: "2<enter>", lines: ["2"]),
    Act(keys: "３<tab>", lines: ["３"]), Act(keys: "0<right>", lines: ["0"]),
    Act(keys: "4<esc>n", lines: ["4", ""]),
    Act(keys: "4list<enter><enter><enter><enter>n", lines: ["4", "list"]),
    Act(keys: "91n", lines: ["9", "1"]), Act(keys: "s", lines: ["skip"]),
    Act(keys: "b", lines: ["back"]), Act(keys: "n", lines: ["next"]),
    Act(keys: "f", lines: ["flag"]),
    Act(keys: "u", lines: ["undo"]), Act(keys: "<ctrl-r>", lines: ["redo"]),
    Act(keys: "-", lines: ["-"]), Act(keys: "o", lines: ["order"]),
    Act(keys: "/8.6<enter>", lines: ["go 8.6"]), Act(keys: "/4.3<enter>", lines: ["go 4.3"]),
    Act(keys: "c<ctrl-u>备注 note<enter>", lines: ["note 备注 note"]),
    Act(keys: "epage 3<enter><enter><enter><enter>", lines: ["evidence page 3"]),
    Act(keys: "w<esc>", lines: ["why"]), Act(keys: "l<esc>", lines: ["list"]),
    Act(keys: "<f2>", lines: ["lang"]), Act(keys: "h<esc>", lines: ["history"]),
  ]

  @Test("keys and lines give the same file for the same answers", arguments: 0..<60)
  func sameFile(seed: Int) throws {
    var random = SeededRandom(state: UInt64(seed) &* 7919 &+ 1)
    let rich = try RichSession()
    var lines: [String] = []
    for _ in 0..<40 {
      // At the end and after a marker without an answer the skins ask differently.
      guard case .question(let id) = rich.place else { break }
      let act = Self.acts[Int(random.next()) % Self.acts.count]
      let reasons = rich.skin.interview.questionnaire.question(id)?.isMandatory ?? true
      if act.keys.hasPrefix("9"), !reasons { continue }
      let hasEvidence = !rich.skin.interview.assessment.answer(to: id).evidence.isEmpty
      if act.keys.hasPrefix("4"), hasEvidence { continue }
      rich.press(act.keys)
      lines += act.lines
    }
    let plain = try Session(lines.map { .line($0) }, after: profileEvents)
    let different = zip(plain.changes, rich.changes).first { $0 != $1 }
    #expect(plain.changes == rich.changes, "\(lines) \(different.debugDescription)")
  }

  private static let keys: [Key] =
    [
      .enter, .newLine, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .control("l"), .control("r"), .control("e"), .control("u"),
      .control("a"), .control("w"), .control("p"), .control("n"), .paste("长 text\nsecond\u{1B}[2J"),
      .character("\u{301}"), .character("👩‍💻"), .character("ع"), .character("，"),
    ] + (1...12).map(Key.function)
    + "0123456789bncefsuw/glLr?hpd-oSRCjkx１２４９？、 中".map(Key.character)

  @Test(
    "every frame fits, breaks no character, and shows no control character",
    arguments: [(40, 10), (40, 24), (80, 24), (200, 60)], 0..<12)
  func framesFit(size: (columns: Int, rows: Int), seed: Int) throws {
    var random = SeededRandom(state: UInt64(seed) &* 104_729 &+ 5)
    let session = try RichSession(
      language: seed % 2 == 0 ? .english : .chinese, after: seed % 3 == 0 ? [] : profileEvents,
      columns: size.columns, rows: size.rows, failing: [3, 9, 10, 20])
    for step in 0..<250 {
      if random.next() % 60 == 0 { session.store.isGone = true }
      if random.next() % 40 == 0 {
        session.store.recordElsewhere(
          .answered(question: "incident.recording", choice: .rated(.not)), by: "Li Na")
      }
      session.press([Self.keys[Int(random.next()) % Self.keys.count]])
      if random.next() % 20 == 0 {
        session.time += 2500
        session.handle(.timedOut)
      }
      guard session.outcome == nil else { break }
      check(session.frame, size, step)
    }
    // What the skin holds is what was stored.
    if !session.store.isChangedElsewhere {
      #expect(session.skin.interview.assessment.events == session.store.events)
    }
  }

  private func check(_ frame: Frame, _ size: (columns: Int, rows: Int), _ step: Int) {
    #expect(frame.lines.count <= size.rows, "step \(step)")
    for line in frame.lines.map(\.text) {
      #expect(CellWidth.standard.of(line) <= size.columns, "step \(step): \(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      #expect(line.unicodeScalars.first?.properties.isGraphemeExtend != true)
    }
    #expect((0..<max(1, frame.lines.count)).contains(frame.cursor.row), "step \(step)")
    #expect((0...size.columns).contains(frame.cursor.column), "step \(step)")
  }
}
