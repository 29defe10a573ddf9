import GRDB
package import GapAnalysis

import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

/// The meeting that is going on, beside the history: where it stands, who sits where, and the votes on
/// the question being worked on.
///
/// No part of the history, for it must be possible to forget: votes go when a question is decided, names
/// when somebody deletes them, and their place on disk is overwritten.
extension AssessmentStore {
  /// The workshop kept in the file; nil where there is none, or none that can be read.
  package func workshop() -> Workshop? {
    guard
      let rows = try? database.read({ database -> [(String, String)] in
        guard try database.tableExists("workshop") else { return [] }
        return try Row.fetchAll(database, sql: "SELECT place, value FROM workshop")
          .map { (try $0.decode(atIndex: 0), try $0.decode(atIndex: 1)) }
      })
    else { return nil }
    let values = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    guard let session: WorkshopSession = values[Self.sessionPlace].flatMap(decoded) else {
      return nil
    }
    let ballots = rows.compactMap { place, value -> (Int, Ballot)? in
      guard let seat = Self.number(place, Self.ballotPlace), let ballot: Ballot = decoded(value)
      else { return nil }
      return (seat, ballot)
    }
    return Workshop(
      session,
      seats: rows.compactMap { place, value in
        Self.number(place, Self.seatPlace).flatMap { _ in decoded(value) }
      }, ballots: Dictionary(ballots, uniquingKeysWith: { first, _ in first }))
  }

  /// Appends changes and stores what changed of the workshop, all or none; on disk when it returns.
  ///
  /// - Parameter sequence: what the caller takes to be the next; refused if somebody else wrote.
  /// - Throws: ``StoreError``
  package func append(
    _ entries: [Entry], as sequence: Int, keeping workshop: WorkshopChanges
  ) throws(StoreError) -> [Event] {
    try append(entries, as: sequence) { database in
      try makeTable(database)
      if workshop.isAnew {
        try database.execute(
          sql: "DELETE FROM workshop WHERE place <> ?", arguments: [Self.heldPlace])
      }
      if let session = workshop.session {
        try keep(session, at: Self.sessionPlace, database)
      }
      for seat in workshop.seats { try keep(seat, at: "\(Self.seatPlace)\(seat.number)", database) }
      for (seat, ballot) in workshop.ballots {
        let place = "\(Self.ballotPlace)\(seat)"
        if ballot.votes.isEmpty {
          try database.execute(sql: "DELETE FROM workshop WHERE place = ?", arguments: [place])
        } else {
          try keep(ballot, at: place, database)
        }
      }
    }
  }
}

extension AssessmentStore {
  /// Takes the workshop of the file, so that no other program holds it too.
  ///
  /// - Returns: to be given back with ``letGo(_:)``; whatever ends the program gives it back as well.
  /// - Throws: ``StoreError/workshopIsHeld(path:at:)`` where another program has it.
  package func holdWorkshop(at place: WorkshopPlace) throws(StoreError) -> WorkshopHold {
    guard let hold = try WorkshopHold(path) else {
      throw .workshopIsHeld(path: path, at: heldPlace)
    }
    try translating(path) {
      try database.write { database in
        try makeTable(database)
        try keep(place, at: Self.heldPlace, database)
      }
    }
    return hold
  }

  /// Lets others hold the workshop of the file.
  package func letGo(_ hold: WorkshopHold) {
    try? database.write { database in
      try database.execute(
        sql: "DELETE FROM workshop WHERE place = ?", arguments: [Self.heldPlace])
    }
    withExtendedLifetime(hold) {}
  }

  /// What the program that has the workshop says of itself; one that was killed says it still.
  private var heldPlace: WorkshopPlace? {
    let json = try? database.read { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM workshop WHERE place = ?", arguments: [Self.heldPlace])
    }
    return json.flatMap(decoded)
  }
}

extension AssessmentStore {
  private static let sessionPlace = "session"
  private static let seatPlace = "seat/"
  private static let ballotPlace = "ballot/"
  private static let heldPlace = "held"

  private func makeTable(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS workshop (
          place TEXT PRIMARY KEY, value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """)
  }

  private static func number(_ place: String, _ kind: String) -> Int? {
    place.hasPrefix(kind) ? Int(place.dropFirst(kind.count)) : nil
  }

  private func keep(_ value: some Encodable, at place: String, _ database: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(value), as: UTF8.self)
    try database.execute(
      sql: "INSERT OR REPLACE INTO workshop (place, value) VALUES (?, ?)", arguments: [place, json])
  }

  private func decoded<Value: Decodable>(_ json: String) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }
}
