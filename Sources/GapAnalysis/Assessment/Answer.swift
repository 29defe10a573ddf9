/// What was chosen for a question.
package enum Choice: Sendable, Hashable {
  case rated(Rating)
  /// To be checked by somebody; never a gap.
  case dontKnow
  case notApplicable(NotApplicable)

  package var rating: Rating? {
    if case .rated(let rating) = self { rating } else { nil }
  }

  /// The word for it in files and data: a rating in full, `dont-know` or `not-applicable`.
  package var word: String {
    switch self {
    case .rated(let rating): rating.rawValue
    case .dontKnow: "dont-know"
    case .notApplicable: "not-applicable"
    }
  }
}

/// Why a question does not apply.
package struct NotApplicable: Sendable, Hashable {
  package enum Reason: String, CaseIterable, Sendable {
    case conditionDoesNotExist = "condition-does-not-exist"
    case coveredByAnotherParty = "covered-by-another-party"
    /// The only reason a mandatory question takes: the requirement stays, it is just not looked at.
    case notInScopeOfAssessment = "not-in-scope-of-assessment"
    /// Needs a text.
    case other
  }

  package let reason: Reason
  package let text: String

  package init(_ reason: Reason, text: String = "") {
    self.reason = reason
    self.text = text
  }
}

/// A reference to a proof: what, where, when, who. The file itself is never copied.
package struct Evidence: Sendable, Hashable {
  package var what: String
  /// Path, address or record number.
  package var place: String
  /// As typed; a day, a period, "every month".
  package var date: String
  package var who: String

  package init(what: String, place: String = "", date: String = "", who: String = "") {
    self.what = what
    self.place = place
    self.date = date
    self.who = who
  }
}

/// Everything that was said about one question.
package struct Answer: Sendable, Equatable {
  package var choice: Choice?
  package var note = ""
  package var evidence: [Evidence] = []
  package var isFlagged = false
  /// Who changed it last, as given by them.
  package var by = ""
  /// When it was changed last.
  package var at: Timestamp?
  /// The fingerprint of the question when it was chosen; nil where the file does not say.
  package var wording: UInt64?
  /// What several people said, each kept apart.
  package internal(set) var voices: [Voice] = []
  /// What was said in rounds of a vote that others followed; kept, but no longer counted.
  package internal(set) var formerVoices: [Voice] = []
  /// What was decided between the voices; nil where nothing was, or the answer came later.
  package internal(set) var decision: Decision?

  package init(
    choice: Choice? = nil, note: String = "", evidence: [Evidence] = [], isFlagged: Bool = false,
    by: String = "", at: Timestamp? = nil
  ) {
    self.choice = choice
    self.note = note
    self.evidence = evidence
    self.isFlagged = isFlagged
    self.by = by
    self.at = at
  }

  package var rating: Rating? { choice?.rating }
}
