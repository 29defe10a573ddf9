import GRDB

/// Texts begun and not yet saved. They are no part of the history: a draft is replaced, and goes when
/// its text is saved.
extension AssessmentStore {
  /// The draft kept under a name; nil where there is none, or none can be read.
  package func draft(_ place: String) -> String? {
    try? database.read { database in
      guard try database.tableExists("draft") else { return nil }
      return try String.fetchOne(
        database, sql: "SELECT text FROM draft WHERE place = ?", arguments: [place])
    }
  }

  /// Keeps a draft, or forgets it if nil.
  ///
  /// - Throws: ``StoreError``
  package func keepDraft(_ place: String, _ text: String?) throws(StoreError) {
    try translating(path) {
      try database.write { database in
        guard let text else {
          guard try database.tableExists("draft") else { return }
          return try database.execute(
            sql: "DELETE FROM draft WHERE place = ?", arguments: [place])
        }
        // Files of earlier versions have no such table, and versions without it do not mind it.
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS draft (
              place TEXT PRIMARY KEY, text TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """)
        try database.execute(
          sql: "INSERT OR REPLACE INTO draft (place, text) VALUES (?, ?)",
          arguments: [place, text])
      }
    }
  }
}
