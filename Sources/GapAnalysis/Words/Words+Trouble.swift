extension Words {
  /// Why something was not stored, without a full stop.
  package func described(_ failure: StorageFailure, _ file: String) -> String {
    let phrase: Phrase =
      switch failure.kind {
      case .gone: .troubleGone
      case .readOnly: .troubleReadOnly
      case .diskFull: .troubleDiskFull
      case .inUse: .troubleInUse
      case .changedElsewhere, .other: .troubleOther
      }
    return self(phrase, ["file": file, "detail": failure.description]).withoutFullStop
  }

  /// What another program did meanwhile, in one sentence; empty if nothing.
  package func takenIn(_ theirs: [Event]) -> String {
    guard !theirs.isEmpty else { return "" }
    let people = unique(theirs.map(\.by).filter { !$0.isEmpty })
    let who = people.isEmpty ? self(.askHistoryNobody) : list(people)
    return self(.troubleTakenIn, ["count": String(theirs.count), "who": who])
  }

  /// What a change did besides: answers kept aside, questions that came in addition.
  package func described(_ shift: Shift) -> [String] {
    var lines: [String] = []
    if !shift.keptAside.isEmpty {
      lines.append(self(.askAnswerKept, ["count": String(shift.keptAside.count)]))
    }
    if !shift.appeared.isEmpty {
      lines.append(self(.askNewQuestions, ["count": String(shift.appeared.count)]))
    }
    return lines
  }

  /// The places that two programs changed at once, with what each said.
  package func described(
    _ divergence: Divergence, in questionnaire: Questionnaire, beginning: (String) -> String
  ) -> [String] {
    divergence.conflicts.map { conflict in
      let place =
        conflict.mine.first.map {
          described($0, in: questionnaire, beginning: beginning)
        } ?? ""
      let who = conflict.theirs.last.map(\.by) ?? ""
      return self(
        .troubleConflict,
        [
          "place": place, "mine": list(conflict.mine.map(said)),
          "theirs": list(conflict.theirs.map(\.change).map(said)),
          "who": who.isEmpty ? self(.askHistoryNobody) : who,
        ])
    }
  }
}
