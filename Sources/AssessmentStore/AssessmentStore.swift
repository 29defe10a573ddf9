import GRDB
package import GapAnalysis

/// One assessment file: an SQLite database whose events are only ever appended.
///
/// Each append is a transaction of its own that has reached the disk when it returns. At rest the
/// assessment is one file, so it can be copied and mailed.
package struct AssessmentStore: Sendable {
  /// `GAPW`: tells the file apart from other SQLite databases.
  package static let applicationID = 0x4741_5057
  /// Raised with every change of the schema.
  package static let schemaVersion = 1

  package let path: String
  let database: DatabaseQueue
  /// What the name stood for when the file was opened.
  private let identity: FileIdentity?

  /// Opens an existing file.
  ///
  /// - Throws: ``StoreError``, for a file that is missing, foreign, newer, damaged or in use.
  package init(opening path: String) throws(StoreError) {
    self.path = path
    guard fileExists(path) else { throw .missing(path: path) }
    database = try translating(path) {
      try DatabaseQueue(path: path, configuration: Self.configuration)
    }
    identity = FileIdentity(path)
    try checkIdentity()
    clearAwayLeftJournal()
  }

  /// Creates a new file with its first events; a file of that name is never overwritten.
  ///
  /// The file appears under its name only when it is complete.
  /// - Throws: ``StoreError``
  package static func create(
    at path: String, with entries: [Entry]
  ) throws(StoreError) -> AssessmentStore {
    guard !fileExists(path) else { throw .alreadyExists(path: path) }
    let draft = "\(path).\(processID())-new"
    removeFile(draft)
    defer { removeFile(draft) }
    try translating(path) {
      let database = try DatabaseQueue(path: draft, configuration: configuration)
      // A draft that fails is thrown away whole, so it needs no journal on disk to go back by.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = MEMORY") }
      try database.write { try Self.createSchema($0, entries) }
      try database.close()
    }
    try publish(draft, as: path)
    return try AssessmentStore(opening: path)
  }

  /// All events in their order.
  ///
  /// - Throws: ``StoreError``
  package func events() throws(StoreError) -> [Event] {
    let rows = try translating(path) { try database.read(EventRow.fetchAll) }
    return try rows.map { row throws(StoreError) in
      guard let event = row.event else {
        throw .damaged(path: path, detail: "event \(row.sequence)")
      }
      return event
    }
  }

  /// Appends one change and gives its event once it is on disk.
  ///
  /// - Parameter sequence: what the caller takes to be the next; refused if somebody else wrote.
  /// - Throws: ``StoreError``
  package func append(_ entry: Entry, as sequence: Int) throws(StoreError) -> Event {
    try append([entry], as: sequence)[0]
  }

  /// Appends several changes, all or none, and gives their events once they are on disk.
  ///
  /// - Parameter sequence: what the caller takes to be the next; refused if somebody else wrote.
  /// - Throws: ``StoreError``
  package func append(_ entries: [Entry], as sequence: Int) throws(StoreError) -> [Event] {
    try append(entries, as: sequence) { _ in }
  }

  /// The same, with more that is written in the same transaction.
  func append(
    _ entries: [Entry], as sequence: Int, with more: (Database) throws -> Void
  ) throws(StoreError) -> [Event] {
    // Writing to a file that has no name any more, or another's, would succeed and be lost.
    guard let now = FileIdentity(path) else { throw .gone(path: path) }
    guard now == identity else { throw .changedElsewhere(path: path) }
    let events = Self.events(of: entries, from: sequence)
    let isNext = try translating(path) {
      try database.write { database in
        guard try EventRow.lastSequence(database) == sequence - 1 else { return false }
        for event in events { try EventRow(event).insert(database) }
        try more(database)
        return true
      }
    }
    guard isNext else { throw .changedElsewhere(path: path) }
    return events
  }

  /// The events these entries become, the first with this sequence.
  package static func events(of entries: [Entry], from first: Int = 1) -> [Event] {
    entries.enumerated().map { index, entry in
      Event(sequence: first + index, at: entry.at, by: entry.by, change: entry.change)
    }
  }

  /// A change with who made it and when, not yet in any file.
  package struct Entry: Sendable {
    package let at: Timestamp
    package let by: String
    package let change: Change

    package init(at: Timestamp, by: String, change: Change) {
      self.at = at
      self.by = by
      self.change = change
    }
  }
}

extension AssessmentStore {
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      // A stranger's file must not run functions of ours from its schema.
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    return configuration
  }

  private static func createSchema(_ database: Database, _ entries: [Entry]) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(schemaVersion);
        CREATE TABLE event (
          sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
          at TEXT NOT NULL,
          by TEXT NOT NULL,
          kind TEXT NOT NULL,
          subject TEXT NOT NULL,
          value TEXT
        ) STRICT;
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
          BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
          BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
        """)
    for event in events(of: entries) { try EventRow(event).insert(database) }
  }

  private func checkIdentity() throws(StoreError) {
    let (application, schema) = try translating(path) {
      try database.read { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        )
      }
    }
    guard application == Self.applicationID else { throw .notAnAssessment(path: path) }
    guard schema <= Self.schemaVersion else {
      throw .newer(path: path, schema: schema, known: Self.schemaVersion)
    }
  }

  /// A program killed before its first write to the file leaves a journal with nothing in it, which
  /// reading does not remove. Writing does; then there is one file again.
  ///
  /// It is tidiness, not safety: where it cannot be done, as on a read-only disk, nothing is lost.
  private func clearAwayLeftJournal() {
    guard fileExists(path + "-journal") else { return }
    try? database.write { database in
      try database.execute(sql: "PRAGMA user_version = \(Self.schemaVersion)")
    }
  }
}
