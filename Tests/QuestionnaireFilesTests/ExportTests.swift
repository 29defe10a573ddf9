import GapAnalysis
import TestSupport
import Testing

@testable import QuestionnaireFiles

@Suite("An exported assessment")
struct ExportTests {
  private func event(_ sequence: Int, _ kind: String, _ subject: String, _ value: DataValue?)
    -> ExportedEvent
  {
    ExportedEvent(
      sequence: sequence, at: Timestamp(secondsSince1970: 1_790_000_000), by: subject, kind: kind,
      subject: subject, value: value)
  }

  /// What the reader makes of a text; the events themselves stay as they are written.
  private func read(_ text: String) throws -> (events: [ExportedEvent], problems: [String]) {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "acme.yaml")
    var events: [ExportedEvent] = []
    let reading = ExportReader.read(file: file) { exported in
      events.append(exported)
      let isKnown = ["questionnaire-chosen", "noted"].contains(exported.kind)
      return isKnown
        ? Event(
          sequence: exported.sequence, at: exported.at, by: "", change: .skipped(question: ""))
        : nil
    }
    return (
      events,
      reading.problems.map { $0.description.replacing(folder.path + "/", with: "") }
    )
  }

  static let hostileTexts = [
    "", " ", "  leading", "trailing  ", "\n", "\n\n  a\n", "a\nb", "a\r\nb\rc", "\t", "tab\there",
    "---", "--- a", "...", "- a", "-", "a: b", "a:", ": a", "# a", "a # b", "? a", "! a", "& a",
    "*a",
    "%YAML", "@a", "`a", "[a]", "{a: b}", "a, b", "\"a\"", "'a'", "it's \"so\"", "\\n", "a\\",
    "true", "True", "no", "NO", "~", "null", "Null", "1", "-1", "1.5", "0x1f", "1e3", "1_000",
    "nan",
    ".inf", "=", "<<", "2026-11-23", "12:30:45", "🙂", "👩‍👩‍👧‍👦", "e\u{301}", "李娜：两个团队",
    "مرحبا", "שלום", "a\u{202e}b\u{202c}c", "\u{2066}x\u{2069}", "\u{0}", "a\u{1}b\u{7}\u{1b}[31m",
    "\u{7f}\u{80}\u{85}\u{9f}\u{a0}", "a\u{2028}b\u{2029}c", "\u{feff}bom", "\u{fffe}\u{ffff}",
    "\u{1fffe}\u{10ffff}", "\u{e000}\u{f8ff}", String(repeating: "long 长 ", count: 2_000),
    String(repeating: "\n", count: 10_000), String(repeating: "a", count: 10_000),
  ]

  @Test("gives back every text that somebody can type", arguments: hostileTexts)
  func hostile(text: String) throws {
    let events = [
      event(1, "questionnaire-chosen", "q", .mapping([DataEntry("version", .text("1"))])),
      event(2, "noted", text, .text(text)),
      event(3, "noted", "a", .list([.text(text), .mapping([DataEntry("a", .text(text))])])),
    ]
    let (read, problems) = try read(YAMLWriter.text(Export(events).value))
    #expect(problems == [])
    #expect(read == events)
  }

  @Test("gives back texts of any characters")
  func anyCharacters() throws {
    var dice = SystemRandomNumberGenerator()
    var texts: [DataValue] = []
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &dice) {
        let limit: UInt32 = Bool.random(using: &dice) ? 0x80 : 0x10ffff
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &dice)) {
          text.append(scalar)
        }
      }
      texts.append(.text(String(text)))
    }
    let events = [event(1, "questionnaire-chosen", "q", .list(texts))]
    #expect(try read(YAMLWriter.text(Export(events).value)).events == events)
  }

  @Test("keeps numbers, flags, and empty lists and mappings what they are")
  func kinds() throws {
    let value = DataValue.list([
      .whole(0), .whole(-7), .whole(.max), .decimal(0.1), .decimal(-2.5e-9), .decimal(1e300),
      .flag(true), .flag(false), .text("true"), .text("0"), .list([]), .mapping([]),
      .list([.list([.whole(1)]), .mapping([DataEntry("a", .list([]))])]),
    ])
    let events = [event(1, "questionnaire-chosen", "q", value)]
    #expect(try read(YAMLWriter.text(Export(events).value)).events == events)
  }

  @Test("is written with plain words plain and one key a line, always in the same order")
  func shape() {
    let events = [
      event(1, "noted", "incident.tool", .text("two teams: 10 #")),
      event(
        2, "answered", "Li Na",
        .mapping([DataEntry("rating", .text("partly")), DataEntry("list", .list([.flag(true)]))])),
    ]
    #expect(
      YAMLWriter.text(Export(events).value) == """
        gapwise-export: 1
        events:
          - sequence: 1
            at: "2026-09-21T14:13:20Z"
            by: incident.tool
            kind: noted
            subject: incident.tool
            value: "two teams: 10 #"
          - sequence: 2
            at: "2026-09-21T14:13:20Z"
            by: "Li Na"
            kind: answered
            subject: "Li Na"
            value:
              rating: partly
              list:
                - true

        """)
  }

  /// An export of one event, with a part of it replaced.
  private static func export(_ old: String, _ new: String) -> String {
    let text = """
      gapwise-export: 1
      events:
        - { sequence: 1, at: "2026-11-23T14:32:05Z", by: a, kind: questionnaire-chosen, subject: q }
        - { sequence: 2, at: "2026-11-23T14:32:05Z", by: a, kind: noted, subject: q, value: a }
      """
    return text.replacing(old, with: new, maxReplacements: 1)
  }

  static let mistakes: [(old: String, new: String, problem: String)] = [
    (
      "gapwise-export: 1", "gapwise-export: 2",
      "1:17: error: the export has version 2, and this program reads 1; update gapwise"
        + " [newer-export]"
    ),
    (
      "sequence: 2", "sequence: 3",
      "4:17: error: event 2 has the sequence 3; number the events from 1 without holes"
        + " [wrong-sequence]"
    ),
    (
      "\"2026-11-23T14:32:05Z\"", "yesterday",
      "3:24: error: 'at' must be a moment in UTC; write it as \"2026-11-23T14:32:05Z\""
        + " [wrong-form]"
    ),
    (
      "questionnaire-chosen", "noted",
      "1:1: error: no event chooses a questionnaire; export the assessment once more"
        + " [no-questionnaire]"
    ),
    (
      "kind: noted", "kind: note",
      "4:5: error: event 2 makes no sense: its value or subject does not fit the kind 'note';"
        + " did you mean 'noted'? [unknown-event]"
    ),
    (
      "by: a", "by: [a]",
      "3:52: error: 'by' must be a text; quote an empty one, not a list [wrong-type]"
    ),
    (
      "by: a", "bye: a", "3:5: error: 'by' is missing from this event; add it: a text [missing-key]"
    ),
    ("value: a", "value: ~", "4:87: error: a value is empty; write a text in quotes [empty]"),
  ]

  @Test("that somebody spoilt is refused at its place, with a remedy", arguments: mistakes)
  func spoilt(old: String, new: String, problem: String) throws {
    let problems = try read(Self.export(old, new)).problems
    #expect(problems.contains("acme.yaml:" + problem), "\(problems)")
  }
}
