import GapAnalysis

/// A comparison speaks about each clause once.
enum CrosswalkRows {
  static func check(_ draft: QuestionnaireDraft) -> [Problem] {
    draft.crosswalks.flatMap { crosswalk -> [Problem] in
      var lines: [String: Int] = [:]
      return zip(crosswalk.value.rows, crosswalk.rowLocations).compactMap { row, location in
        guard let line = lines.updateValue(location.line, forKey: row.clause) else { return nil }
        return Problem(
          at: location, "clause \(quoted(row.clause)) has two rows",
          remedy: "put it together with the row on line \(line)", id: "repeated-row")
      }
    }
  }
}
