import AssessmentStore
import GRDB
import GapAnalysis
import TestSupport
import Testing

@Suite("An assessment file")
struct AssessmentStoreTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/acme.gapwise"
  }

  private func entry(_ change: Change, at second: Int = 0) -> AssessmentStore.Entry {
    AssessmentStore.Entry(
      at: Timestamp(secondsSince1970: second), by: "Li Na, 运维", change: change)
  }

  private func created() throws -> AssessmentStore {
    try AssessmentStore.create(
      at: path, with: [entry(.questionnaireChosen(.init(id: "q", version: "1", fingerprint: "f")))])
  }

  @Test(
    "gives every kind of change back as it was stored",
    arguments: [
      Change.questionnaireChosen(.init(id: "q", version: "1.2.0", fingerprint: "00ff")),
      .questionnaireChosen(
        .init(id: "q", version: "1", fingerprint: "0f", wordings: ["a.b": 7, "a.c": .max])),
      .snapshotTaken(name: "before the audit"),
      .voiced(question: "a.b", Voice(who: "李娜", choice: .rated(.partly))),
      .voiced(
        question: "a.b",
        Voice(
          who: "", choice: .notApplicable(.init(.other, text: "none here")), confidence: .fairly,
          note: "said \"no\"", source: "session 2", people: 12,
          at: Timestamp(secondsSince1970: 1_780_000_000))),
      .voiced(
        question: "a.b",
        Voice(who: "", choice: .rated(.fully), source: "workshop 1", people: 3, formerRound: 2)),
      .decided(question: "a.b", Decision(.rated(.not), reason: "证据不足")),
      .decided(question: "a.b", Decision(.dontKnow)),
      .profileSet(field: "scope", values: ["托管服务, \"24×7\"\n两地"]),
      .profileSet(field: "scope", values: []), .depthChosen(.triage), .depthChosen(.full),
      .answered(question: "a.b", choice: .rated(.largely)),
      .answered(question: "a.b", choice: .dontKnow),
      .answered(
        question: "a.b", choice: .notApplicable(.init(.other, text: "no such thing here"))),
      .answered(question: "a.b", choice: nil),
      .noted(question: "a.b", text: "two tools; '; DROP TABLE event; -- 🙂"),
      .noted(question: "a.b", text: ""),
      .evidenceListed(
        question: "a.b",
        evidence: [.init(what: "list", place: "/srv/x", date: "2026-05", who: "desk")]),
      .evidenceListed(question: "a.b", evidence: []),
      .flagged(question: "a.b", isFlagged: true), .skipped(question: "a.b"),
      .planned(.plan, .capacity, "2.5"), .planned(.plan, .holidays, "2026-10-01 2026-10-02"),
      .planned(.document("scope-statement"), .state, "in-force"),
      .planned(.document("scope-statement"), .author, nil),
      .planned(.action("a.b"), .note, "two: \"halves\"\n两步"),
      .planned(.action("a.b"), .mergeInto, nil),
      .undone(sequence: 7), .redone(sequence: 7),
    ])
  func roundTrip(change: Change) throws {
    let store = try created()
    let event = try store.append(entry(change, at: 1_790_000_000), as: 2)
    #expect(event.change == change)
    #expect(try AssessmentStore(opening: path).events().last == event)
  }

  @Test("is one single file at rest")
  func singleFile() throws {
    let store = try created()
    _ = try store.append(entry(.skipped(question: "a")), as: 2)
    #expect(try folder.names() == ["acme.gapwise"])
  }

  @Test(
    "has its workshop held by one at a time, whoever else opens, writes and closes it meanwhile")
  func held() throws {
    let store = try created()
    let place = WorkshopPlace(address: "http://127.0.0.1:8420")
    let hold = try store.holdWorkshop(at: place)
    _ = try AssessmentStore(opening: path).append(entry(.skipped(question: "a")), as: 2)
    #expect(throws: StoreError.workshopIsHeld(path: path, at: place)) {
      try AssessmentStore(opening: path).holdWorkshop(at: WorkshopPlace(address: "elsewhere"))
    }
    store.letGo(hold)
    #expect(try folder.names() == ["acme.gapwise"])
  }

  @Test("can have its workshop held again once that was given back")
  func heldAgain() throws {
    let store = try created()
    for address in ["http://127.0.0.1:1", "http://127.0.0.1:2"] {
      store.letGo(try store.holdWorkshop(at: WorkshopPlace(address: address)))
    }
  }

  @Test("never lets an event be changed or deleted")
  func appendOnly() throws {
    _ = try created()
    let database = try DatabaseQueue(path: path)
    for statement in ["UPDATE event SET by = 'nobody'", "DELETE FROM event"] {
      #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: statement) } }
    }
  }

  @Test("refuses an event that is not the next, because somebody else wrote meanwhile")
  func changedElsewhere() throws {
    let mine = try created()
    let theirs = try AssessmentStore(opening: path)
    _ = try theirs.append(entry(.skipped(question: "a")), as: 2)
    #expect(throws: StoreError.changedElsewhere(path: path)) {
      try mine.append(entry(.skipped(question: "b")), as: 2)
    }
    #expect(try mine.events().count == 2)
  }

  @Test("is never overwritten by creating another of the same name")
  func noOverwriting() throws {
    _ = try created()
    #expect(throws: StoreError.alreadyExists(path: path)) { try created() }
  }

  @Test("leaves nothing behind when it cannot be created")
  func noLeftovers() throws {
    let nowhere = folder.path + "/missing/acme.gapwise"
    #expect(throws: StoreError.self) { try AssessmentStore.create(at: nowhere, with: []) }
    #expect(try folder.names() == [])
  }

  @Test("that does not exist is said to be missing")
  func missing() {
    #expect(throws: StoreError.missing(path: path)) { try AssessmentStore(opening: path) }
  }

  @Test(
    "of another program is refused and left as it is",
    arguments: ["", "not a database at all", "PK\u{3}\u{4} a zip file"])
  func foreign(content: String) throws {
    try folder.write(content, to: "acme.gapwise")
    #expect(throws: StoreError.notAnAssessment(path: path)) { try AssessmentStore(opening: path) }
    #expect(try folder.read("acme.gapwise") == content)
  }

  @Test("of another SQLite program is refused")
  func foreignDatabase() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    #expect(throws: StoreError.notAnAssessment(path: path)) { try AssessmentStore(opening: path) }
  }

  @Test("of a newer version is refused with both schema numbers")
  func newer() throws {
    _ = try created()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: StoreError.newer(path: path, schema: 9, known: 1)) {
      try AssessmentStore(opening: path)
    }
  }

  @Test(
    "with an event nobody understands is damaged, and says which event",
    arguments: [
      "'2026', '', 'skipped', 'a', NULL",
      "'2026-01-01T00:00:00Z', '', 'danced', 'a', NULL",
      "'2026-01-01T00:00:00Z', '', 'answered', 'a', '{\"rating\": \"superbly\"}'",
      "'2026-01-01T00:00:00Z', '', 'noted', 'a', 'not json'",
      "'2026-01-01T00:00:00Z', '', 'voiced', 'a', '{\"who\": \"Li\"}'",
      "'2026-01-01T00:00:00Z', '', 'voiced', 'a', '{\"choice\": {\"rating\": \"not\"}, \"people\": -1}'",
      "'2026-01-01T00:00:00Z', '', 'voiced', 'a', '{\"choice\": {\"rating\": \"not\"}, \"round\": 0}'",
      "'2026-01-01T00:00:00Z', '', 'decided', 'a', '{\"choice\": {\"rating\": \"so\"}}'",
    ])
  func damagedEvent(columns: String) throws {
    let store = try created()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO event VALUES (2, \(columns))")
    }
    #expect(throws: StoreError.damaged(path: path, detail: "event 2")) { try store.events() }
  }

  @Test("cut off in the middle is damaged or foreign, never a crash")
  func truncated() throws {
    let store = try created()
    for sequence in 2...200 {
      _ = try store.append(
        entry(.noted(question: "a", text: String(repeating: "x", count: 200))), as: sequence)
    }
    let bytes = try folder.bytes("acme.gapwise")
    for length in stride(from: 1, to: bytes.count, by: 1777) {
      let cut = "cut-\(length).gapwise"
      try folder.write(Array(bytes.prefix(length)), to: cut)
      #expect(throws: StoreError.self) {
        try AssessmentStore(opening: folder.path + "/" + cut).events()
      }
    }
  }
}
